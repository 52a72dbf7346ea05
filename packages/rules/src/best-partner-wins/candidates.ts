import { dayIn } from '../calendar.js';
import { sanctionsWith } from '../conduct/sanction-effects.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DecisionContext, PartnerFacts } from '../facts.js';
import { partnerOf } from '../facts.js';
import type { Day, DealWon, Key, Recorded } from '../history.js';
import { motionOf, motionReasons } from '../motions/motion.js';
import type { CustomerRecord } from '../outcome.js';
import type { Policy } from '../policy.js';
import type { Proof } from '../proof/proofs.js';
import { coverageOf, proofsOf } from '../proof/proofs.js';
import type { ProofVerdict } from '../proof/signed-by-close.js';
import { signedByClose } from '../proof/signed-by-close.js';
import type { DealFile, SharedDealFile } from '../registration/dossier.js';
import { approval, purchaseDomain } from '../registration/standing.js';
import type { Referral } from '../upmarket/referral.js';
import { upmarketReferral } from '../upmarket/referral.js';

/** A shared deal of a won deal, tried on the conditions that are its own: nothing here depends on another partner. */
export interface Claim {
  readonly file: SharedDealFile;
  readonly partner: Key;
  readonly proofs: readonly Proof[];
  /** Lines with edition that the customer signed for in time. */
  readonly covered: ReadonlySet<string>;
  readonly isCandidate: boolean;
  readonly reasons: readonly Reason[];
  /** How it fares as an upmarket referral; null for a Partner Sourced deal, which is none. */
  readonly referral: Referral | null;
}

export interface Closing {
  readonly deal: DealFile;
  readonly won: Recorded<DealWon>;
  readonly closedOn: Day;
  /** null while the deal's domain is nobody's: then it was recorded on no purchase domain. */
  readonly customer: CustomerRecord | null;
  /** The customer's zone. */
  readonly zone: string;
  /** In force on the close date. */
  readonly policy: Policy;
}

/**
 * Tries a shared deal: approved, recorded on the purchase domain, and with a signed and shared proof of something that was
 * bought, each by the close date; for Partner Assisted with the customer's consent; for a partner that no sanction kept from
 * the deal. All conditions are tried, whatever the first one gave.
 */
export function claimOf(file: SharedDealFile, closing: Closing, context: DecisionContext): Claim {
  const partner = partnerOf(file.origin.partner, context);
  const { deal, closedOn, customer, zone, policy } = closing;
  const proofs = proofsOf(file, deal);
  const proof = signedByClose(proofs, closedOn, zone, policy.parameters);
  const reasons = [
    approval(file, closedOn, zone),
    ...proof.reasons,
    ...nothingBought(proof, closing),
    ...sanctions(file, partner),
    ...purchaseDomain(file, customer, closedOn, zone),
    ...motionReasons(file),
  ];
  const isCandidate = reasons.every(({ holds }) => holds);
  const own = { file, partner: partner.key, proofs, covered: proof.covered, isCandidate, reasons };
  const referral = motionOf(file) === 'PARTNER_ASSISTED' ? upmarketReferral(own, partner, closing, context) : null;
  return { ...own, referral };
}

/** A proof of other things than what was bought proves no part in this sale (poi.follows-quote). */
function nothingBought({ holds, covered, inTime }: ProofVerdict, { won }: Closing): Reason[] {
  if (!holds || won.lines.some((line) => covered.has(coverageOf(line)))) return [];
  const [first] = won.lines;
  const bought = { productLine: first?.productLine ?? null, edition: first?.edition ?? null };
  return [
    reason('poi.follows-quote', false, { ...bought, signedLines: [...covered].sort() }, inTime.at(-1)?.evidence ?? []),
  ];
}

const BARS = { DealRegistered: 'NO_REGISTRATION', PartnerAdded: 'NO_ADDITION' } as const;

/** Sanctions under which the partner could not have come to the deal on the day it did, in the partner's zone (review.sanctions). */
function sanctions({ origin }: SharedDealFile, partner: PartnerFacts): Reason[] {
  const day = dayIn(origin.at, partner.timeZone);
  return sanctionsWith(BARS[origin.type], partner, day).map(({ kind, until, evidence }) =>
    reason('review.sanctions', false, { sanction: kind, until }, [evidence]),
  );
}
