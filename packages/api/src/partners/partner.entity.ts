import type { PartnerFacts, Program } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

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
}
