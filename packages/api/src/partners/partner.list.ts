import type { Program } from '@tierline/rules';
import { List } from '../reading/list.js';
import { byChange } from '../reading/order.js';
import { type Range, withinInstants } from '../reading/range.js';
import { among, both, bytewise, name, sql } from '../reading/sql.js';
import { partnerColumns, type PartnerRecord } from './partner.loader.js';

export type PartnerOrderField = 'NAME' | 'UPDATED_AT';

/** What a list of partners may be narrowed to; what is left out narrows nothing. */
export interface PartnerFilter {
  readonly program?: Program | null;
  readonly region?: string | null;
  /** Those with one of these keys. */
  readonly keys?: readonly string[] | null;
  readonly updatedAt?: Range | null;
}

/** The partners that the viewer may know of, by name. */
export const partnerList = new List<PartnerRecord, PartnerFilter, PartnerOrderField>({
  name: 'partners',
  columns: partnerColumns,
  from: () => name('partner p'),
  visible: (scope) => scope.partner('p.key'),
  matching: ({ program, region, keys, updatedAt }) =>
    both(
      program == null ? sql`true` : sql`p.program = ${program}`,
      region == null ? sql`true` : sql`p.region = ${region}`,
      keys == null ? sql`true` : sql`p.key ${among(keys)}`,
      withinInstants(name('p.updated_at'), updatedAt),
    ),
  orders: {
    by: {
      NAME: { columns: [sql`${bytewise('p.name')}`], of: (partner) => [partner.name] },
      UPDATED_AT: byChange('p'),
    },
    key: { columns: [sql`${bytewise('p.key')}`], of: ({ key }) => [key] },
  },
  usual: { field: 'NAME', direction: 'ASC' },
});
