/** One customer's history told twice or thrice: the same for one partner, and other for its rivals. */
import fc from 'fast-check';
import { normalInstant } from '../calendar.js';
import { decideCustomer } from '../decide-customer.js';
import type { Reason } from '../decision.js';
import { reasonsFor } from '../decision.js';
import type { DecisionContext } from '../facts.js';
import type { Line, Recorded } from '../history.js';
import { course, line, won, type Story } from './story.js';

export type Loose = NonNullable<Story['events']>[number];

export const HUBS = ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB'];
export const PRODUCTS = [...HUBS, 'CREDITS', 'HUB_INDEPENDENT:CORE_SEAT'];

const lineOf = (product: string) =>
  fc
    .tuple(fc.constantFrom('STARTER', 'PROFESSIONAL', 'ENTERPRISE'), fc.constantFrom(2400, 96_000, 432_000, 700_000))
    .map(([edition, amount]) => line(`${product} ${HUBS.includes(product) ? edition : 'NONE'} ${amount}`));

/** Lines of a deal, each of a product of its own. */
export const lines: fc.Arbitrary<readonly Line[]> = fc
  .uniqueArray(fc.constantFrom(...PRODUCTS), { minLength: 1, maxLength: 3 })
  .chain((products) => fc.tuple(...products.map(lineOf)));

/** What may be wrong with a claim by itself. */
export type Defect =
  'unapproved' | 'unsigned' | 'signed late' | 'wrong domain' | 'removed' | 'signed for others' | 'no consent';
export const defect = fc.constantFrom<Defect>(
  'unapproved',
  'unsigned',
  'signed late',
  'wrong domain',
  'removed',
  'signed for others',
  'no consent',
);

/** A partner's claim on a deal that closes on 2025-07-01, sound or with one defect. */
export interface Claiming {
  readonly partner: string;
  readonly assisted: boolean;
  readonly hour: number;
  readonly defect: Defect | null;
  /** Whom its quote names for the onboarding of the deal's first line. */
  readonly onboarder: string | null;
}

export function claiming(
  partner: fc.Arbitrary<string>,
  flaw: fc.Arbitrary<Defect | null>,
  onboarder: fc.Arbitrary<string | null>,
): fc.Arbitrary<Claiming> {
  return fc.record({
    partner,
    assisted: fc.boolean(),
    hour: fc.integer({ min: 10, max: 22 }),
    defect: flaw,
    onboarder,
  });
}

/** The events of a claim; who is told of the vendor's deal is not among them. */
export function claimEvents({ partner, assisted, hour, defect: flaw, onboarder }: Claiming, bought: readonly Line[]) {
  const isAssisted = assisted || flaw === 'no consent';
  const told: Loose[] = course({
    partner,
    assisted: isAssisted,
    lines: flaw === 'signed for others' ? [line('CONTENT_HUB PROFESSIONAL 5000')] : bought,
    consent: flaw !== 'no consent',
    approvedAt: flaw === 'unapproved' ? null : `2025-06-01T${hour}:30:00+09:00`,
    registeredAt: `2025-06-01T${hour}:00:00+09:00`,
    signedAt: flaw === 'unsigned' ? null : `2025-0${flaw === 'signed late' ? '7-02' : '6-26'}T09:00:${hour}+09:00`,
    ...(flaw === 'wrong domain' && !isAssisted ? { domain: 'c1-group.example' } : {}),
  });
  const shaped = told
    .filter(({ type }) => type !== 'DealOpened')
    .map((event): Loose => {
      if (event.type === 'QuoteIssued' && onboarder !== null && bought[0])
        return {
          ...event,
          onboarding: [{ productLine: bought[0].productLine, partner: onboarder, waivesVendors: true }],
        };
      if (event.type === 'PartnerAdded' && flaw === 'wrong domain')
        return { ...event, dealRegistrationDomain: 'c1-group.example' };
      return event;
    });
  const at = `2025-06-28T${hour}:00:00+09:00`;
  const removed: Loose = {
    type: 'PartnerRemoved',
    at,
    sharedDeal: `d1-${partner}`,
    staff: 'gs1',
    feedback: 'No answer.',
  };
  return flaw === 'removed' ? [...shaped, removed] : shaped;
}

/** What everybody's history has: the vendor's deal, how it closed, and who the customer is. */
export function commonEvents(bought: readonly Line[], services: readonly string[] = ['p1']): Loose[] {
  return [
    { type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal: 'd1', customer: 'c1' },
    { ...won(bought), servicesConfirmed: services },
  ];
}

/** An event keeps its name and its place among the others, whatever else is told. */
export function named(owner: string, events: readonly Loose[], from: number): Recorded[] {
  return events.map(
    (event, place) =>
      ({ ...event, id: `${owner}${place}`, instant: normalInstant(event.at), order: from + place }) as never,
  );
}

/** Everything that a partner may read of what was decided: rows that are its own, with the reasons and facts of its side. */
export function seenBy(who: string, events: readonly Recorded[], context: DecisionContext) {
  const outcome = decideCustomer(events, context);
  const own = <Row extends { readonly partner: string }>(rows: readonly Row[]) =>
    rows.filter(({ partner }) => partner === who);
  const credit = (given: (typeof outcome.sharedDeals)[number]['credit']) =>
    given && {
      ...given,
      reasons: read(given.reasons),
      lines: given.lines.map((each) => ({ ...each, reasons: read(each.reasons) })),
    };
  return {
    sharedDeals: own(outcome.sharedDeals).map((deal) => ({ ...deal, credit: credit(deal.credit) })),
    associations: own(outcome.associations).map((each) => ({ ...each, reasons: read(each.reasons) })),
    entries: own(outcome.entries),
    points: own(outcome.points).filter(({ kind }) => kind !== 'MANAGED'),
    deadlines: own(outcome.deadlines).map((each) => ({ ...each, reasons: read(each.reasons) })),
  };
}

/** Facts that name partners are for the vendor's eyes, wherever they stand. */
function read(reasons: readonly Reason[]) {
  return reasonsFor('partner', reasons).map(({ clause, holds, evidence, facts }) => {
    const { partner: _partner, candidates: _candidates, ...told } = facts;
    return { clause, holds, evidence, facts: told };
  });
}
