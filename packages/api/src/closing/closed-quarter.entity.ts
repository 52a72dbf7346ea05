import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A quarter that is closed for good. Every quarter up to the newest of them is, whether or not it had entries. */
@Entity('closed_quarter')
export class ClosedQuarterEntity {
  @PrimaryColumn('varchar', { length: 7 })
  quarter!: string;

  /** Milliseconds since 1970. */
  @Column('bigint')
  closedAt!: number;

  /** The key of the member of staff who closed it, or AT_THE_TERMINAL. */
  @Column('varchar')
  closedBy!: string;

  /** The day on which its statements are paid, by the policy as it was. */
  @Column('varchar', { length: 10 })
  payableOn!: string;

  /** How many entries its statements carry, and how many of them correct an earlier quarter's. */
  @Column('integer')
  entries!: number;

  @Column('integer')
  corrections!: number;

  @Column('integer')
  statements!: number;
}
