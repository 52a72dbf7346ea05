import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A domain that one of the vendor's deals was registered on: a customer that owns one of them may be the deal's. */
@Entity('deal_domain')
@Index('deal_domain_domain', ['domain'])
export class DealDomainEntity {
  @PrimaryColumn('varchar')
  deal!: string;

  @PrimaryColumn('varchar')
  domain!: string;
}
