import type { Program } from '@tierline/rules';
import type { Slice } from '../reading/page.js';
import { keyed, type Reading } from '../reading/reading.js';
import { among, bytewise, name, type Sql, sql } from '../reading/sql.js';

export interface PartnerRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly program: Program;
  readonly region: string;
  readonly currency: string;
  readonly timeZone: string;
  /** PartnerFacts as stored: JSON. */
  readonly facts: string;
}

/** Of a partner `p`. */
export const partnerColumns = name(
  'p.id, p.key, p.name, p.program, p.region, p.currency, p.time_zone as "timeZone", p.facts',
);

export async function partnersByKey(keys: readonly string[], reading: Reading): Promise<Map<string, PartnerRecord>> {
  const rows = await reading.all<PartnerRecord>(
    sql`select ${partnerColumns} from partner p where p.key ${among(keys)} and ${reading.scope.partner('p.key')}`,
  );
  return keyed(rows, ({ key }) => key);
}

export async function partnersById(ids: readonly string[], reading: Reading): Promise<Map<string, PartnerRecord>> {
  const rows = await reading.all<PartnerRecord>(
    sql`select ${partnerColumns} from partner p where p.id ${among(ids)} and ${reading.scope.partner('p.key')}`,
  );
  return keyed(rows, ({ id }) => id);
}

/** A part of the list of all partners, by name and then key. */
export function partnersPage({ limit, after }: Slice, reading: Reading): Promise<PartnerRecord[]> {
  const from = after ? sql`not ${upTo(after)}` : sql`true`;
  return reading.all<PartnerRecord>(
    sql`select ${partnerColumns} from partner p where ${reading.scope.partner('p.key')} and ${from}
      order by ${bytewise('p.name')}, ${bytewise('p.key')} limit ${limit + 1}`,
  );
}

/** How many partners there are, or how many stand at or before a place in the list. */
export async function countPartners(reading: Reading, place?: readonly string[]): Promise<number> {
  const until = place ? upTo(place) : sql`true`;
  const row = await reading.first<{ count: number }>(
    sql`select count(*) as count from partner p where ${reading.scope.partner('p.key')} and ${until}`,
  );
  return row?.count ?? 0;
}

function upTo([ofName = '', ofKey = '']: readonly string[]): Sql {
  return sql`(${bytewise('p.name')}, ${bytewise('p.key')}) <= (${ofName}, ${ofKey})`;
}
