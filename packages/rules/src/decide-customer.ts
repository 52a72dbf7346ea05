import type { Association } from './credit/associations.js';
import { decideClosedDeals } from './credit/closed-deals.js';
import { inPageOrder } from './clauses/order.js';
import { deadlinesOf } from './deadlines/of-customer.js';
import type { DecisionContext } from './facts.js';
import { partnerOf } from './facts.js';
import type { Month, ProductLine, Recorded } from './history.js';
import { byTime } from './history.js';
import { managedServices } from './mrr/managed.js';
import { Subscriptions } from './mrr/subscriptions.js';
import type { AssociationOutcome, CustomerOutcome, CustomerRecord, RevenueShareEntry } from './outcome.js';
import type { Dossier } from './registration/dossier.js';
import { openDossier } from './registration/dossier.js';
import { sharedDealOutcomes } from './registration/shared-deal-outcome.js';
import { accrue } from './revenue-share/accruals.js';
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
  const accrued = customer ? accrueAll(associations, customer, dossier, subscriptions, context) : [];
  const managed = customer ? managedServices(portalOf(dossier), customer.timeZone, context.policies) : [];
  return {
    customer,
    subscriptions: subscriptions.periods,
    sharedDeals: sharedDealOutcomes(dossier, credits, context),
    associations: accrued.map(({ association }) => association),
    entries: accrued.flatMap(({ entries }) => entries),
    deadlines: deadlinesOf(dossier, customer, subscriptions.periods, context),
    points: customer ? pointSpans(associations, managed, subscriptions, customer, context.policies) : [],
    managed,
  };
}

function portalOf({ of }: Dossier) {
  return { work: of('PortalWork'), access: of('PortalAccessChanged') };
}

function accrueAll(
  associations: readonly Association[],
  customer: CustomerRecord,
  dossier: Dossier,
  subscriptions: Subscriptions,
  context: DecisionContext,
): { association: AssociationOutcome; entries: RevenueShareEntry[] }[] {
  const { exchangeRate } = context;
  const through = context.through(customer.timeZone);
  const unpaid = unpaidMonths(dossier);
  return associations.map((association) => {
    const partner = partnerOf(association.partner, context);
    const { entries, withheld } = accrue(association, {
      partner,
      subscriptions,
      unpaid,
      through,
      exchangeRate,
    });
    const { program: _program, providerMonths: _months, sold: _sold, reasons, ...rest } = association;
    return { association: { ...rest, reasons: inPageOrder(reasons), withheld }, entries };
  });
}

/** Looks up the report that a line's month is unpaid; a payment received later takes it back. */
function unpaidMonths({ of }: Dossier): (productLine: ProductLine, month: Month) => string | undefined {
  const reported = new Map<string, string | undefined>();
  for (const event of [...of('PaymentMissed'), ...of('PaymentReceived')].sort(byTime))
    reported.set(`${event.productLine} ${event.month}`, event.type === 'PaymentMissed' ? event.id : undefined);
  return (productLine, month) => reported.get(`${productLine} ${month}`);
}
