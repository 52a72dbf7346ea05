import type { DecisionContext } from '../facts.js';
import type { Day, Key } from '../history.js';
import { type Money, zero } from '../money.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { SubscriptionPeriod } from '../outcome.js';
import type { Policy, PolicyBook } from '../policy.js';
import { reason } from '../decision.js';
import type { Association } from './associations.js';
import type { Portion } from './portion.js';
import { isUpsellCredited, mayChange } from './upsell.js';

/** A won deal of the customer, by its event. */
export interface Won {
  readonly closedOn: Day;
  readonly winner: Key | null;
}

/**
 * The associations without what nobody is credited for (`upsellAutoCredit: false`, upsell.auto-credit-may-change): where a line grew by a deal that its partner
 * did not win, or by no deal at all, it counts no more for the partner than before, until the partner wins an upsell of it; then
 * its total counts again (upsell.by-line-total). The policy in force on a deal's close date governs the deal, that of its first
 * day a change without a deal.
 */
export function withoutUncredited(
  associations: readonly Association[],
  wonBy: ReadonlyMap<string, Won>,
  subscriptions: Subscriptions,
  { policies }: Pick<DecisionContext, 'policies'>,
): readonly Association[] {
  if (policies.all.every(({ parameters }) => parameters.upsellAutoCredit)) return associations;
  return associations.map((association) => limited(association, wonBy, subscriptions, policies));
}

interface Limit {
  readonly from: Day;
  readonly upTo: Money | null;
  readonly above: Money;
  readonly policy: Policy;
}

/** Where credit follows the deal the association's bands say already what it carries. */
function limited(
  association: Association,
  wonBy: ReadonlyMap<string, Won>,
  subscriptions: Subscriptions,
  policies: PolicyBook,
): Association {
  if (association.portions) return association;
  const { productLine, since, until } = association;
  const periods = subscriptions
    .of(productLine)
    .filter((period) => (until === null || period.from < until) && (period.until === null || since < period.until));
  const limits: Limit[] = [];
  for (const [index, period] of periods.entries()) {
    const before = periods[index - 1];
    if (!before) continue;
    const limit = limitAfter(association, before, period, limits.at(-1), wonBy.get(period.evidence), policies);
    if (limit) limits.push(limit);
  }
  const [first] = periods;
  if (limits.length === 0 || !first) return association;
  const whole: Portion = { from: since, above: zero(first.mrr.currency), upTo: null };
  return {
    ...association,
    portions: [whole, ...limits.map(({ from, above, upTo }) => ({ from, above, upTo }))],
    reasons: [...association.reasons, ...limits.flatMap((limit) => limitReason(limit, association))],
  };
}

/** The limit from a change of the line on; null where the change leaves it as it was. */
function limitAfter(
  association: Association,
  before: SubscriptionPeriod,
  { mrr, from, evidence: _evidence }: SubscriptionPeriod,
  standing: Limit | undefined,
  deal: Won | undefined,
  policies: PolicyBook,
): Limit | null {
  const policy = policies.on(deal?.closedOn ?? from);
  const upTo = standing?.upTo ?? null;
  const limit = (to: Money | null): Limit => ({ from, above: zero(mrr.currency), upTo: to, policy });
  const isCredited = isUpsellCredited(association, deal?.winner ?? null, policy);
  const isAnotherCurrency = mrr.currency !== before.mrr.currency;
  if (isCredited) return upTo === null && !isAnotherCurrency ? null : limit(null);
  // What a line in another currency would have counted before cannot be told: it counts as it was changed.
  if (isAnotherCurrency) return limit(mrr);
  if (mrr.minor <= before.mrr.minor) return null;
  return upTo && upTo.minor <= before.mrr.minor ? null : limit(before.mrr);
}

function limitReason({ from: since, upTo, policy }: Limit, { productLine }: Association) {
  if (upTo === null) return [];
  const said = mayChange(policy);
  return [reason(said.clause, false, { ...said.facts, productLine, since, upTo })];
}
