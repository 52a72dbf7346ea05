import type { DecisionContext, PartnerFacts } from '../facts.js';
import type { Day, Line } from '../history.js';
import type { ProofOutcome } from '../outcome.js';
import type { ForecastStage, Policy } from '../policy.js';
import { upmarketLines } from '../upmarket/deal-conditions.js';
import { dealMrr } from '../upmarket/deal-mrr.js';
import { partnerConditions } from '../upmarket/partner-conditions.js';

type Proof = Pick<ProofOutcome, 'status' | 'shared' | 'lines'>;

/** How far a deal has come with its proofs as they stand: what was replaced or declined stands no more. */
export function forecastStage(proofs: readonly Pick<Proof, 'status' | 'shared'>[]): ForecastStage {
  if (proofs.some(({ status, shared }) => status === 'SIGNED' && shared)) return 'SIGNED';
  return proofs.some(({ status }) => status === 'OPEN' || status === 'SIGNED') ? 'QUOTED' : 'APPROVED';
}

/** What an open deal is expected to sell: what its standing proofs say, the newest of a line; without any what was registered. */
export function linesExpected(registered: readonly Line[], proofs: readonly Proof[]): readonly Line[] {
  const standing = proofs.filter(({ status }) => status === 'OPEN' || status === 'SIGNED');
  if (standing.length === 0) return registered;
  return [...new Map(standing.flatMap(({ lines }) => lines).map((line) => [line.productLine, line])).values()];
}

/**
 * Whether an open Partner Assisted deal would carry revenue share for the upmarket's sake if it closed on `day` with these lines
 * (upmarket.partner-conditions, upmarket.deal-conditions): as the partner stands on that day. That the proof is signed and the
 * services are confirmed by the close is taken to happen; without a rate for its MRR it is taken not to reach the least.
 */
export function isUpmarketReferral(
  partner: PartnerFacts,
  lines: readonly Line[],
  day: Day,
  policy: Pick<Policy, 'upmarket' | 'catalog'>,
  context: Pick<DecisionContext, 'tiers' | 'upmarketExceptions' | 'exchangeRateInForce'>,
): boolean {
  const won = { id: '', lines: [...lines], closedOn: day };
  const reasons = [
    ...partnerConditions(partner, day, policy.upmarket, context),
    ...dealMrr(won, policy.upmarket, context.exchangeRateInForce),
  ];
  // What an exception dispenses with is not spoken of, so that each reason is a condition.
  return reasons.every(({ holds }) => holds) && upmarketLines(lines, policy.catalog).length > 0;
}
