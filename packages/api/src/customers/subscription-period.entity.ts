import type { Edition, ProductLine } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A product line of a customer at one edition and price, over the half-open interval [fromDay, untilDay). */
@Entity('subscription_period')
@Index('subscription_period_subject', ['subject'])
@Index('subscription_period_customer', ['customer', 'productLine'])
export class SubscriptionPeriodEntity {
  /** customer|line|from */
  @PrimaryColumn('varchar')
  naturalKey!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  customer!: string;

  @Column('varchar')
  productLine!: ProductLine;

  @Column('varchar')
  edition!: Edition;

  @Column('bigint')
  mrrMinor!: number;

  @Column('varchar', { length: 3 })
  currency!: string;

  @Column('varchar', { length: 10 })
  fromDay!: string;

  /** First day it no longer holds; null while it stands. */
  @Column('varchar', { length: 10, nullable: true })
  untilDay!: string | null;

  /** First day of the unbroken run of periods that this one belongs to. */
  @Column('varchar', { length: 10 })
  sinceDay!: string;

  /** The identity of the event that set it. */
  @Column('varchar')
  evidence!: string;
}
