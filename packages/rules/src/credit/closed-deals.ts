import type { Closing } from '../best-partner-wins/candidates.js';
import type { DecisionContext } from '../facts.js';
import { partnerOf } from '../facts.js';
import type { DealWon, Key, Recorded } from '../history.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { CreditOutcome, CustomerRecord } from '../outcome.js';
import type { DealFile, Dossier } from '../registration/dossier.js';
import type { Association } from './associations.js';
import { associationsAfter } from './by-deal.js';
import { lostDeal } from './lost-deal.js';
import { withoutUncredited, type Won } from './uncredited.js';
import { decideWonDeal } from './won-deal.js';

export interface ClosedDeals {
  /** By the shared deal's key; none for those of open deals. */
  readonly credits: ReadonlyMap<Key, CreditOutcome>;
  readonly associations: readonly Association[];
}

/** What closed deals gave: the won ones in the order of their close, each seeing the associations that earlier ones made. */
export function decideClosedDeals(
  dossier: Dossier,
  customer: CustomerRecord | null,
  subscriptions: Subscriptions,
  context: DecisionContext,
): ClosedDeals {
  const credits = new Map<Key, CreditOutcome>();
  const wonBy = new Map<string, Won>();
  let associations: readonly Association[] = [];
  for (const { deal, won } of wonInOrder(dossier.deals)) {
    const { closedOn } = won;
    const zone = zoneOf(deal, customer, context);
    const closing: Closing = { deal, won, closedOn, customer, zone, policy: context.policies.on(closedOn) };
    const decided = decideWonDeal(closing, dossier, subscriptions, associations, context);
    associations = associationsAfter(withRenewed(associations, decided.held), decided.made);
    wonBy.set(won.id, { closedOn, winner: decided.winner });
    for (const [sharedDeal, credit] of decided.credits) credits.set(sharedDeal, credit);
  }
  for (const { ending, sharedDeals } of dossier.deals)
    if (ending?.type === 'DealLost')
      for (const { key } of sharedDeals) credits.set(key, lostDeal(ending, context.policies));
  return { credits, associations: withoutUncredited(associations, wonBy, subscriptions, context) };
}

/** The associations with those that a deal gave a new term. */
function withRenewed(associations: readonly Association[], held: readonly Association[]): readonly Association[] {
  return associations.map(
    (association) =>
      held.find((after) => after.productLine === association.productLine && after.since === association.since) ??
      association,
  );
}

/** By close date; deals of one day in the order in which their close was recorded, then by key, however they arrived. */
function wonInOrder(deals: readonly DealFile[]): { deal: DealFile; won: Recorded<DealWon> }[] {
  const place = ({ deal, won }: { deal: DealFile; won: Recorded<DealWon> }) =>
    `${won.closedOn} ${won.instant} ${deal.key}`;
  return deals
    .flatMap((deal) => (deal.ending?.type === 'DealWon' ? [{ deal, won: deal.ending }] : []))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** A deal of a domain that is nobody's is read in the zone of the partner that registered it. */
function zoneOf({ sharedDeals }: DealFile, customer: CustomerRecord | null, context: DecisionContext): string {
  if (customer) return customer.timeZone;
  const [first] = sharedDeals;
  return first ? partnerOf(first.origin.partner, context).timeZone : 'UTC';
}
