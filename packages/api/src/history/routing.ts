import { dealHome, decodeStored, type EventOf, type Recorded } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RowOf } from '../database/table-layout.js';
import type { AcceptedEvent } from './append.js';
import { CustomerDomainEntity } from './customer-domain.entity.js';
import { DealDomainEntity } from './deal-domain.entity.js';
import { DealRouteEntity } from './deal-route.entity.js';
import { readByAnchor } from './read.js';

/** Events that say where a deal belongs. */
const ROUTING = ['DealOpened', 'DealRegistered'];

/** Where one deal belongs by its own events. */
interface DealHome {
  readonly deal: string;
  /** In the order in which they lead to its customer, where the vendor opened it for none. */
  readonly domains: readonly string[];
  readonly openedBy: string | null;
}

/**
 * Leads each deal that new events may have moved to the subject that decides it, and returns the subjects that gained or
 * lost one: a deal moves when it is opened for a customer, when it is registered on another domain, and when the customer
 * behind one of its domains becomes known.
 */
export async function routeDeals(manager: EntityManager, events: readonly AcceptedEvent[]): Promise<string[]> {
  const domains = await takeDomains(manager, events);
  const touched = events.filter(({ type }) => ROUTING.includes(type)).map(({ anchor }) => anchor);
  const claimed = await rowsOf(manager, DealDomainEntity).pick(manager, 'deal', 'domain', domains);
  const homes = await homesOf(manager, [...new Set([...touched, ...claimed.map((deal) => `deal:${deal}`)])]);
  await rowsOf(manager, DealDomainEntity).insert(manager, [...homes.values()].flatMap(dealDomains), 'skip');
  const stored = await storedRoutes(manager, [...homes.keys()]);
  return writeMoved(manager, await withSubjects(manager, [...homes.values()]), stored);
}

/** The rows of deal_domain for one deal: every domain that it was registered on, also where it was opened for a customer. */
export function dealDomains({ deal, domains }: Pick<DealHome, 'deal' | 'domains'>): [deal: string, domain: string][] {
  return domains.map((domain) => [deal, domain]);
}

/** The subjects that events concern: their anchor itself, or the one that decides the deal which is their anchor. */
export async function subjectsOf(
  manager: EntityManager,
  events: readonly { readonly anchor: string }[],
): Promise<Set<string>> {
  const anchors = new Set(events.map(({ anchor }) => anchor));
  const deals = [...anchors].filter((anchor) => anchor.startsWith('deal:'));
  const subjects = new Set([...anchors].filter((anchor) => !anchor.startsWith('deal:') && anchor !== 'program'));
  for (const subject of await rowsOf(manager, DealRouteEntity).pick(manager, 'subject', 'deal', deals.map(dealKey)))
    subjects.add(subject);
  return subjects;
}

/** Stores the domains of the customers that were added, and returns them. */
async function takeDomains(manager: EntityManager, events: readonly AcceptedEvent[]): Promise<string[]> {
  const claims = events.flatMap(({ type, payload, instant }) =>
    type === 'CustomerAdded' ? domainClaims(decodeStored(payload) as EventOf<'CustomerAdded'>, instant) : [],
  );
  await rowsOf(manager, CustomerDomainEntity).insert(manager, claims, 'skip');
  return [...new Set(claims.map(([domain]) => domain))];
}

/** The rows of customer_domain for one customer. */
export function domainClaims(
  added: EventOf<'CustomerAdded'>,
  instant: string,
): [domain: string, customer: string, instant: string][] {
  const purchase = added.purchaseDomain === undefined ? [] : [added.purchaseDomain];
  return [...new Set([...added.domains, ...purchase])].map((domain) => [domain, added.customer, instant]);
}

/** Where deals belong, read from the events that say so; deals of which nothing does yet are left out. */
export async function homesOf(manager: EntityManager, anchors: readonly string[]): Promise<Map<string, DealHome>> {
  const histories = await readByAnchor(manager, anchors, ROUTING);
  return new Map([...histories].map(([anchor, events]) => [dealKey(anchor), homeOf(dealKey(anchor), events)]));
}

function homeOf(deal: string, events: readonly Recorded[]): DealHome {
  const { customer, domains } = dealHome(events);
  return { deal, domains, openedBy: customer };
}

async function storedRoutes(manager: EntityManager, deals: readonly string[]) {
  const rows = rowsOf(manager, DealRouteEntity);
  const found = await rows.read(manager, 'deal', deals);
  return new Map(found.map((row) => [String(row[0]), rows.layout.decode<DealRouteEntity>(row)]));
}

/**
 * The route of each home: the first of its domains that somebody owns leads to that customer, of several with one domain the one
 * that was added first; while nobody owns any, the first domain is the subject.
 */
export async function withSubjects(
  manager: EntityManager,
  homes: readonly DealHome[],
): Promise<RowOf<DealRouteEntity>[]> {
  const owners = await ownersOf(manager, new Set(homes.flatMap(({ domains }) => domains)));
  return homes.map(({ deal, domains, openedBy }) => {
    if (openedBy !== null) return { deal, subject: `customer:${openedBy}`, domain: null, openedBy };
    const domain = domains.find((each) => owners.has(each)) ?? domains[0] ?? '';
    const customer = owners.get(domain);
    return { deal, subject: customer === undefined ? `domain:${domain}` : `customer:${customer}`, domain, openedBy };
  });
}

async function ownersOf(manager: EntityManager, domains: ReadonlySet<string>): Promise<Map<unknown, string>> {
  const claims = await rowsOf(manager, CustomerDomainEntity).read(manager, 'domain', [...domains]);
  const first = new Map<unknown, { customer: string; since: string }>();
  for (const [domain, customer, instant] of claims) {
    const claim = { customer: String(customer), since: `${instant} ${customer}` };
    const owner = first.get(domain);
    if (!owner || claim.since < owner.since) first.set(domain, claim);
  }
  return new Map([...first].map(([domain, { customer }]) => [domain, customer]));
}

async function writeMoved(
  manager: EntityManager,
  routes: readonly RowOf<DealRouteEntity>[],
  stored: ReadonlyMap<string, DealRouteEntity>,
): Promise<string[]> {
  const rows = rowsOf(manager, DealRouteEntity);
  const moved = routes.filter(({ deal, subject, domain, openedBy }) => {
    const before = stored.get(deal);
    return before?.subject !== subject || before.domain !== domain || before.openedBy !== openedBy;
  });
  await rows.insert(
    manager,
    moved.map((route) => rows.layout.encode(route)),
    'replace',
  );
  return moved.flatMap(({ deal, subject }) => [subject, stored.get(deal)?.subject ?? subject]);
}

function dealKey(anchor: string): string {
  return anchor.slice('deal:'.length);
}
