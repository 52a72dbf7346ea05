import { byTime, dealHome, decodeStored, type EventOf, type Recorded } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { AcceptedEvent } from './append.js';
import { CustomerDomainEntity } from './customer-domain.entity.js';
import { DealRouteEntity } from './deal-route.entity.js';
import { readByAnchor } from './read.js';

/** Events that say where a deal belongs. */
const ROUTING = ['DealOpened', 'DealRegistered'];

/** Where one deal belongs by its own events. */
interface DealHome {
  readonly deal: string;
  readonly domain: string | null;
  readonly openedBy: string | null;
}

/**
 * Leads each deal that new events may have moved to the subject that decides it, and returns the subjects that gained or
 * lost one: a deal moves when it is opened for a customer, and when the customer behind its domain becomes known.
 */
export async function routeDeals(manager: EntityManager, events: readonly AcceptedEvent[]): Promise<string[]> {
  const domains = await takeDomains(manager, events);
  const touched = events.filter(({ type }) => ROUTING.includes(type)).map(({ anchor }) => anchor);
  const homes = await homesOf(manager, [...new Set(touched)]);
  const stored = await storedRoutes(manager, [...homes.keys()], domains);
  for (const route of stored.values())
    if (!homes.has(route.deal))
      homes.set(route.deal, { deal: route.deal, domain: route.domain, openedBy: route.openedBy });
  const routes = await withSubjects(manager, [...homes.values()]);
  return writeMoved(manager, routes, stored);
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
  const home = dealHome([...events].sort(byTime));
  return 'customer' in home
    ? { deal, domain: null, openedBy: home.customer }
    : { deal, domain: home.domain, openedBy: null };
}

async function storedRoutes(manager: EntityManager, deals: readonly string[], domains: readonly string[]) {
  const rows = rowsOf(manager, DealRouteEntity);
  const found = [...(await rows.read(manager, 'deal', deals)), ...(await rows.read(manager, 'domain', domains))];
  return new Map(found.map((row) => [String(row[0]), rows.layout.decode<DealRouteEntity>(row)]));
}

/** Each home with the subject that decides it: of several customers with one domain, the one that was added first. */
export async function withSubjects(manager: EntityManager, homes: readonly DealHome[]) {
  const domains = homes.flatMap(({ domain }) => domain ?? []);
  const claims = await rowsOf(manager, CustomerDomainEntity).read(manager, 'domain', [...new Set(domains)]);
  const owners = new Map<unknown, { customer: string; since: string }>();
  for (const [domain, customer, instant] of claims) {
    const claim = { customer: String(customer), since: `${instant} ${customer}` };
    const owner = owners.get(domain);
    if (!owner || claim.since < owner.since) owners.set(domain, claim);
  }
  return homes.map((home) => {
    const customer = home.openedBy ?? owners.get(home.domain)?.customer;
    return { ...home, subject: customer === undefined ? `domain:${home.domain}` : `customer:${customer}` };
  });
}

async function writeMoved(
  manager: EntityManager,
  routes: readonly (DealHome & { subject: string })[],
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
