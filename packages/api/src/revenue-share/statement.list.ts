import type { Quarter } from '@tierline/rules';
import { List } from '../reading/list.js';
import { type Range, within } from '../reading/range.js';
import { both, name, sql } from '../reading/sql.js';

/** What a list of statements may be narrowed to; what is left out narrows nothing. */
export interface StatementFilter {
  readonly partner?: string | null;
  readonly quarter?: Range | null;
  readonly status?: 'OPEN' | 'CLOSED' | 'PAID' | null;
}

/** A quarter in which a partner has entries. */
export interface StatedQuarter {
  readonly partner: string;
  readonly quarter: Quarter;
  readonly status: 'OPEN' | 'CLOSED' | 'PAID';
  /** The sum of the entries' amounts, in minor units of the partner's currency. */
  readonly total: number;
  /** As it was set down when the quarter was closed; else null. */
  readonly payableOn: string | null;
  /** The last quarter that is closed; null where none ever was. */
  readonly closedThrough: Quarter | null;
}

/** Looked up for each quarter, not joined: so the quarters come from the index in their order. */
const STATUS =
  "coalesce((select s.status from statement s where s.partner = e.partner and s.quarter = e.booked_in), 'OPEN')";

/** The statements of partners whose figures the viewer may know: of every quarter with entries, by partner and quarter. */
export const statementList = new List<StatedQuarter, StatementFilter, 'PARTNER'>({
  name: 'statements',
  columns: name(`e.partner, e.booked_in as quarter, ${STATUS} as status,
    cast(sum(e.amount_minor) as bigint) as total,
    (select c.payable_on from closed_quarter c where c.quarter = e.booked_in) as "payableOn",
    (select max(c.quarter) from closed_quarter c) as "closedThrough"`),
  from: () => name('revenue_share_entry e'),
  groupBy: name('e.partner, e.booked_in'),
  visible: (scope) => scope.figuresOf('e.partner'),
  matching: ({ partner, quarter, status }) =>
    both(
      partner == null ? sql`true` : sql`e.partner = ${partner}`,
      within(name('e.booked_in'), quarter),
      status == null ? sql`true` : sql`${name(STATUS)} = ${status}`,
    ),
  orders: {
    by: { PARTNER: { columns: [name('e.partner')], of: ({ partner }) => [partner] } },
    key: { columns: [name('e.booked_in')], of: ({ quarter }) => [quarter] },
  },
  usual: { field: 'PARTNER', direction: 'ASC' },
});
