import {
  type CustomerFilter,
  type CustomerOrderField,
  customerOrders,
  matchingCustomers,
} from '../customers/customer.list.js';
import { customerColumns } from '../customers/customer.loader.js';
import { List } from '../reading/list.js';
import { name, sql } from '../reading/sql.js';
import { customersOfPartners, type InstallBaseCustomer } from './install-base.loader.js';

/** The customers of partners: of their shared deals, of their associations, and whom they serve; by name. */
export const installBaseList = new List<InstallBaseCustomer, CustomerFilter, CustomerOrderField>({
  name: 'install base',
  columns: sql`base.partner, ${customerColumns}`,
  from: customersOfPartners,
  visible: (scope) => scope.figuresOf('base.partner'),
  matching: matchingCustomers,
  orders: customerOrders,
  usual: { field: 'NAME', direction: 'ASC' },
  parent: { column: name('base.partner'), of: ({ partner }) => partner },
});
