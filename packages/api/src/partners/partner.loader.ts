import type { Program } from '@tierline/rules';
import { keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';

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
  readonly revision: number;
  readonly updatedAt: string;
}

/** Of a partner `p`. */
export const partnerColumns = name(
  'p.id, p.key, p.name, p.program, p.region, p.currency, p.time_zone as "timeZone", p.facts, p.revision, p.updated_at as "updatedAt"',
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
