import { reason } from '../decision.js';
import type { DealLost, Recorded } from '../history.js';
import type { CreditOutcome } from '../outcome.js';
import type { PolicyBook } from '../policy.js';

/** What a lost deal gave every shared deal on it: nothing, as nothing was sold (credit.eligible-sales). The close date governs. */
export function lostDeal({ closedOn, id }: Recorded<DealLost>, policies: PolicyBook): CreditOutcome {
  return {
    outcome: 'NOT_CREDITED',
    policyVersion: policies.on(closedOn).version,
    reasons: [reason('credit.eligible-sales', false, { lostOn: closedOn }, [id])],
    lines: [],
  };
}
