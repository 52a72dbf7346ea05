import type { Segment } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('customer')
@Index('customer_id', ['id'], { unique: true })
@Index('customer_subject', ['subject'])
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
}
