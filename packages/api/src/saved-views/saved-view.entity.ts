import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page of the dashboard as somebody keeps it under a name; nobody else's business, and no part of the history. */
@Entity('saved_view')
export class SavedViewEntity {
  /** The id of the person. */
  @PrimaryColumn('varchar')
  person!: string;

  @PrimaryColumn('varchar')
  page!: string;

  @PrimaryColumn('varchar')
  name!: string;

  @Column('text')
  query!: string;

  /** Milliseconds since 1970. */
  @Column('bigint')
  savedAt!: number;
}
