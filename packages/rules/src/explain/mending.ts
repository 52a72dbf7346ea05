import type { ClauseCode } from '../clauses/register.js';
import type { Reason } from '../decision.js';
import type { Day } from '../history.js';

/** The fact in which a clause that is not met keeps the last day on which it could be: the rule that decided put it there. */
const LAST_DAY: Readonly<Partial<Record<ClauseCode, string>>> = {
  'credit.discretion': 'closedOn',
  'registration.purchase-domain': 'closedOn',
  'registration.wrong-domain': 'closedOn',
  'poi.required': 'deadlineOn',
  'poi.signed-by-close': 'deadlineOn',
  'poi.partners-duty': 'deadlineOn',
};

/** Clauses that a signature mends: theirs is the last day of the proof, whichever reading of it the policy has. */
const MENDED_BY_SIGNATURE: ReadonlySet<ClauseCode> = new Set(['poi.follows-quote', 'upmarket.deal-conditions']);

const CONFIRMED_SERVICES = 'confirmed services';
const NOT_OF_A_PROOF: ReadonlySet<unknown> = new Set(['eligible edition']);

function dayIn({ facts }: Reason, name: string | undefined): Day | null {
  const day = name === undefined ? undefined : facts[name];
  return typeof day === 'string' ? day : null;
}

function lastDayOfProof(reasons: readonly Reason[]): Day | null {
  const proof = reasons.find(({ clause }) => clause === 'poi.signed-by-close' || clause === 'poi.partners-duty');
  return proof ? dayIn(proof, LAST_DAY[proof.clause]) : null;
}

/**
 * The last day, where the customer is, on which what stands in the way could still be put right; null where the page knows no
 * such day, and for a reason that holds. `beside` are the reasons of the same decision: a line hangs on its deal's proof.
 * Whether the day is over is for whoever has a clock.
 */
export function mendableUntil(reason: Reason, beside: readonly Reason[] = []): Day | null {
  const { clause, holds, facts } = reason;
  if (holds || NOT_OF_A_PROOF.has(facts['missing'])) return null;
  if (facts['missing'] === CONFIRMED_SERVICES) return dayIn(reason, 'closedOn');
  return MENDED_BY_SIGNATURE.has(clause) ? lastDayOfProof(beside) : dayIn(reason, LAST_DAY[clause]);
}
