import { byChange, type Orders } from '../reading/order.js';
import { List } from '../reading/list.js';
import { both, bytewise, contains, either, name, type Sql, sql } from '../reading/sql.js';
import { matchingDeals, type SharedDealFilter } from '../shared-deals/shared-deal.filter.js';
import { type SharedDealRecord, sharedDealColumns } from '../shared-deals/shared-deal.loader.js';
import type { SharedDealOrderField } from '../shared-deals/shared-deal.list.js';

/** What can be out of order with the proofs of a shared deal. */
export type ProofTrouble = 'MISMATCHED' | 'LATE' | 'DECLINED' | 'DUPLICATE';

interface CaseFilter extends SharedDealFilter {
  readonly trouble?: ProofTrouble;
}

/** Of deals that are open nobody knows when they close: they count as the last to. */
const NOT_YET = '9999-12-31';

const orders: Orders<SharedDealRecord, SharedDealOrderField> = {
  by: {
    REGISTERED_AT: { columns: [name('d.registered_at')], of: ({ registeredAt }) => [registeredAt] },
    LAST_ACTIVITY_AT: { columns: [name('d.last_activity_at')], of: ({ lastActivityAt }) => [lastActivityAt] },
    CLOSED_ON: { columns: [sql`coalesce(d.closed_on, ${NOT_YET})`], of: ({ closedOn }) => [closedOn ?? NOT_YET] },
    UPDATED_AT: byChange('d'),
  },
  key: { columns: [sql`${bytewise('d.key')}`], of: ({ key }) => [key] },
};

const whole = {
  columns: sharedDealColumns,
  from: () => name('shared_deal d'),
  visible: (scope: { sharedDeal(deal: string): Sql }) => scope.sharedDeal('d'),
  orders,
};

const isUnderReview = sql`${contains(`coalesce(d.credit, '')`, '"outcome":"UNDER_REVIEW"')}`;
const isContested = sql`exists (select 1 from shared_deal rival where rival.deal = d.deal and rival.partner <> d.partner
  and rival.stage in ('REGISTERED', 'APPROVED'))`;

/**
 * Those that are under review, and open ones on which another partner works too (bpw.many-may-sell). First those that closed, the
 * longest ago first.
 */
export const contestedDealList = new List<SharedDealRecord, SharedDealFilter, SharedDealOrderField>({
  ...whole,
  name: 'contested deals',
  matching: (filter) =>
    both(either(isUnderReview, both(sql`d.stage in ('REGISTERED', 'APPROVED')`, isContested)), matchingDeals(filter)),
  usual: { field: 'CLOSED_ON', direction: 'ASC' },
});

const speaksAgainst = (clause: string) =>
  sql`${contains(`coalesce(d.credit, '')`, `"clause":"${clause}","holds":false`)}`;
const proofs = (status: Sql) =>
  sql`(select count(*) from proof p where p.shared_deal = d.key and p.status in (${status}))`;

/** The condition that something is out of order with the proofs of `d`. */
const troubles: Readonly<Record<ProofTrouble, Sql>> = {
  MISMATCHED: speaksAgainst('poi.follows-quote'),
  LATE: speaksAgainst('poi.signed-by-close'),
  DECLINED: sql`${proofs(sql`'DECLINED'`)} > 0 and ${proofs(sql`'SIGNED'`)} = 0`,
  DUPLICATE: sql`${proofs(sql`'OPEN', 'SIGNED'`)} > 1`,
};

/** Shared deals with whose proofs something is out of order, the one on which something happened last first. */
export const proofTroubleList = new List<SharedDealRecord, CaseFilter, SharedDealOrderField>({
  ...whole,
  name: 'proof exceptions',
  matching: ({ trouble, ...filter }) => both(trouble ? troubles[trouble] : sql`false`, matchingDeals(filter)),
  usual: { field: 'LAST_ACTIVITY_AT', direction: 'DESC' },
});
