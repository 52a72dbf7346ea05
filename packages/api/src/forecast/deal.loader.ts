import type { Edition, Line, Motion, ProductLine, ProofOutcome } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, sql } from '../reading/sql.js';

/** A shared deal that is open and approved, or was tried to the end, as a forecast needs it. */
export interface TriedDeal {
  readonly partner: string;
  readonly key: string;
  readonly customer: string | null;
  readonly motion: Motion;
  readonly stage: 'APPROVED' | 'WON' | 'LOST';
  readonly registeredAt: string;
  readonly expectedClose: string | null;
  readonly closedOn: string | null;
  readonly expectedLines: readonly Line[];
  readonly outcome: 'CREDITED' | 'NOT_CREDITED' | 'UNDER_REVIEW' | null;
}

interface Row extends Omit<TriedDeal, 'expectedLines' | 'outcome'> {
  readonly expectedLines: string;
  readonly credit: string | null;
}

/** Each partner's deals that are open and approved, won or lost; of what a deal gave only the outcome is read. */
export async function triedDeals(partners: readonly string[], reading: Reading): Promise<Map<string, TriedDeal[]>> {
  const rows = await reading.all<Row>(
    sql`select d.partner, d.key, d.customer, d.motion, d.stage, d.registered_at as "registeredAt", d.expected_close as "expectedClose",
        d.closed_on as "closedOn", d.expected_lines as "expectedLines",
        case when d.credit like '%"outcome":"CREDITED"%' then 'CREDITED' when d.credit like '%"outcome":"UNDER_REVIEW"%' then 'UNDER_REVIEW'
          when d.credit is null then null else 'NOT_CREDITED' end as credit
      from shared_deal d
      where d.partner ${among(partners)} and ${reading.scope.figuresOf('d.partner')} and d.stage in ('APPROVED', 'WON', 'LOST')
      order by ${bytewise('d.key')}`,
  );
  const deals = rows.map(({ expectedLines, credit, ...deal }) => ({
    ...deal,
    expectedLines: JSON.parse(expectedLines) as Line[],
    outcome: credit as TriedDeal['outcome'],
  }));
  return grouped(deals, ({ partner }) => partner);
}

/** How a proof of a deal stands; what it says only where the deal is open. */
export interface DealProof extends Pick<ProofOutcome, 'status' | 'shared' | 'lines'> {
  readonly partner: string;
  readonly sharedDeal: string;
}

/** The proofs of those deals, in the order in which they were made. */
export async function dealProofs(partners: readonly string[], reading: Reading): Promise<Map<string, DealProof[]>> {
  const rows = await reading.all<
    Omit<DealProof, 'lines' | 'shared'> & { lines: string | null; shared: boolean | 0 | 1 }
  >(
    sql`select d.partner, p.shared_deal as "sharedDeal", p.status, p.shared, case when d.stage = 'APPROVED' then p.lines end as lines
      from shared_deal d join proof p on p.shared_deal = d.key
      where d.partner ${among(partners)} and ${reading.scope.figuresOf('d.partner')} and d.stage in ('APPROVED', 'WON', 'LOST')
      order by p.shared_deal, p.position`,
  );
  const proofs = rows.map(({ lines, shared, ...proof }) => ({
    ...proof,
    shared: Boolean(shared),
    lines: JSON.parse(lines ?? '[]') as DealProof['lines'],
  }));
  return grouped(proofs, ({ partner }) => partner);
}

/** A line of the customer of an open deal: what is owned of it on a day, and whose it is. */
export interface CustomerLine {
  readonly partner: string;
  readonly sharedDeal: string;
  readonly productLine: ProductLine;
  readonly edition: Edition;
  readonly holder: string | null;
  /** The key of the association that holds it. */
  readonly association: string | null;
}

/**
 * What the customers of each partner's open deals have bought and not ended by `day`. Whose a line is serves to tell what it would
 * give, and goes no further.
 */
export async function customerLines(
  partners: readonly string[],
  reading: Reading,
  { day }: { readonly day: string },
): Promise<Map<string, CustomerLine[]>> {
  const rows = await reading.all<CustomerLine>(
    sql`select d.partner, d.key as "sharedDeal", p.product_line as "productLine", p.edition, a.partner as holder, a.natural_key as association
      from shared_deal d
      join subscription_period p on p.customer = d.customer and (p.until_day is null or p.until_day > ${day})
      left join association a on a.customer = p.customer and a.product_line = p.product_line and (a.until_day is null or a.until_day > ${day})
      where d.partner ${among(partners)} and ${reading.scope.figuresOf('d.partner')} and d.stage = 'APPROVED'
      order by d.key, p.from_day desc`,
  );
  return grouped(rows, ({ partner }) => partner);
}
