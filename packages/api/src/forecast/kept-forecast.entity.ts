import type { ForecastQuarter } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

/** A forecast as it was made: one of each partner, month and quarter. Rows are added, never changed or removed. */
@Entity('kept_forecast')
@Index('kept_forecast_updated', ['updatedAt', 'revision'])
export class KeptForecastEntity {
  @PrimaryColumn('varchar')
  partner!: string;

  /** The month in which it was made, where the partner is. */
  @PrimaryColumn('varchar', { length: 7 })
  madeMonth!: string;

  /** The quarter that it is of. */
  @PrimaryColumn('varchar', { length: 7 })
  quarter!: string;

  @Column('varchar', { length: 10 })
  madeOn!: string;

  /** The partner's. */
  @Column('varchar', { length: 3 })
  currency!: string;

  /** What stood on the quarter's statement by then: a fact, and no part of the estimate. */
  @Column('bigint')
  accruedMinor!: number;

  @Column('bigint')
  committedMinor!: number;

  @Column('bigint')
  pipelineMinor!: number;

  @Column('bigint')
  lowMinor!: number;

  @Column('bigint')
  highMinor!: number;

  /** What the band from low to high was to cover at least: an exact decimal. */
  @Column('varchar')
  coverage!: string;

  @Column('varchar')
  method!: ForecastQuarter['method'];

  @Column('varchar')
  policyVersion!: string;

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
