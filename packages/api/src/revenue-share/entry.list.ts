import { List } from '../reading/list.js';
import { byChange } from '../reading/order.js';
import { bytewise, name, sql } from '../reading/sql.js';
import { type EntryFilter, matchingEntries } from './entry.filter.js';
import { entryColumns, type StoredEntry } from './entry.loader.js';

export type EntryOrderField = 'MONTH' | 'BOOKED_IN' | 'UPDATED_AT';

/** The ledger of all partners whose figures the viewer may know, by month. */
export const entryList = new List<StoredEntry, EntryFilter, EntryOrderField>({
  name: 'revenue share entries',
  columns: entryColumns,
  from: () => name('revenue_share_entry e'),
  visible: (scope) => scope.figuresOf('e.partner'),
  matching: matchingEntries,
  orders: {
    by: {
      MONTH: { columns: [name('e.month')], of: ({ month }) => [month] },
      BOOKED_IN: { columns: [name('e.booked_in')], of: ({ bookedIn }) => [bookedIn] },
      UPDATED_AT: byChange('e'),
    },
    key: { columns: [sql`${bytewise('e.natural_key')}`], of: ({ naturalKey }) => [naturalKey] },
  },
  usual: { field: 'MONTH', direction: 'ASC' },
});
