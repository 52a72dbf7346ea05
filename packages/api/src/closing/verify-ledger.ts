import type { EntityManager } from 'typeorm';
import type { Discrepancy } from '../history/discrepancy.js';

/** What must hold of all that is closed: each gives the rows of which it does not. */
const laws: readonly { readonly table: string; readonly broken: string }[] = [
  {
    table: 'statement',
    broken: `
      SELECT s.partner || ' ' || s.quarter AS key,
        'says ' || s.total_minor || ' in ' || s.entries || ' entries, but its entries come to ' || coalesce(e.total, 0) || ' in ' || coalesce(e.entries, 0) AS finding
      FROM statement s LEFT JOIN (
        SELECT partner, booked_in, currency, cast(sum(amount_minor) AS bigint) AS total, count(*) AS entries
        FROM revenue_share_entry WHERE closed GROUP BY partner, booked_in, currency
      ) e ON e.partner = s.partner AND e.booked_in = s.quarter AND e.currency = s.currency
      WHERE s.total_minor <> coalesce(e.total, 0) OR s.entries <> coalesce(e.entries, 0)`,
  },
  {
    table: 'closed_quarter',
    broken: `
      SELECT c.quarter AS key, 'says ' || c.statements || ' statements with ' || c.entries || ' entries, but there are others' AS finding
      FROM closed_quarter c LEFT JOIN (
        SELECT quarter, count(*) AS statements, sum(entries) AS entries FROM statement GROUP BY quarter
      ) s ON s.quarter = c.quarter
      WHERE c.statements <> coalesce(s.statements, 0) OR c.entries <> coalesce(s.entries, 0)`,
  },
  {
    table: 'revenue_share_entry',
    broken: `
      SELECT e.natural_key AS key, 'is closed, but on no statement' AS finding FROM revenue_share_entry e
      WHERE e.closed AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.partner = e.partner AND s.quarter = e.booked_in)`,
  },
  {
    table: 'revenue_share_entry',
    broken: `
      SELECT e.natural_key AS key, 'is booked in ' || e.booked_in || ', which is closed without it' AS finding
      FROM revenue_share_entry e
      WHERE NOT e.closed AND e.booked_in <= (SELECT max(quarter) FROM closed_quarter)`,
  },
  {
    table: 'revenue_share_entry',
    broken: `
      SELECT e.natural_key AS key, 'corrects no closed entry of its month' AS finding FROM revenue_share_entry e
      WHERE e.corrects IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM revenue_share_entry c WHERE c.natural_key = e.corrects AND c.closed
          AND c.partner = e.partner AND c.product_line = e.product_line AND c.month = e.month)`,
  },
];

/** Everything closed that is not as it must be: statements that do not foot, entries that are on none. */
export async function ledgerDiscrepancies(manager: EntityManager): Promise<Discrepancy[]> {
  const found: Discrepancy[] = [];
  for (const { table, broken } of laws) {
    const rows = await manager.query<{ key: string; finding: string }[]>(broken);
    found.push(...rows.map(({ key, finding }) => ({ table, key, finding })));
  }
  return found;
}
