import type { TierHistory } from '@tierline/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

/** Which tier a partner was credited with and will be as things stand, step by step. */
@Entity('tier_history')
export class TierHistoryEntity {
  @PrimaryColumn('varchar')
  partner!: string;

  @Column('simple-json')
  steps!: TierHistory;

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
