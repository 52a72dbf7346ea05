import type { CreditOutcome, Line, Motion, Reason, Stage } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

/** One partner's part in a deal. */
@Entity('shared_deal')
@Index('shared_deal_id', ['id'], { unique: true })
@Index('shared_deal_subject', ['subject'])
@Index('shared_deal_partner', ['partner', 'registeredAt', 'key'])
@Index('shared_deal_customer', ['customer'])
@Index('shared_deal_deal', ['deal'])
@Index('shared_deal_gs', ['gs', 'registeredAt'])
@Index('shared_deal_registered', ['registeredAt', 'key'])
@Index('shared_deal_updated', ['updatedAt', 'revision'])
@Index('shared_deal_partner_updated', ['partner', 'updatedAt', 'revision'])
export class SharedDealEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  partner!: string;

  /** null while the domain is nobody's customer. */
  @Column('varchar', { nullable: true })
  customer!: string | null;

  /** The vendor's own deal that it hangs on. */
  @Column('varchar')
  deal!: string;

  @Column('varchar')
  domain!: string;

  @Column('varchar')
  motion!: Motion;

  @Column('varchar')
  stage!: Stage;

  /** The key of the growth specialist who works on it; null while nobody does. */
  @Column('varchar', { nullable: true })
  gs!: string | null;

  /** Why it is that one, or nobody. */
  @Column('simple-json')
  gsReasons!: readonly Reason[];

  /** In UTC with nine decimals. */
  @Column('varchar', { length: 30 })
  registeredAt!: string;

  /** When something last happened on it; in UTC with nine decimals. */
  @Column('varchar', { length: 30 })
  lastActivityAt!: string;

  @Column('text', { nullable: true })
  relationship!: string | null;

  @Column('text', { nullable: true })
  need!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  expectedClose!: string | null;

  /** What the partner expected to sell when it registered the deal. */
  @Column('simple-json')
  expectedLines!: readonly Line[];

  @Column('varchar', { length: 10, nullable: true })
  closedOn!: string | null;

  /** null while the deal is open. */
  @Column('simple-json', { nullable: true })
  credit!: CreditOutcome | null;

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
