import type { PointKind, ProductLine } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What one line or one served customer counts toward a partner's tier, over the half-open interval [fromDay, untilDay). It may
 * lie in the future: a sale counts for twelve months, work for as long as the window is.
 */
@Entity('point_span')
@Index('point_span_subject', ['subject'])
@Index('point_span_partner', ['partner', 'untilDay'])
export class PointSpanEntity {
  /** customer|partner|kind|line|associated since|currency|from */
  @PrimaryColumn('varchar')
  naturalKey!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  customer!: string;

  @Column('varchar')
  partner!: string;

  @Column('varchar')
  kind!: PointKind;

  /** null for managed MRR, as `associatedSince` is. */
  @Column('varchar', { nullable: true })
  productLine!: ProductLine | null;

  @Column('varchar', { length: 10, nullable: true })
  associatedSince!: string | null;

  @Column('varchar', { length: 10 })
  fromDay!: string;

  @Column('varchar', { length: 10 })
  untilDay!: string;

  @Column('bigint')
  countedMinor!: number;

  /** Of all the customer's subscriptions in this currency; null for what was sold. */
  @Column('bigint', { nullable: true })
  totalMinor!: number | null;

  @Column('varchar', { length: 3 })
  currency!: string;

  /** Points for one point value of the currency, an exact decimal in plain notation. */
  @Column('varchar')
  rate!: string;

  /** When the deal that made the association closed; null for managed MRR. */
  @Column('varchar', { length: 10, nullable: true })
  soldOn!: string | null;

  @Column('varchar')
  policyVersion!: string;

  /** Ids of the events that it rests on. */
  @Column('simple-json')
  evidence!: readonly string[];
}
