import type { TierHistory } from '@tierline/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which tier a partner was credited with and will be as things stand, step by step. */
@Entity('tier_history')
export class TierHistoryEntity {
  @PrimaryColumn('varchar')
  partner!: string;

  @Column('simple-json')
  steps!: TierHistory;
}
