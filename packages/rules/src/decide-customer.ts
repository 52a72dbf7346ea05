import { decideClosedDeals } from './credit/closed-deals.js';
import { deadlinesOf } from './deadlines/of-customer.js';
import type { DecisionContext } from './facts.js';
import type { Recorded } from './history.js';
import { managedServices } from './mrr/managed.js';
import { Subscriptions } from './mrr/subscriptions.js';
import type { CustomerOutcome } from './outcome.js';
import { onboardingFindings } from './onboarding/findings.js';
import type { Dossier } from './registration/dossier.js';
import { openDossier } from './registration/dossier.js';
import { sharedDealOutcomes } from './registration/shared-deal-outcome.js';
import { revenueShareOf } from './revenue-share/of-customer.js';
import { pointSpans } from './tiers/point-spans.js';

/**
 * Decides everything that follows from one customer's history, or from that of a domain that is nobody's customer yet:
 * a pure function of the events in any order, the facts of the partners they name, and the policies.
 * Throws where a policy does not cover a close date or the facts of a named partner are missing.
 */
export function decideCustomer(events: readonly Recorded[], context: DecisionContext): CustomerOutcome {
  const dossier = openDossier(events);
  const { customer } = dossier;
  const subscriptions = new Subscriptions(dossier);
  const { credits, associations } = decideClosedDeals(dossier, customer, subscriptions, context);
  const revenueShare = revenueShareOf(dossier, associations, subscriptions, context);
  const managed = customer ? managedServices(portalOf(dossier), customer.timeZone, context.policies) : [];
  return {
    customer,
    subscriptions: subscriptions.periods,
    sharedDeals: sharedDealOutcomes(dossier, credits, context),
    associations: revenueShare.associations,
    entries: revenueShare.entries,
    deadlines: deadlinesOf(dossier, customer, subscriptions.periods, context),
    findings: onboardingFindings(dossier),
    points: customer ? pointSpans(associations, managed, subscriptions, customer, context.policies) : [],
    managed,
  };
}

function portalOf({ of }: Dossier) {
  return { work: of('PortalWork'), access: of('PortalAccessChanged') };
}
