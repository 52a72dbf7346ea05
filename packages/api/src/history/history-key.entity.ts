import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that the history knows: what a new event may refer to. */
@Entity('history_key')
export class HistoryKeyEntity {
  /** With its kind: 'partner:p1'. */
  @PrimaryColumn('varchar')
  key!: string;

  /** The anchor of the events that name this key. */
  @Column('varchar')
  anchor!: string;

  /** The event that brought it into being; null while it is only implied by another. */
  @Column('varchar', { nullable: true })
  identity!: string | null;
}
