import { lastEndedMonth, type Month } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { AssociationEntity } from '../associations/association.entity.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { SubjectStateEntity } from './subject-state.entity.js';

interface Accruing {
  readonly subject: string;
  readonly zone: string;
  readonly through: Month;
}

/** The subjects with revenue share to accrue for a month that has ended, in the customer's zone, since they were decided. */
export async function subjectsBehind(manager: EntityManager, now: Date): Promise<string[]> {
  const accruing = await manager
    .createQueryBuilder(AssociationEntity, 'association')
    .innerJoin(CustomerEntity, 'customer', 'customer.subject = association.subject')
    .innerJoin(SubjectStateEntity, 'state', 'state.subject = association.subject')
    .where('association.lastMonth > state.decidedThrough')
    .select('association.subject', 'subject')
    .addSelect('customer.timeZone', 'zone')
    .addSelect('state.decidedThrough', 'through')
    .distinct()
    .getRawMany<Accruing>();
  const ended = new Map<string, Month>();
  for (const { zone } of accruing) if (!ended.has(zone)) ended.set(zone, lastEndedMonth(now.toISOString(), zone));
  return accruing.filter(({ zone, through }) => through < (ended.get(zone) ?? '')).map(({ subject }) => subject);
}
