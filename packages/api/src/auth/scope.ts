import { normalInstant } from '@tierline/rules';
import { both, either, name, type Sql, sql } from '../reading/sql.js';
import { type OwnRows, ownRows } from './own-rows.js';
import { sideOf, type Side, type Viewer } from './viewer.js';

/**
 * The rows that a viewer may see, as conditions of the statements that read them. Queries, node lookups, mutations and
 * subscriptions all ask here and nowhere else. What a condition leaves out does not exist for the viewer: it is not counted,
 * not pointed at and not told apart from what was never there.
 */
export interface Scope extends OwnRows {
  readonly side: Side;
  readonly seesEverything: boolean;
  /** Every line of a customer that may be known; else only those held by a partner whose figures may be. */
  readonly seesEveryLine: boolean;
  /** Of business plans also what was said before they were shared with the partner. */
  readonly seesOutlines: boolean;
  /** Partners whose name may be known. `key` is the column that holds a partner's key; so for the others. */
  partner(key: string): Sql;
  /** Partners whose figures may be known: sold MRR, associations, revenue share, deadlines. */
  figuresOf(key: string): Sql;
  /** `deal` is the alias of a row of shared_deal. */
  sharedDeal(deal: string): Sql;
  /** A business plan, by the alias of its row: a partner does not learn of one before it is shared. */
  businessPlan(plan: string): Sql;
  /** One of the vendor's own deals, by the alias of a row of deal_route: for those who work on it. */
  vendorDeal(route: string): Sql;
  customer(key: string): Sql;
  /** The same, for lists: told from all that there are of them, not looked up for each. */
  customers(key: string): Sql;
  /** A line of a customer's subscriptions, in force on a day. */
  subscription(row: { customer: string; line: string; day: Sql }): Sql;
  staff(key: string): Sql;
  /** A ticket, by the alias of its row: of those whose figures may be known; for a manager, what was escalated to it. */
  ticket(row: string): Sql;
  /** A row of the outbox, by its alias. */
  change(row: string): Sql;
  /** An entry of the audit log, by its alias: whose acts may be known. */
  auditEntry(row: string): Sql;
}

const everything = sql`true`;
const nothing = sql`false`;

/** What `viewer` may see; null stands for somebody who has not signed in. */
export function scopeOf(viewer: Viewer | null, now: Date): Scope {
  return { ...scopeOfRole(viewer, now), ...ownRows(viewer) };
}

type RoleScope = Omit<Scope, keyof OwnRows>;

function scopeOfRole(viewer: Viewer | null, now: Date): RoleScope {
  if (!viewer) return anonymous;
  const side = sideOf(viewer.role);
  if (viewer.role === 'ops') return ops;
  if (viewer.role === 'gs') return { side, ...territoryOf(viewer), auditEntry: (row) => doneBy(row, viewer) };
  const assigned = (key: string) => sql`${name(key)} in (${assignedTo(viewer.key, normalInstant(now.toISOString()))})`;
  if (viewer.role === 'pdm')
    return {
      side,
      ...ofPartners(assigned),
      ...vendorsOwn,
      ticket: (row) => either(assigned(`${row}.partner`), sql`${name(row)}.escalated_to = ${viewer.key}`),
      auditEntry: (row) => either(doneBy(row, viewer), doneForPartners(row, assigned)),
    };
  const isOwn = (key: string) => sql`${name(key)} = ${viewer.key}`;
  return {
    side,
    ...ofPartners(isOwn),
    businessPlan: (plan) => both(isOwn(`${plan}.partner`), sql`${name(plan)}.published_at is not null`),
    ...associatedLines(viewer.key),
    staff: (key) => colleague(key, viewer.key),
    ticket: (row) => isOwn(`${row}.partner`),
    auditEntry: (row) => doneForPartners(row, isOwn),
  };
}

const ops: RoleScope = {
  side: 'vendor',
  seesEverything: true,
  seesEveryLine: true,
  seesOutlines: true,
  partner: () => everything,
  figuresOf: () => everything,
  sharedDeal: () => everything,
  businessPlan: () => everything,
  vendorDeal: () => everything,
  customer: () => everything,
  customers: () => everything,
  subscription: () => everything,
  staff: () => everything,
  ticket: () => everything,
  change: () => everything,
  auditEntry: () => everything,
};

/** What the program's own upkeep reads, in nobody's name. */
export const ofTheProgram: Scope = { ...ops, ...ownRows(null) };

const anonymous: RoleScope = {
  side: 'partner',
  seesEverything: false,
  seesEveryLine: false,
  seesOutlines: false,
  partner: () => nothing,
  figuresOf: () => nothing,
  sharedDeal: () => nothing,
  businessPlan: () => nothing,
  vendorDeal: () => nothing,
  customer: () => nothing,
  customers: () => nothing,
  subscription: () => nothing,
  staff: () => nothing,
  ticket: () => nothing,
  change: () => nothing,
  auditEntry: () => nothing,
};

/** The vendor's people know each other, and what their customers have bought. */
const vendorsOwn = {
  seesEverything: false,
  seesEveryLine: true,
  seesOutlines: true,
  subscription: () => everything,
  staff: () => everything,
};

/** The partners that a development manager looks after at the moment. */
function assignedTo(staff: string, now: string): Sql {
  return sql`select partner from pdm_assignment where staff = ${staff} and from_instant <= ${now} and (until_instant is null or until_instant > ${now})`;
}

/** Everything that hangs on certain partners, and the customers that it is about. */
function ofPartners(
  isOne: (key: string) => Sql,
): Pick<
  Scope,
  'partner' | 'figuresOf' | 'sharedDeal' | 'businessPlan' | 'vendorDeal' | 'customer' | 'customers' | 'change'
