import type { LanguageException } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** The vendor's words on partners of each region. */
export async function exceptionsOfRegions(
  regions: readonly string[],
  reading: Reading,
): Promise<Map<string, LanguageException[]>> {
  const rows = await reading.all<Omit<LanguageException, 'allowed'> & { allowed: boolean | 0 | 1 }>(
    sql`select region, day as "from", allowed, evidence from upmarket_exception where region ${among(regions)} order by day`,
  );
  const exceptions = rows.map((row) => ({ ...row, allowed: Boolean(row.allowed) }));
  return grouped(exceptions, ({ region }) => region);
}
