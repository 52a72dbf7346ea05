import { monthsBetween, addMonths } from '../calendar.js';
import type { Closing } from '../best-partner-wins/candidates.js';
import { type Reason, reason } from '../decision.js';
import type { Edition, Key, Line } from '../history.js';
import type { Grant } from '../outcome.js';
import type { Policy } from '../policy.js';
import { firstAccrualMonth } from '../revenue-share/accrual-day.js';
import type { Association } from './associations.js';

/**
 * Whether a deal's change of a line is credited to the partner that holds it: always, unless the policy in force on the close
 * date credits an upsell only to a holder that won the deal itself (`upsellAutoCredit: false`, upsell.auto-credit-may-change).
 */
export function isUpsellCredited(holder: Association, winner: Key | null, { parameters }: Policy): boolean {
  return parameters.upsellAutoCredit || winner === holder.partner;
}

/** Why an upsell of the partner's own line gives it nothing: whoever else sold it, nobody is credited. */
export function notCreditedUpsell({ productLine, edition }: Line, { policy }: Closing): Reason[] {
  return [
    reason('upsell.auto-credit', false, { productLine, edition, parameter: parameterOf(policy) }),
    mayChange(policy),
  ];
}

export function parameterOf({ parameters }: Policy): string {
  return `upsellAutoCredit: ${parameters.upsellAutoCredit}`;
}

/** upsell.auto-credit-may-change: which version of the policy says how upsells are credited, and from when on. */
export function mayChange(policy: Policy): Reason {
  const { version: policyVersion, effectiveFrom: inForceFrom, parameters } = policy;
  const facts = { policyVersion, inForceFrom, parameter: parameterOf(policy) };
  return reason('upsell.auto-credit-may-change', parameters.upsellAutoCredit, facts);
}

/** What the customer had of a line before a deal. */
type Before = Pick<Line, 'edition' | 'mrr'>;

const RANK: Readonly<Record<Edition, number>> = { NONE: 0, STARTER: 1, PROFESSIONAL: 2, ENTERPRISE: 3 };

/**
 * The association after an upsell that was credited to it. With `upsellRestartsTerm: true` by the policy of the upsell's deal, its
 * revenue share has a term anew, as long as the first, from the upsell's first month on; a change that is no upsell, of edition or
 * price, leaves the term as it is (revshare.term).
 */
export function afterUpsell(holder: Association, line: Line, before: Before | null, closing: Closing): Association {
  const { policy, closedOn, won } = closing;
  const [first] = holder.terms;
  const newest = holder.terms.at(-1);
  if (!policy.parameters.upsellRestartsTerm || !first || !newest || !before || !isUpsell(line, before)) return holder;
  const firstMonth = firstAccrualMonth(won.startsOn ?? closedOn, holder.accrualDay);
  if (firstMonth <= newest.firstMonth) return holder;
  const months = monthsBetween(first.firstMonth, first.lastMonth);
  const anew: Grant = { rate: newest.rate, firstMonth, lastMonth: addMonths(firstMonth, months) };
  const parameter = `upsellRestartsTerm: ${policy.parameters.upsellRestartsTerm}`;
  const why = reason('revshare.term', true, { firstMonth, lastMonth: anew.lastMonth, parameter }, [won.id]);
  return {
    ...holder,
    terms: [...holder.terms, anew],
    grant: { ...anew, firstMonth: first.firstMonth },
    reasons: [...holder.reasons, why],
  };
}

function isUpsell({ edition, mrr }: Line, before: Before): boolean {
  if (RANK[edition] !== RANK[before.edition]) return RANK[edition] > RANK[before.edition];
  return mrr.currency === before.mrr.currency && mrr.minor > before.mrr.minor;
}
