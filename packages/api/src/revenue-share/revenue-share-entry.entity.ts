import type { ProductLine, Reason, RevenueShareEntry } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

/** What one product line of one customer gave a partner for one month. */
@Entity('revenue_share_entry')
@Index('revenue_share_entry_id', ['id'], { unique: true })
@Index('revenue_share_entry_subject', ['subject'])
@Index('revenue_share_entry_partner', ['partner', 'month'])
@Index('revenue_share_entry_association', ['association', 'month'])
@Index('revenue_share_entry_closed', ['customer', 'partner'], { where: 'closed' })
@Index('revenue_share_entry_booked', ['partner', 'bookedIn'])
@Index('revenue_share_entry_month', ['month', 'naturalKey'])
@Index('revenue_share_entry_updated', ['updatedAt', 'revision'])
@Index('revenue_share_entry_partner_updated', ['partner', 'updatedAt', 'revision'])
export class RevenueShareEntryEntity {
  /** association|month|kind|n, or association|month|kind|quarter|n for what is not booked in its month's own quarter */
  @PrimaryColumn('varchar')
  naturalKey!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  partner!: string;

  @Column('varchar')
  customer!: string;

  /** The natural key of the association. */
  @Column('varchar')
  association!: string;

  @Column('varchar')
  productLine!: ProductLine;

  @Column('varchar')
  kind!: RevenueShareEntry['kind'];

  @Column('varchar', { length: 7 })
  month!: string;

  @Column('bigint')
  baseMinor!: number;

  @Column('varchar', { length: 3 })
  baseCurrency!: string;

  @Column('varchar')
  rate!: string;

  @Column('bigint')
  amountMinor!: number;

  /** The partner's. */
  @Column('varchar', { length: 3 })
  currency!: string;

  /** 1 of the base currency in the partner's; null, as its day is, where they agree. */
  @Column('varchar', { nullable: true })
  exchangeRate!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  exchangeDay!: string | null;

  /** The quarter whose statement carries it. */
  @Column('varchar', { length: 7 })
  bookedIn!: string;

  /** The natural key of the entry that this one corrects. */
  @Column('varchar', { nullable: true })
  corrects!: string | null;

  /** Whether its quarter is closed. From then on it never changes: it is no longer derived from the history. */
  @Column('boolean')
  closed!: boolean;

  /** The term that the month was counted in. */
  @Column('varchar', { length: 7 })
  firstMonth!: string;

  @Column('varchar', { length: 7 })
  lastMonth!: string;

  /** Of what is no accrual: what became known. */
  @Column('simple-json', { nullable: true })
  why!: readonly Reason[] | null;

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
