import type { RevenueShareEntry } from '@tierline/rules';
import { type Range, within, withinInstants } from '../reading/range.js';
import { both, name, type Sql, sql } from '../reading/sql.js';

/** What entries of the ledger may be narrowed to; what is left out narrows nothing. */
export interface EntryFilter {
  readonly partner?: string | null;
  readonly customer?: string | null;
  readonly productLine?: string | null;
  readonly kind?: RevenueShareEntry['kind'] | null;
  readonly month?: Range | null;
  readonly bookedIn?: Range | null;
  readonly updatedAt?: Range | null;
}

/** The condition that an entry `e` is among what a filter asks for. */
export function matchingEntries({ partner, customer, productLine, kind, ...filter }: EntryFilter): Sql {
  return both(
    partner == null ? sql`true` : sql`e.partner = ${partner}`,
    customer == null ? sql`true` : sql`e.customer = ${customer}`,
    productLine == null ? sql`true` : sql`e.product_line = ${productLine}`,
    kind == null ? sql`true` : sql`e.kind = ${kind}`,
    within(name('e.month'), filter.month),
    within(name('e.booked_in'), filter.bookedIn),
    withinInstants(name('e.updated_at'), filter.updatedAt),
  );
}
