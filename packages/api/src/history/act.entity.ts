import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An act that a client named with a text of its own, with the event that it brought: sent again, it has no second effect. */
@Entity('act')
export class ActEntity {
  /** What `actName` makes of who acts, what they do and the client's text. */
  @PrimaryColumn('varchar')
  name!: string;

  /** The identity of the event. */
  @Column('varchar')
  identity!: string;

  /** Milliseconds since 1970. */
  @Column('bigint')
  doneAt!: number;
}
