import { decodeStored, monthOf, type EventOf } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import { AssociationEntity } from '../associations/association.entity.js';
import { SubscriptionPeriodEntity } from '../customers/subscription-period.entity.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { ExchangeRateEntity } from '../revenue-share/exchange-rate.entity.js';
import type { AcceptedEvent } from './append.js';
import { assistedDeals } from './assisted-deals.js';
import { newestOfEach } from './newest.js';

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
  return new Set([...(await convertingSubjects(manager, changed)), ...(await referralsUnder(manager, changed))]);
}

export function rateRow({ payload, instant }: { payload: string; instant: string }): RateRow {
  const { from, to, day, rate } = decodeStored(payload) as EventOf<'ExchangeRate'>;
  return [from, to, day, rate, instant];
}

/** Of several rates for one pair and day the latest. */
export function newestRates(rates: Iterable<RawRow>): Map<string, RawRow> {
  return newestOfEach(rates, 3, 4);
}

/** The subjects with a Partner Assisted deal that closed while one of the rates was the newest of its pair. */
async function referralsUnder(manager: EntityManager, rates: readonly RateRow[]): Promise<string[]> {
  const first = rates.map(([, , day]) => day).sort()[0] ?? '';
  const deals = await assistedDeals(manager, first);
  if (deals.length === 0) return [];
  const changed = new Set(rates.map(([from, to, day]) => `${from} ${to} ${day}`));
  const pairs = await givenDays(manager, rates);
  const restsOn = (closedOn: string) =>
    [...pairs].some(([pair, days]) => changed.has(`${pair} ${days.findLast((day) => day <= closedOn)}`));
  return deals.filter(({ closedOn }) => restsOn(closedOn)).map(({ subject }) => subject);
}

/** The days of which a rate is known, ascending, by the pairs of some rates. */
async function givenDays(manager: EntityManager, rates: readonly RateRow[]): Promise<Map<string, string[]>> {
  const from = [...new Set(rates.map(([currency]) => currency))];
  const stored = (await rowsOf(manager, ExchangeRateEntity).read(manager, 'fromCurrency', from)) as RateRow[];
  const pairs = new Map(rates.map(([source, target]) => [`${source} ${target}`, [] as string[]]));
  for (const [source, target, day] of stored) pairs.get(`${source} ${target}`)?.push(day);
  for (const days of pairs.values()) days.sort();
  return pairs;
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
