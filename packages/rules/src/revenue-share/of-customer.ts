import { inPageOrder } from '../clauses/order.js';
import type { Association } from '../credit/associations.js';
import type { DecisionContext } from '../facts.js';
import { partnerOf } from '../facts.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { AssociationOutcome, RevenueShareEntry, WithheldMonth } from '../outcome.js';
import type { Dossier } from '../registration/dossier.js';
import { accrualDayOf } from './accrual-day.js';
import { accrue } from './accruals.js';
import { groundsOf } from './grounds.js';
import { type Accrued, bookEntries } from './ledger.js';
import { paymentsOf } from './payments.js';

/**
 * What a customer's associations accrue, month by month, and the entries of the open quarters that follow from it beside what
 * the ledger holds already. A domain that is nobody's customer yet has neither.
 */
export function revenueShareOf(
  dossier: Dossier,
  associations: readonly Association[],
  subscriptions: Subscriptions,
  context: DecisionContext,
): { associations: AssociationOutcome[]; entries: RevenueShareEntry[] } {
  const { customer } = dossier;
  if (!customer) return { associations: [], entries: [] };
  const { exchangeRate, ledger: closed, openQuarter } = context;
  const through = context.through(customer.timeZone);
  const payments = paymentsOf(dossier);
  const accrued = associations.map((association): Accrued => {
    const partner = partnerOf(association.partner, context);
    const facts = { partner, subscriptions, payments, through, exchangeRate };
    const { entries, withheld } = accrue(association, facts);
    return { association: outcomeOf(association, withheld), entries };
  });
  const decided = accrued.map(({ association }) => association);
  const accrualDay = ({ productLine, associatedSince, month }: RevenueShareEntry) => {
    const held = associations.find((each) => each.productLine === productLine && each.since === associatedSince);
    return accrualDayOf(month, held?.accrualDay ?? 'month-end');
  };
  const grounds = groundsOf({ dossier, subscriptions, payments, associations: decided, accrualDay });
  return { associations: decided, entries: bookEntries(accrued, { closed, openQuarter }, grounds) };
}

/** What is told of an association; how its months accrue is told of them. */
function outcomeOf(association: Association, withheld: readonly WithheldMonth[]): AssociationOutcome {
  const { productLine, partner, motion, since, until, sharedDeal, soldCredit, grant, portions } = association;
  const reasons = inPageOrder(association.reasons);
  return { productLine, partner, motion, since, until, sharedDeal, soldCredit, grant, portions, reasons, withheld };
}
