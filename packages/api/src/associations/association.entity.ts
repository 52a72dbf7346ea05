import type { AssociationOutcome, Motion, ProductLine, Reason } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

/** A partner's standing with one product line of one customer, over the half-open interval [sinceDay, untilDay). */
@Entity('association')
@Index('association_id', ['id'], { unique: true })
@Index('association_subject', ['subject'])
@Index('association_customer', ['customer', 'productLine'])
@Index('association_partner', ['partner', 'sinceDay', 'naturalKey'])
@Index('association_since', ['sinceDay', 'naturalKey'])
@Index('association_updated', ['updatedAt', 'revision'])
@Index('association_partner_updated', ['partner', 'updatedAt', 'revision'])
export class AssociationEntity {
  /** customer|line|since; where several partners may hold parts of a line customer|line|partner|since */
  @PrimaryColumn('varchar')
  naturalKey!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  customer!: string;

  @Column('varchar')
  partner!: string;

  @Column('varchar')
  productLine!: ProductLine;

  @Column('varchar')
  motion!: Motion;

  @Column('varchar', { length: 10 })
  sinceDay!: string;

  /** First day it no longer stands; null while it does. */
  @Column('varchar', { length: 10, nullable: true })
  untilDay!: string | null;

  /** The key of the shared deal that made it. */
  @Column('varchar')
  sharedDeal!: string;

  @Column('boolean')
  soldCredit!: boolean;

  /** An exact decimal; null, as the months are, where it carries no revenue share. */
  @Column('varchar', { nullable: true })
  rate!: string | null;

  @Column('varchar', { length: 7, nullable: true })
  firstMonth!: string | null;

  @Column('varchar', { length: 7, nullable: true })
  lastMonth!: string | null;

  /** What it carries of the line's MRR; null for all of it. */
  @Column('simple-json', { nullable: true })
  portions!: AssociationOutcome['portions'];

  @Column('simple-json')
  reasons!: readonly Reason[];

  /** Months within the term that accrued nothing, with the reason. */
  @Column('simple-json')
  withheld!: AssociationOutcome['withheld'];

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
