import { List } from '../reading/list.js';
import { byChange } from '../reading/order.js';
import { type Range, withinInstants } from '../reading/range.js';
import { both, bytewise, name, type Sql, sql } from '../reading/sql.js';
import { customerColumns, type CustomerRecord } from './customer.loader.js';

export type CustomerOrderField = 'NAME' | 'UPDATED_AT';

/** What a list of customers may be narrowed to; what is left out narrows nothing. */
export interface CustomerFilter {
  readonly customer?: string | null;
  readonly region?: string | null;
  readonly updatedAt?: Range | null;
}

/** What customers `c` can be ordered by. */
export const customerOrders = {
  by: {
    NAME: { columns: [sql`${bytewise('c.name')}`], of: (customer: CustomerRecord) => [customer.name] },
    UPDATED_AT: byChange<CustomerRecord>('c'),
  },
  key: { columns: [sql`${bytewise('c.key')}`], of: ({ key }: CustomerRecord) => [key] },
};

/** The customers that the viewer may know of, by name. */
export const customerList = new List<CustomerRecord, CustomerFilter, CustomerOrderField>({
  name: 'customers',
  columns: customerColumns,
  from: () => name('customer c'),
  visible: (scope) => scope.customers('c.key'),
  matching: matchingCustomers,
  orders: customerOrders,
  usual: { field: 'NAME', direction: 'ASC' },
});

/** The condition that a customer `c` is among what a filter asks for. */
export function matchingCustomers({ customer, region, updatedAt }: CustomerFilter): Sql {
  return both(
    customer == null ? sql`true` : sql`c.key = ${customer}`,
    region == null ? sql`true` : sql`c.region = ${region}`,
    withinInstants(name('c.updated_at'), updatedAt),
  );
}
