import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A partner's statement of a closed quarter: the sum of its entries as they were. Never written but by a closing and a payment. */
@Entity('statement')
@Index('statement_quarter', ['quarter'])
export class StatementEntity {
  @PrimaryColumn('varchar')
  partner!: string;

  @PrimaryColumn('varchar', { length: 7 })
  quarter!: string;

  @Column('varchar')
  status!: 'CLOSED' | 'PAID';

  @Column('integer')
  entries!: number;

  @Column('bigint')
  totalMinor!: number;

  /** The partner's. */
  @Column('varchar', { length: 3 })
  currency!: string;

  /** Milliseconds since 1970; null, as who did it is, while it is not paid. */
  @Column('bigint', { nullable: true })
  paidAt!: number | null;

  @Column('varchar', { nullable: true })
  paidBy!: string | null;
}
