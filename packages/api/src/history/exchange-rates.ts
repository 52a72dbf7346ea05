import { decodeStored, monthOf, type EventOf } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
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
  const subjects = new Set<string>();
  for (const { from, to, first, last } of spans(rates)) {
    const found = await manager
      .createQueryBuilder()
      .select('association.subject', 'subject')
      .distinct()
      .from('association', 'association')
      .innerJoin('partner', 'partner', 'partner.key = association.partner AND partner.currency = :to', { to })
      .innerJoin(
        'subscription_period',
        'period',
        'period.customer = association.customer AND period.product_line = association.product_line AND period.currency = :from',
        { from },
      )
      .where('association.first_month <= :last AND association.last_month >= :first', { first, last })
      .getRawMany<{ subject: string }>();
    for (const { subject } of found) subjects.add(subject);
  }
  return subjects;
}

/** For each pair the first and the last month that has a rate. */
function spans(rates: readonly RateRow[]): Iterable<{ from: string; to: string; first: string; last: string }> {
  const found = new Map<string, { from: string; to: string; first: string; last: string }>();
  for (const [from, to, day] of rates) {
    const month = monthOf(day);
    const span = found.get(from + to) ?? { from, to, first: month, last: month };
    if (month < span.first) span.first = month;
    if (month > span.last) span.last = month;
    found.set(from + to, span);
  }
  return found.values();
}
