import { type Motion, normaliseDomain, type ProductLine, type Stage } from '@tierline/rules';
import { type Range, within, withinInstants } from '../reading/range.js';
import { among, both, contains, either, name, type Sql, sql } from '../reading/sql.js';

/** What a list of shared deals may be narrowed to; what is left out narrows nothing. */
export interface SharedDealFilter {
  readonly partner?: string | null;
  readonly customer?: string | null;
  readonly domain?: string | null;
  readonly gs?: string | null;
  readonly stage?: readonly Stage[] | null;
  readonly motion?: Motion | null;
  readonly productLine?: string | null;
  readonly registeredAt?: Range | null;
  readonly closedOn?: Range | null;
  readonly updatedAt?: Range | null;
}

/** The condition that a shared deal `d` is among what a filter asks for. */
export function matchingDeals(filter: SharedDealFilter): Sql {
  const { partner, customer, domain, gs, stage, motion, productLine, registeredAt, closedOn, updatedAt } = filter;
  return both(
    partner == null ? sql`true` : sql`d.partner = ${partner}`,
    customer == null ? sql`true` : sql`d.customer = ${customer}`,
    domain == null ? sql`true` : sql`d.domain = ${normaliseDomain(domain) ?? domain}`,
    gs == null ? sql`true` : sql`d.gs = ${gs}`,
    stage == null ? sql`true` : sql`d.stage ${among(stage)}`,
    motion == null ? sql`true` : sql`d.motion = ${motion}`,
    lineNamed('d', productLine as ProductLine | null | undefined),
    withinInstants(name('d.registered_at'), registeredAt),
    within(name('d.closed_on'), closedOn),
    withinInstants(name('d.updated_at'), updatedAt),
  );
}

/** The condition that a shared deal is about a line: expected at registration, named by a proof, or won. */
export function lineNamed(deal: string, line: ProductLine | null | undefined): Sql {
  if (line == null) return sql`true`;
  const written = `"productLine":${JSON.stringify(line)}`;
  return either(
    sql`${contains(`${deal}.expected_lines`, written)}`,
    sql`${contains(`coalesce(${deal}.credit, '')`, written)}`,
    sql`exists (select 1 from proof named where named.shared_deal = ${name(deal)}.key and ${contains('named.lines', written)})`,
  );
}
