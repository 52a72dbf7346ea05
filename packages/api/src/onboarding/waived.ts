import { proofsOfSharedDeals } from '../proofs/proof.loader.js';
import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { eventsOfSharedDeals } from '../shared-deals/deal-events.loader.js';

/**
 * Whether a partner is to give a line's onboarding in place of the vendor's by the newest quote with it, while the customer has
 * signed no proof on that deal (poi.waiver-needs-poi).
 */
export async function waivedWithoutProof(
  reading: Reading,
  line: { readonly customer: string; readonly partner: string; readonly productLine: string },
): Promise<boolean> {
  const rows = await reading.all<{ key: string }>(sql`select d.key from shared_deal d
    where d.customer = ${line.customer} and d.partner = ${line.partner} and ${reading.scope.sharedDeal('d')}`);
  const keys = rows.map(({ key }) => key);
  const quotes = await eventsOfSharedDeals(keys, reading, { types: ['QuoteIssued'] });
  const proofs = await proofsOfSharedDeals(keys, reading);
  return keys.some((key) => {
    const waived = quotes
      .get(key)
      ?.at(-1)
      ?.onboarding?.some(
        ({ partner, productLine, waivesVendors }) =>
          waivesVendors && partner === line.partner && productLine === line.productLine,
      );
    return waived === true && !proofs.get(key)?.some(({ status }) => status === 'SIGNED');
  });
}
