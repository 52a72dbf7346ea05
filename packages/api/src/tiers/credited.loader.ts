import { creditedOn, type Tier, type TierHistory } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';

/** The keys of the partners that are credited with a tier today, where each is, as far as their figures may be known. */
export async function partnersCredited(tier: Tier, reading: Reading): Promise<readonly string[]> {
  const rows = await reading.all<{ key: string; timeZone: string; steps: string }>(
    sql`select p.key, p.time_zone as "timeZone", t.steps from tier_history t join partner p on p.key = t.partner
      where ${reading.scope.figuresOf('t.partner')}`,
  );
  const isCredited = ({ timeZone, steps }: (typeof rows)[number]) =>
    (creditedOn(JSON.parse(steps) as TierHistory, reading.today(timeZone))?.tier ?? 'NONE') === tier;
  return rows.filter(isCredited).map(({ key }) => key);
}
