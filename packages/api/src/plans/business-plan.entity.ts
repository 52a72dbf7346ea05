import type { PlanSide, PlanState, PlanStatus } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A business plan as its events make it: what lists are filtered by in columns, the whole of it as JSON. */
@Entity('business_plan')
@Index('business_plan_id', ['id'], { unique: true })
@Index('business_plan_partner', ['partner', 'year'])
@Index('business_plan_updated', ['updatedAt', 'revision'])
export class BusinessPlanEntity {
  /** Its partner and its year: there is one of each. */
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  partner!: string;

  @Column('integer')
  year!: number;

  @Column('varchar')
  status!: PlanStatus;

  /** The key of the development manager who answers for it. */
  @Column('varchar')
  owner!: string;

  /** Since when the partner knows of it; null while it does not. */
  @Column('varchar', { length: 30, nullable: true })
  publishedAt!: string | null;

  /** Whose word it waits for. */
  @Column('varchar', { nullable: true })
  waitsFor!: PlanSide | null;

  /** The first day by which something is due that was not done yet; null where nothing is. */
  @Column('varchar', { length: 10, nullable: true })
  nextDueOn!: string | null;

  @Column('integer')
  version!: number;

  @Column('simple-json')
  state!: PlanState;

  /** Of the change that wrote it last. */
  @Column('bigint')
  revision!: number;

  /** When that was. */
  @Column('varchar', { length: 30 })
  updatedAt!: string;
}
