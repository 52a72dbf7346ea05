import { lastEndedMonth } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { AssociationEntity } from '../associations/association.entity.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { markPending } from './pending.js';
import { SubjectStateEntity } from './subject-state.entity.js';

/** Marks the subjects with revenue share to accrue for a month that has ended, in the customer's zone, since they were decided. */
export async function markBehind(manager: EntityManager, now: Date): Promise<void> {
  const zones = await manager
    .createQueryBuilder(CustomerEntity, 'customer')
    .select('customer.timeZone', 'zone')
    .distinct()
    .getRawMany<{ zone: string }>();
  for (const { zone } of zones) {
    const ended = lastEndedMonth(now.toISOString(), zone);
    const behind = await manager
      .createQueryBuilder(AssociationEntity, 'association')
      .innerJoin(CustomerEntity, 'customer', 'customer.subject = association.subject AND customer.timeZone = :zone', {
        zone,
      })
      .innerJoin(SubjectStateEntity, 'state', 'state.subject = association.subject AND state.decidedThrough < :ended', {
        ended,
      })
      .where('association.lastMonth > state.decidedThrough')
      .select('association.subject', 'subject')
      .distinct()
      .getRawMany<{ subject: string }>();
    await markPending(
      manager,
      behind.map(({ subject }) => subject),
    );
  }
}
