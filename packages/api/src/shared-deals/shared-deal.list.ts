import { List } from '../reading/list.js';
import { byChange, type Orders } from '../reading/order.js';
import { both, bytewise, name, sql } from '../reading/sql.js';
import { matchingDeals, type SharedDealFilter } from './shared-deal.filter.js';
import { type SharedDealRecord, sharedDealColumns } from './shared-deal.loader.js';

export type SharedDealOrderField = 'REGISTERED_AT' | 'LAST_ACTIVITY_AT' | 'CLOSED_ON' | 'UPDATED_AT';

/** Of deals that are open nobody knows when they close: they count as the last to. */
const NOT_YET = '9999-12-31';

const orders: Orders<SharedDealRecord, SharedDealOrderField> = {
  by: {
    REGISTERED_AT: { columns: [name('d.registered_at')], of: ({ registeredAt }) => [registeredAt] },
    LAST_ACTIVITY_AT: { columns: [name('d.last_activity_at')], of: ({ lastActivityAt }) => [lastActivityAt] },
    CLOSED_ON: {
      columns: [sql`coalesce(d.closed_on, ${NOT_YET})`],
      of: ({ closedOn }) => [closedOn ?? NOT_YET],
    },
    UPDATED_AT: byChange('d'),
  },
  key: { columns: [sql`${bytewise('d.key')}`], of: ({ key }) => [key] },
};

/** Shared deals, of a partner or of all that the viewer may know of; the newest registration first. */
export const sharedDealList = new List<SharedDealRecord, SharedDealFilter, SharedDealOrderField>({
  name: 'shared deals',
  columns: sharedDealColumns,
  from: () => name('shared_deal d'),
  visible: (scope) => scope.sharedDeal('d'),
  matching: matchingDeals,
  orders,
  usual: { field: 'REGISTERED_AT', direction: 'DESC' },
  parent: { column: name('d.partner'), of: ({ partner }) => partner },
});

/** Open ones on which nobody of the vendor's works (team.gs-assignment), the one that waits longest first. */
export const unassignedDealList = new List<SharedDealRecord, SharedDealFilter, SharedDealOrderField>({
  name: 'unassigned deals',
  columns: sharedDealColumns,
  from: () => name('shared_deal d'),
  visible: (scope) => scope.sharedDeal('d'),
  matching: (filter) => both(sql`d.gs is null and d.stage in ('REGISTERED', 'APPROVED')`, matchingDeals(filter)),
  orders,
  usual: { field: 'REGISTERED_AT', direction: 'ASC' },
});
