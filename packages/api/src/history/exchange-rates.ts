import { decodeStored, monthOf, type EventOf } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import { AssociationEntity } from '../associations/association.entity.js';
import { SubscriptionPeriodEntity } from '../customers/subscription-period.entity.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { ExchangeRateEntity } from '../revenue-share/exchange-rate.entity.js';
import type { AcceptedEvent } from './append.js';

/** A row of exchange_rate. */
type RateRow = [from: string, to: string, day: string, rate: string, instant: string];

/**
 * Stores the rates among new events and returns the subjects that convert at them. Subjects that could not be decided for
 * want of a rate need no mention: they are pending still.
 */
export async function takeRates(manager: EntityManager, events: readonly AcceptedEvent[]): Promise<Set<string>> {
  const given = events.filter(({ type }) => type === 'ExchangeRate').map(rateRow);
  if (given.length === 0) return new Set();
  const rows = rowsOf(manager, ExchangeRateEntity);
  const days = new Set(given.map(([, , day]) => day));
  const known = newestRates([...(await rows.read(manager, 'day', [...days])), ...given]);
  const news = new Set<RawRow>(given);
  const changed = [...known.values()].filter((row): row is RateRow => news.has(row));
  if (changed.length === 0) return new Set();
  await rows.insert(manager, changed, 'replace');
  return convertingSubjects(manager, changed);
}

export function rateRow({ payload, instant }: { payload: string; instant: string }): RateRow {
  const { from, to, day, rate } = decodeStored(payload) as EventOf<'ExchangeRate'>;
  return [from, to, day, rate, instant];
}

/** Of several rates for one pair and day the latest; of equally late ones the last in the order of arrival. */
export function newestRates(rates: Iterable<RawRow>): Map<string, RawRow> {
  const newest = new Map<string, RawRow>();
  for (const row of rates) {
    const key = row.slice(0, 3).join(' ');
    const other = newest.get(key);
    if (!other || String(other[4]) <= String(row[4])) newest.set(key, row);
  }
  return newest;
}

/** The subjects with an association whose line is paid in the one currency, whose partner in the other, in the rates' months. */
async function convertingSubjects(manager: EntityManager, rates: readonly RateRow[]): Promise<Set<string>> {
  const pairs = new Set(rates.map(([from, to]) => `${from} ${to}`));
  const months = rates.map(([, , day]) => monthOf(day)).sort();
  const converting = await manager
    .createQueryBuilder(AssociationEntity, 'association')
    .innerJoin(PartnerEntity, 'partner', 'partner.key = association.partner')
    .innerJoin(
      SubscriptionPeriodEntity,
      'period',
      'period.customer = association.customer AND period.productLine = association.productLine AND period.currency <> partner.currency',
    )
    .where('association.firstMonth <= :last AND association.lastMonth >= :first', {
      first: months[0],
      last: months.at(-1),
    })
    .select('association.subject', 'subject')
    .addSelect('period.currency', 'from')
    .addSelect('partner.currency', 'to')
    .distinct()
    .getRawMany<{ subject: string; from: string; to: string }>();
  return new Set(converting.filter(({ from, to }) => pairs.has(`${from} ${to}`)).map(({ subject }) => subject));
}
