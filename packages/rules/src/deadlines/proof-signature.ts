import { lastDayOf, monthOf } from '../calendar.js';
import { inPageOrder } from '../clauses/order.js';
import { type Reason, reason } from '../decision.js';
import type { Day, DealOpened, Recorded } from '../history.js';
import { localDay } from '../local-day.js';
import type { DeadlineOutcome } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { type AskedLine, coveredAt, linesAsked } from '../proof/asked.js';
import { coverageOf, type Proof, proofsOf } from '../proof/proofs.js';
import { signedByClose } from '../proof/signed-by-close.js';
import type { DealFile, SharedDealFile } from '../registration/dossier.js';
import { ownExpectedClose } from '../registration/expected-close.js';
import { rulingInForce } from '../registration/standing.js';
import { endOfDay } from './day-end.js';

export interface SignatureCase {
  readonly deal: DealFile;
  /** How the vendor opened deals: where a shared deal names no expected close, its deal's holds. Those of others are passed over. */
  readonly opened: readonly Recorded<DealOpened>[];
  /** The customer's; of a domain that is nobody's customer yet, the partner's. */
  readonly timeZone: (file: SharedDealFile) => string;
  readonly policies: PolicyBook;
}

/**
 * By when each approved shared deal of a deal needs its signed proof on the record, and when it had it (poi.partners-duty). The
 * close date governs, the expected one as long as the deal is open: its end in the customer's zone, or the end of its month with
 * `poiDeadline: 'month-of-sale'`. The duty is met once what the customer was asked to sign is signed and shared. A deal without
 * a date, a lost one, and one that the vendor did not approve or that the partner was removed from ask for nothing.
 */
export function proofDeadlines(given: SignatureCase): DeadlineOutcome[] {
  return given.deal.sharedDeals.flatMap((file) => deadline(file, given));
}

function deadline(file: SharedDealFile, { deal, opened, timeZone, policies }: SignatureCase): DeadlineOutcome[] {
  const { ending } = deal;
  const zone = timeZone(file);
  const approved = rulingInForce(file, ending?.closedOn ?? null, zone);
  const closesOn = ending?.closedOn ?? expectedClose(file, deal, opened);
  if (ending?.type === 'DealLost' || approved?.type !== 'SharedDealApproved' || closesOn === undefined) return [];
  const { parameters } = policies.on(closesOn);
  const deadlineOn = parameters.poiDeadline === 'close-date' ? closesOn : lastDayOf(monthOf(closesOn));
  const proofs = proofsOf(file, deal);
  const lines = linesAsked(file, deal, deadlineOn, zone);
  const metAt = coveredAt(proofs, lines);
  const dueAt = endOfDay(deadlineOn, zone);
  const facts = {
    closedOn: ending?.closedOn ?? null,
    expectedCloseOn: ending ? null : closesOn,
    deadlineOn,
    handedInOn: metAt === null ? null : localDay(metAt, zone),
    parameter: `poiDeadline: ${parameters.poiDeadline}`,
  };
  const evidence = [approved.id, ending?.id, ...proofs.flatMap((proof) => proof.evidence)];
  const signed = ending ? signedByClose(proofs, closesOn, zone, parameters).reasons : [];
  return [
    {
      kind: 'POI_SIGNATURE',
      subject: file.key,
      partner: file.origin.partner,
      sharedDeal: file.key,
      startedAt: approved.instant,
      dueAt,
      metAt,
      clause: 'poi.partners-duty',
      reasons: inPageOrder([
        ...signed.filter(({ clause }) => clause === 'poi.signed-by-close'),
        ...notSignedFor(lines, proofs),
        reason('poi.partners-duty', metAt !== null && metAt < dueAt, facts, evidence),
      ]),
    },
  ];
}

/** The shared deal's own expected close, else the one with which the vendor opened the deal. */
function expectedClose(file: SharedDealFile, { key }: DealFile, opened: SignatureCase['opened']): Day | undefined {
  return (
    ownExpectedClose(file) ??
    opened.findLast((one) => one.deal === key && one.expectedClose !== undefined)?.expectedClose
  );
}

/** poi.follows-quote: the lines that a signature leaves out, where there is one at all. */
function notSignedFor(lines: readonly AskedLine[], proofs: readonly Proof[]): Reason[] {
  const handedIn = proofs.filter(({ signedAt, sharedAt }) => signedAt !== null && sharedAt !== null);
  if (handedIn.length === 0) return [];
  const covered = new Set(handedIn.flatMap((proof) => proof.lines.map(coverageOf)));
  const signedLines = [...covered].sort();
  const evidence = handedIn.flatMap((proof) => proof.evidence);
  return lines
    .filter((line) => !covered.has(coverageOf(line)))
    .map(({ productLine, edition }) =>
      reason('poi.follows-quote', false, { productLine, edition, signedLines }, evidence),
    );
}
