import type { Reason } from '../decision.js';
import type { Day, DealWon, Key, Recorded } from '../history.js';
import { motionReasons } from '../motions/motion.js';
import type { CustomerRecord } from '../outcome.js';
import type { Policy } from '../policy.js';
import type { Proof } from '../proof/proofs.js';
import { proofsOf } from '../proof/proofs.js';
import { signedByClose } from '../proof/signed-by-close.js';
import type { DealFile, SharedDealFile } from '../registration/dossier.js';
import { approval, purchaseDomain } from '../registration/standing.js';

/** A shared deal of a won deal, tried on the conditions that are its own: nothing here depends on another partner. */
export interface Claim {
  readonly file: SharedDealFile;
  readonly partner: Key;
  readonly proofs: readonly Proof[];
  /** Lines with edition that the customer signed for in time. */
  readonly covered: ReadonlySet<string>;
  readonly isCandidate: boolean;
  readonly reasons: readonly Reason[];
}

export interface Closing {
  readonly deal: DealFile;
  readonly won: Recorded<DealWon>;
  readonly closedOn: Day;
  readonly customer: CustomerRecord;
  /** In force on the close date. */
  readonly policy: Policy;
}

/**
 * Tries a shared deal: approved, recorded on the purchase domain, and with a signed and shared proof, each by the close date;
 * for Partner Assisted with the customer's consent. All conditions are tried, whatever the first one gave.
 */
export function claimOf(file: SharedDealFile, { deal, closedOn, customer, policy }: Closing): Claim {
  const zone = customer.timeZone;
  const proofs = proofsOf(file, deal);
  const proof = signedByClose(proofs, closedOn, zone, policy.parameters);
  const reasons = [
    approval(file, closedOn, zone),
    ...proof.reasons,
    ...purchaseDomain(file, customer, closedOn),
    ...motionReasons(file),
  ];
  const isCandidate = reasons.every(({ holds }) => holds);
  return { file, partner: file.origin.partner, proofs, covered: proof.covered, isCandidate, reasons };
}
