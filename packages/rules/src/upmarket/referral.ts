import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import { addMonths } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DecisionContext, PartnerFacts } from '../facts.js';
import type { Grant } from '../outcome.js';
import { dealConditions } from './deal-conditions.js';
import { partnerConditions } from './partner-conditions.js';
import { firstAccrualMonth } from '../revenue-share/accrual-day.js';

type Context = Pick<DecisionContext, 'tiers' | 'upmarketExceptions' | 'exchangeRateInForce'>;

/** A Partner Assisted deal tried as an upmarket referral, for one partner on it. */
export interface Referral {
  /** Whether every condition is met; the reward still takes winning the deal. */
  readonly isMet: boolean;
  readonly reasons: readonly Reason[];
}

/** Tries all conditions of the partner and of the deal, none of which depends on another partner. The close date governs. */
export function upmarketReferral(
  claim: Pick<Claim, 'partner' | 'reasons'>,
  partner: PartnerFacts,
  closing: Closing,
  context: Context,
): Referral {
  const reasons = [
    ...partnerConditions(partner, closing.closedOn, closing.policy.upmarket, context),
    ...dealConditions(claim, closing, context.exchangeRateInForce),
  ];
  return { isMet: reasons.every(({ holds }) => holds), reasons };
}

/** Revenue share of the first months of the contract, from the first that can accrue (upmarket.reward). */
export function upmarketGrant({ won, closedOn, policy: { upmarket, parameters } }: Closing): Grant {
  const firstMonth = firstAccrualMonth(won.startsOn ?? closedOn, parameters.accrualDay);
  return {
    rate: upmarket.revenueShareRate,
    firstMonth,
    lastMonth: addMonths(firstMonth, upmarket.revenueShareMonths - 1),
  };
}

/** What the reward is; it asks for no work after the sale (upmarket.reward). */
export function upmarketReward({ won, policy: { upmarket } }: Closing, grant: Grant): Reason {
  const { rate, firstMonth, lastMonth } = grant;
  return reason('upmarket.reward', true, { rate, months: upmarket.revenueShareMonths, firstMonth, lastMonth }, [
    won.id,
  ]);
}
