import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which subject decides a deal. It may change: when the customer behind a domain becomes known, for one. */
@Entity('deal_route')
@Index('deal_route_subject', ['subject'])
@Index('deal_route_domain', ['domain'])
export class DealRouteEntity {
  @PrimaryColumn('varchar')
  deal!: string;

  @Column('varchar')
  subject!: string;

  /** The domain that leads to the subject; null when the vendor opened the deal for a customer. */
  @Column('varchar', { nullable: true })
  domain!: string | null;

  /** The customer for whom the vendor opened it. */
  @Column('varchar', { nullable: true })
  openedBy!: string | null;
}
