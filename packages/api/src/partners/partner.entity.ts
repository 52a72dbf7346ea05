import type { PartnerFacts, Program } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

@Entity('partner')
@Index('partner_id', ['id'], { unique: true })
export class PartnerEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  name!: string;

  /** The newest that the history tells. */
  @Column('varchar')
  program!: Program;

  @Column('varchar', { length: 2 })
  region!: string;

  @Column('varchar', { length: 3 })
  currency!: string;

  @Column('varchar')
  timeZone!: string;

  @Column('varchar')
  contactName!: string;

  @Column('varchar')
  contactEmail!: string;

  /** What decisions about customers know of this partner. */
  @Column('simple-json')
  facts!: PartnerFacts;

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
