import type { IdleVisit, ManagedPeriod, ManagedWork, PortalAccess } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One partner in one customer's portal: when it was let in, what it did there, and on which days that counts. */
@Entity('managed_service')
@Index('managed_service_subject', ['subject'])
@Index('managed_service_partner', ['partner'])
export class ManagedServiceEntity {
  @PrimaryColumn('varchar')
  customer!: string;

  @PrimaryColumn('varchar')
  partner!: string;

  @Column('varchar')
  subject!: string;

  @Column('simple-json')
  periods!: readonly ManagedPeriod[];

  @Column('simple-json')
  work!: readonly ManagedWork[];

  /** The last of `work`: the rest is read for days in the past only. */
  @Column('simple-json', { nullable: true })
  newest!: ManagedWork | null;

  @Column('simple-json')
  idle!: readonly IdleVisit[];

  @Column('simple-json')
  access!: readonly PortalAccess[];
}