> {
  return {
    partner: isOne,
    figuresOf: isOne,
    sharedDeal: (deal) => isOne(`${deal}.partner`),
    businessPlan: (plan) => isOne(`${plan}.partner`),
    vendorDeal: () => nothing,
    change: (row) => isOne(`${row}.partner`),
    customers: (key) => sql`${name(key)} in (
      select of_deal.customer from shared_deal of_deal where of_deal.customer is not null and ${isOne('of_deal.partner')}
      union select of_line.customer from association of_line where ${isOne('of_line.partner')}
      union select served.customer from managed_service served where ${isOne('served.partner')}
      union select stated.customer from revenue_share_entry stated where stated.closed and ${isOne('stated.partner')})`,
    customer: (key) =>
      either(
        sql`exists (select 1 from shared_deal of_deal where of_deal.customer = ${name(key)} and ${isOne('of_deal.partner')})`,
        sql`exists (select 1 from association of_line where of_line.customer = ${name(key)} and ${isOne('of_line.partner')})`,
        sql`exists (select 1 from managed_service served where served.customer = ${name(key)} and ${isOne('served.partner')})`,
        sql`exists (select 1 from revenue_share_entry stated where stated.closed and stated.customer = ${name(key)} and ${isOne('stated.partner')})`,
      ),
  };
}

/** What one of the vendor's people did. */
function doneBy(row: string, { role, key }: Viewer): Sql {
  return sql`(${name(row)}.role = ${role} and ${name(row)}.actor = ${key})`;
}

/** What the people of certain partners did, and what was done in their name; nothing that was done about them (43). */
function doneForPartners(row: string, isOne: (key: string) => Sql): Sql {
  return either(
    both(sql`${name(row)}.role = 'partner'`, isOne(`${row}.actor`)),
    both(sql`${name(row)}.behalf_kind = 'partner'`, isOne(`${row}.behalf_key`)),
  );
}

/**
 * Of a customer's lines a partner sees those that it is associated with, and no other: whether the vendor or another partner
 * sold a line shows in what it costs and since when, and that must not be told (bpw.confidential).
 */
function associatedLines(
  partner: string,
): Pick<Scope, 'seesEverything' | 'seesEveryLine' | 'seesOutlines' | 'subscription'> {
  return {
    seesEverything: false,
    seesEveryLine: false,
    seesOutlines: false,
    subscription: ({ customer, line, day }) =>
      sql`exists (select 1 from association held where held.customer = ${name(customer)} and held.product_line = ${name(line)}
        and held.partner = ${partner} and held.since_day <= ${day} and (held.until_day is null or held.until_day > ${day}))`,
  };
}

/** The staff that a partner has met: its development managers and the growth specialists on its deals. */
function colleague(key: string, partner: string): Sql {
  return either(
    sql`exists (select 1 from pdm_assignment met where met.partner = ${partner} and met.staff = ${name(key)})`,
    sql`exists (select 1 from shared_deal met where met.partner = ${partner} and met.gs = ${name(key)})`,
  );
}

/**
 * A growth specialist's deals: those of customers in its region and segment, those that it works on elsewhere because it added the
 * partner or nobody else covers them, and, while a domain is nobody's customer yet, those of partners of its region
 * (team.gs-territory). Several of one territory share its customers, and stand in for one another. Of the partners on the deals
 * it knows who they are; their figures are not its business. The accounts of its territory are its own (overlay.gs-owns-accounts).
 */
function territoryOf({ key: staff, region, segment }: Viewer): Omit<RoleScope, 'side' | 'auditEntry'> {
  const ofSegment = segment === null ? everything : sql`there.segment = ${segment}`;
  const sharedDeal = (deal: string) => {
    const own = sql`${name(deal)}.gs = ${staff}`;
    if (region === null) return own;
    return either(
      own,
      sql`exists (select 1 from customer there where there.key = ${name(deal)}.customer and there.region = ${region} and ${ofSegment})`,
      both(
        sql`${name(deal)}.customer is null`,
        sql`exists (select 1 from partner there where there.key = ${name(deal)}.partner and there.region = ${region})`,
      ),
    );
  };
  const customer = (key: string) =>
    either(
      sql`exists (select 1 from shared_deal seen where seen.customer = ${name(key)} and ${sharedDeal('seen')})`,
      sql`exists (select 1 from customer there where there.key = ${name(key)} and there.region = ${region} and ${ofSegment})`,
    );
  return {
    ...vendorsOwn,
    sharedDeal,
    vendorDeal: (route) =>
      either(
        sql`exists (select 1 from shared_deal seen where seen.deal = ${name(route)}.deal and ${sharedDeal('seen')})`,
        sql`exists (select 1 from customer there where ${name(route)}.subject = 'customer:' || there.key
          and there.region = ${region} and ${ofSegment})`,
      ),
    figuresOf: () => nothing,
    businessPlan: () => nothing,
    ticket: () => nothing,
    change: (row) => changeOnDeal(row, sharedDeal),
    partner: (key) =>
      sql`exists (select 1 from shared_deal seen where seen.partner = ${name(key)} and ${sharedDeal('seen')})`,
    customer,
    customers: customer,
  };
}

/** A change to a shared deal or to a proof on it. */
function changeOnDeal(row: string, sharedDeal: (deal: string) => Sql): Sql {
  return either(
    sql`exists (select 1 from shared_deal changed where changed.id = ${name(row)}.node_id and ${sharedDeal('changed')})`,
    sql`exists (select 1 from proof p join shared_deal changed on changed.key = p.shared_deal
      where p.id = ${name(row)}.node_id and ${sharedDeal('changed')})`,
  );
}
