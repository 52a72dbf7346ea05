import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A domain and a customer that claims it. Of several, the customer that was added first has it. */
@Entity('customer_domain')
export class CustomerDomainEntity {
  @PrimaryColumn('varchar')
  domain!: string;

  @PrimaryColumn('varchar')
  customer!: string;

  /** When the customer was added. */
  @Column('varchar', { length: 30 })
  instant!: string;
}
