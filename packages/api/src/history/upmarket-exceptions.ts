import { decodeStored, languageException, type EventOf, type LanguageException } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import { UpmarketExceptionEntity } from '../upmarket/upmarket-exception.entity.js';
import type { AcceptedEvent } from './append.js';
import { assistedDeals } from './assisted-deals.js';
import { newestOfEach } from './newest.js';

/** A row of upmarket_exception. */
type ExceptionRow = [region: string, day: string, allowed: number, instant: string, evidence: string];

/** Stores the vendor's words on regions among new events and returns the subjects whose deals closed under them. */
export async function takeExceptions(manager: EntityManager, events: readonly AcceptedEvent[]): Promise<Set<string>> {
  const given = events.filter(({ type }) => type === 'UpmarketException').map(exceptionRow);
  if (given.length === 0) return new Set();
  const rows = rowsOf(manager, UpmarketExceptionEntity);
  const regions = new Set(given.map(([region]) => region));
  const known = newestExceptions([...(await rows.read(manager, 'region', [...regions])), ...given]);
  const news = new Set<RawRow>(given);
  const changed = [...known.values()].filter((row): row is ExceptionRow => news.has(row));
  if (changed.length === 0) return new Set();
  await rows.insert(manager, changed, 'replace');
  const since = changed.map(([, day]) => day).sort()[0] ?? '';
  const deals = await assistedDeals(manager, since);
  const rests = (region: string, closedOn: string) => changed.some((row) => row[0] === region && row[1] <= closedOn);
  return new Set(deals.filter(({ region, closedOn }) => rests(region, closedOn)).map(({ subject }) => subject));
}

export function exceptionRow(stored: { payload: string; instant: string; identity: string }): ExceptionRow {
  const { payload, instant, identity } = stored;
  const event = decodeStored(payload) as EventOf<'UpmarketException'>;
  const { region, from, allowed } = languageException({ ...event, instant, id: identity, order: 0 });
  return [region, from, Number(allowed), instant, identity];
}

/** Of several words for one region and day the latest. */
export function newestExceptions(rows: Iterable<RawRow>): Map<string, RawRow> {
  return newestOfEach(rows, 2, 3);
}

/** Every exception of the store, as decisions see it. */
export async function readExceptions(manager: EntityManager): Promise<LanguageException[]> {
  const rows = (await rowsOf(manager, UpmarketExceptionEntity).readAll(manager)) as ExceptionRow[];
  return rows.map(([region, from, allowed, , evidence]) => ({ region, from, allowed: Boolean(allowed), evidence }));
}
