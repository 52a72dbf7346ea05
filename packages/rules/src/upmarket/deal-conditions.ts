import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DecisionContext } from '../facts.js';
import type { Line } from '../history.js';
import type { ProductCatalog } from '../policy.js';
import { coverageOf } from '../proof/proofs.js';
import { dealMrr } from './deal-mrr.js';

type Own = Pick<Claim, 'partner' | 'reasons'>;

/**
 * The deal's side of an upmarket referral (upmarket.deal-conditions), for a new customer or an existing one: a Professional or
 * Enterprise edition, the least MRR, and at close a signed proof and the confirmed purchase of this partner's services. Each is
 * tried, whatever the others gave. The close date governs. That the deal is Partner Assisted is said with its motion.
 */
export function dealConditions(claim: Own, closing: Closing, rates: DecisionContext['exchangeRateInForce']): Reason[] {
  const { won, policy } = closing;
  return [
    editions(closing),
    ...dealMrr(won, policy.upmarket, rates),
    signedProof(claim, closing),
    servicesConfirmed(claim, closing),
  ];
}

/** The lines whose edition makes a deal one of the upmarket. */
export function upmarketLines(lines: readonly Line[], { hubs, eligibleEditions }: ProductCatalog): Line[] {
  return lines.filter(({ productLine, edition }) => hubs.includes(productLine) && eligibleEditions.includes(edition));
}

function editions({ won, policy }: Closing): Reason {
  const fitting = upmarketLines(won.lines, policy.catalog);
  if (fitting.length > 0)
    return reason('upmarket.deal-conditions', true, { eligibleLines: fitting.map(coverageOf).sort() }, [won.id]);
  return reason('upmarket.deal-conditions', false, { missing: 'eligible edition' }, [won.id]);
}

/** In time by the same reading as everywhere (poi.signed-by-close). */
function signedProof({ reasons }: Own, { closedOn }: Closing): Reason {
  const proof = reasons.find(({ clause }) => clause === 'poi.signed-by-close');
  if (proof?.holds)
    return reason('upmarket.deal-conditions', true, { signedOn: proof.facts['signedOn'] ?? null }, proof.evidence);
  return reason('upmarket.deal-conditions', false, { missing: 'signed proof', closedOn }, proof?.evidence);
}

/** Only whether this partner is among those whose services the customer buys is told, never who else is (bpw.confidential). */
function servicesConfirmed({ partner }: Own, { won, closedOn }: Closing): Reason {
  if (won.servicesConfirmed?.includes(partner))
    return reason('upmarket.deal-conditions', true, { servicesConfirmedOn: closedOn }, [won.id]);
  return reason('upmarket.deal-conditions', false, { missing: 'confirmed services', closedOn }, [won.id]);
}
