import type { Stage } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** A partner's part in a deal, and how it stands. */
export interface PartOfDeal {
  readonly key: string;
  readonly partner: string;
  readonly gs: string | null;
  readonly stage: Stage;
}

/** The shared deals on each of the vendor's deals, as far as the viewer may know of them. */
export async function partsOfDeals(deals: readonly string[], reading: Reading): Promise<Map<string, PartOfDeal[]>> {
  const rows = await reading.all<PartOfDeal & { deal: string }>(
    sql`select d.deal, d.key, d.partner, d.gs, d.stage from shared_deal d
      where d.deal ${among(deals)} and ${reading.scope.sharedDeal('d')} order by d.registered_at, d.key`,
  );
  return grouped(rows, ({ deal }) => deal);
}

/** Whether a partner's part in a deal goes on. */
export function isOpen({ stage }: Pick<PartOfDeal, 'stage'>): boolean {
  return stage === 'REGISTERED' || stage === 'APPROVED';
}
