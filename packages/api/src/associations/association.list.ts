import type { Motion } from '@tierline/rules';
import { List } from '../reading/list.js';
import { byChange } from '../reading/order.js';
import { type Range, within, withinInstants } from '../reading/range.js';
import { both, bytewise, name, type Sql, sql } from '../reading/sql.js';
import { associationColumns, type AssociationRecord, standingOn } from './association.loader.js';

export type AssociationOrderField = 'SINCE' | 'PRODUCT_LINE' | 'UPDATED_AT';

/** What a list of associations may be narrowed to; what is left out narrows nothing. */
export interface AssociationFilter {
  readonly partner?: string | null;
  readonly customer?: string | null;
  readonly productLine?: string | null;
  readonly motion?: Motion | null;
  readonly since?: Range | null;
  /** Those that stand at the end of this day. */
  readonly standingOn?: string | null;
  readonly updatedAt?: Range | null;
}

/** Associations, of a partner or of all whose figures the viewer may know; the newest first. */
export const associationList = new List<AssociationRecord, AssociationFilter, AssociationOrderField>({
  name: 'associations',
  columns: associationColumns,
  from: () => name('association a'),
  visible: (scope) => scope.figuresOf('a.partner'),
  matching,
  orders: {
    by: {
      SINCE: { columns: [name('a.since_day')], of: ({ since }) => [since] },
      PRODUCT_LINE: { columns: [sql`${bytewise('a.product_line')}`], of: ({ productLine }) => [productLine] },
      UPDATED_AT: byChange('a'),
    },
    key: { columns: [sql`${bytewise('a.natural_key')}`], of: ({ naturalKey }) => [naturalKey] },
  },
  usual: { field: 'SINCE', direction: 'DESC' },
  parent: { column: name('a.partner'), of: ({ partner }) => partner },
});

function matching({ partner, customer, productLine, motion, ...filter }: AssociationFilter): Sql {
  return both(
    partner == null ? sql`true` : sql`a.partner = ${partner}`,
    customer == null ? sql`true` : sql`a.customer = ${customer}`,
    productLine == null ? sql`true` : sql`a.product_line = ${productLine}`,
    motion == null ? sql`true` : sql`a.motion = ${motion}`,
    within(name('a.since_day'), filter.since),
    filter.standingOn == null ? sql`true` : standingOn(filter.standingOn),
    withinInstants(name('a.updated_at'), filter.updatedAt),
  );
}
