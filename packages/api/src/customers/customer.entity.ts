import type { Segment } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

@Entity('customer')
@Index('customer_id', ['id'], { unique: true })
@Index('customer_subject', ['subject'])
@Index('customer_updated', ['updatedAt', 'revision'])
@Index('customer_name', ['name', 'key'])
export class CustomerEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  name!: string;

  @Column('simple-json')
  domains!: string[];

  @Column('varchar')
  purchaseDomain!: string;

  @Column('varchar', { length: 2 })
  region!: string;

  @Column('varchar')
  timeZone!: string;

  @Column('varchar')
  segment!: Segment;

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
