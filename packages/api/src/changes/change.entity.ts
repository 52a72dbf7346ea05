import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The kinds of change that are recorded; the contract's ChangeKind names more, for later. */
export type ChangeKind =
  | 'SHARED_DEAL'
  | 'POI'
  | 'CREDIT'
  | 'ASSOCIATION'
  | 'SOLD_MRR'
  | 'MANAGED_MRR'
  | 'TIER'
  | 'REVENUE_SHARE'
  | 'STATEMENT'
  | 'DEADLINE'
  | 'BUSINESS_PLAN'
  | 'SANCTION'
  | 'TICKET';

/** What the changed object is, and so which table `nodeId` is looked up in. */
export type ChangedNode = 'Partner' | 'SharedDeal' | 'Poi' | 'Association' | 'BusinessPlan';

/**
 * The outbox: one row for each visible change, written in the transaction that makes it. The order of `seq` is the order of
 * commits, because writers wait for one another.
 */
@Entity('change')
@Index('change_partner', ['partner', 'seq'])
export class ChangeEntity {
  @PrimaryGeneratedColumn('increment', { type: 'integer' })
  seq!: number;

  /** Milliseconds since 1970. */
  @Column('bigint')
  at!: number;

  /** The key of the partner whose data changed. */
  @Column('varchar')
  partner!: string;

  @Column('varchar')
  kind!: ChangeKind;

  @Column('varchar')
  nodeType!: ChangedNode;

  /** The public id. */
  @Column('varchar')
  nodeId!: string;
}
