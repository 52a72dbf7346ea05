import { dayIn, lastDayOf, monthOf } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day } from '../history.js';
import type { PolicyParameters } from '../policy.js';
import { isByEndOf } from '../registration/dossier.js';
import type { Proof } from './proofs.js';
import { coverageOf } from './proofs.js';

export interface ProofVerdict {
  readonly holds: boolean;
  /** Product lines with their edition that the signatures in time cover. */
  readonly covered: ReadonlySet<string>;
  readonly inTime: readonly Proof[];
  readonly reasons: readonly Reason[];
}

/**
 * Is there a proof that the customer signed and that was shared on the deal's record in time (poi.required,
 * poi.signed-by-close)? The deal's close date governs, in the customer's zone: until its end, or until the end of its month
 * with `poiDeadline: 'month-of-sale'`.
 */
export function signedByClose(
  proofs: readonly Proof[],
  closedOn: Day,
  zone: string,
  { poiDeadline }: Pick<PolicyParameters, 'poiDeadline'>,
): ProofVerdict {
  const deadlineOn = poiDeadline === 'close-date' ? closedOn : lastDayOf(monthOf(closedOn));
  const inTime = proofs.filter(
    ({ signedAt, sharedAt }) =>
      signedAt !== null &&
      sharedAt !== null &&
      isByEndOf(deadlineOn, signedAt, zone) &&
      isByEndOf(deadlineOn, sharedAt, zone),
  );
  const signed = proofs.filter(({ status }) => status === 'SIGNED');
  const shown = inTime.at(-1) ?? signed.at(-1) ?? proofs.at(-1);
  const facts = {
    signedOn: shown?.signedAt ? dayIn(shown.signedAt, zone) : null,
    sharedOn: shown?.sharedAt ? dayIn(shown.sharedAt, zone) : null,
    closedOn,
    deadlineOn,
    parameter: `poiDeadline: ${poiDeadline}`,
  };
  const evidence = shown?.evidence ?? [];
  const covered = new Set(inTime.flatMap(({ lines }) => lines.map(coverageOf)));
  const holds = inTime.length > 0;
  return {
    holds,
    covered,
    inTime,
    reasons: [
      reason('poi.required', signed.length > 0, facts, evidence),
      reason('poi.signed-by-close', holds, facts, evidence),
    ],
  };
}
