import { monthOf } from '../calendar.js';
import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day, Line, Program } from '../history.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { LineCredit } from '../outcome.js';
import { coverageOf } from '../proof/proofs.js';
import type { Association } from './associations.js';
import { associate } from './associations.js';
import type { LineBefore, LineVerdict } from './line-table.js';
import { openLine } from './line-table.js';
import { afterUpsell, isUpsellCredited, notCreditedUpsell, parameterOf } from './upsell.js';

/** One line of a won deal: who holds it after the deal, and what the table said to the winner. */
export interface LineResult {
  readonly line: Line;
  /** The association that the line belongs to after the deal, whoever made it (line.associations). */
  readonly holder: Association | null;
  /** The program that the holder is in on the close date. */
  readonly holderProgram: Program | null;
  readonly isNew: boolean;
  /** Whether the holder is credited for what the deal did to the line. */
  readonly isCredited: boolean;
  /** What the winner reads of this line where it gets nothing; empty where it gets the line. */
  readonly winnerReasons: readonly Reason[];
}

export interface LineFacts {
  readonly before: LineBefore;
  /** What the customer had bought of the line before the deal. */
  readonly bought: Pick<Line, 'edition' | 'mrr'> | null;
  /** The association that stands on the line before the deal, and the program that its partner is in on the close date. */
  readonly held: { readonly association: Association; readonly program: Program } | null;
  /** First day on which the run that the deal starts or continues is over; `startsOn` itself where it was called off. */
  readonly until: Day | null;
}

/**
 * Decides one line of a won deal (`closing.closedOn` governs) for the winner, or for nobody where there is none. A line that
 * somebody holds stays with its one partner (line.one-partner).
 */
export function decideLine(
  line: Line,
  winner: { claim: Claim; program: Program } | null,
  { before, bought, held, until }: LineFacts,
  closing: Closing,
): LineResult {
  const isCredited = held !== null && isUpsellCredited(held.association, winner?.claim.partner ?? null, closing.policy);
  const after = held && isCredited ? afterUpsell(held.association, line, bought, closing) : held?.association;
  const standing = { holder: after ?? null, holderProgram: held?.program ?? null };
  const nothing = { line, ...standing, isNew: false, isCredited, winnerReasons: [] };
  if (!winner || winner.claim.partner === held?.association.partner) return nothing;
  const covered = signedFor(line, winner.claim);
  const isReferral = winner.claim.referral?.isMet ?? false;
  const table = openLine(line, { ...before, isReferral }, closing.won.lines, closing.policy.catalog);
  if (held) return { ...nothing, winnerReasons: othersLine(line, held.association, covered, table) };
  if (!table.opens || !covered.holds) return { ...nothing, winnerReasons: [covered, ...table.reasons] };
  const { startsOn = closing.closedOn } = closing.won;
  if (until === startsOn) return { ...nothing, winnerReasons: [calledOff(line, startsOn)] };
  const holder = associate(winner.claim, line.productLine, winner.program, until, closing, [covered, ...table.reasons]);
  return { line, holder, holderProgram: winner.program, isNew: true, isCredited: true, winnerReasons: [] };
}

/** A signature covers a product line with its edition; what the customer did not see signed gives nothing (poi.follows-quote). */
export function signedFor(line: Line, { covered, proofs }: Claim): Reason {
  const facts = { productLine: line.productLine, edition: line.edition, signedLines: [...covered].sort() };
  const evidence = proofs.filter(({ status }) => status === 'SIGNED').flatMap((proof) => proof.evidence);
  return reason('poi.follows-quote', covered.has(coverageOf(line)), facts, evidence);
}

export function calledOff({ productLine }: Line, startsOn: Day): Reason {
  return reason('credit.stops-on-termination', false, { productLine, endedOn: startsOn });
}

/**
 * Upselling a line that another partner holds earns nothing (upsell.others-line, said to the vendor's staff only). The partner
 * reads what it would of the same line sold directly; where that would have given it credit, that this one does not, without
 * what the customer owned, as only a rival can explain it (bpw.confidential).
 */
function othersLine(
  { productLine, edition, mrr }: Line,
  held: Association,
  covered: Reason,
  table: LineVerdict,
): Reason[] {
  const facts = { productLine, edition, mrr };
  const others = reason('upsell.others-line', false, { ...facts, partner: held.partner, since: held.since });
  const seen = table.opens ? [reason('credit.eligible-sales', false, facts)] : table.reasons;
  return [covered, ...seen, { ...others, audience: 'vendor' }];
}

/** How a shared deal fared in the choice of the best partner. */
export type Standing = 'winner' | 'awaits review' | 'not chosen';

/**
 * What this line of the deal gave one shared deal's partner. `ifWon` is what it would have given a candidate that did not win:
 * where that is nothing, it reads why, as it would without a rival (bpw.confidential).
 */
export function lineCredit(
  result: LineResult,
  claim: Claim,
  standing: Standing,
  ifWon: LineResult | null,
  closing: Closing,
): LineCredit {
  const { line, holder, isNew, winnerReasons } = result;
  const { productLine, edition, mrr } = line;
  const nothing = { productLine, edition, mrr, soldMrr: false, revenueShare: null };
  if (holder?.partner === claim.partner && (!isNew || standing === 'winner'))
    return isNew ? newCredit(holder, line) : heldCredit(holder, result, closing);
  if (standing === 'winner') return { ...nothing, reasons: winnerReasons };
  if (ifWon && !ifWon.isNew) return { ...nothing, reasons: ifWon.winnerReasons };
  if (standing === 'awaits review') return { ...nothing, reasons: [] };
  return { ...nothing, reasons: [reason('credit.eligible-sales', false, { productLine, edition, mrr })] };
}

function newCredit({ soldCredit, grant, reasons }: Association, { productLine, edition, mrr }: Line): LineCredit {
  return { productLine, edition, mrr, soldMrr: soldCredit, revenueShare: grant, reasons };
}

/** What a deal on the partner's own line gave it: what the association carries, or nothing where the policy credits it to nobody. */
function heldCredit(holder: Association, result: LineResult, closing: Closing): LineCredit {
  if (result.isCredited) return autoCredit(holder, result, closing);
  const { productLine, edition, mrr } = result.line;
  const reasons = notCreditedUpsell(result.line, closing);
  return { productLine, edition, mrr, soldMrr: false, revenueShare: null, reasons };
}

/**
 * An upsell of the partner's own line follows the association (upsell.auto-credit, upsell.by-line-total): it carries revenue
 * share while the association's term runs, and sold-MRR credit while the partner is a Solutions Partner.
 */
function autoCredit(
  holder: Association,
  { line, holderProgram }: LineResult,
  { won, closedOn, policy }: Closing,
): LineCredit {
  const { productLine, edition, mrr } = line;
  const { since, soldCredit, reasons } = holder;
  const grant = holder.terms.at(-1) ?? null;
  const isInTerm = grant !== null && monthOf(won.startsOn ?? closedOn) <= grant.lastMonth;
  const isPartner = holderProgram !== null && countsTowardTier(holderProgram);
  const parameter = parameterOf(policy);
  const over = grant && !isInTerm ? [reason('revshare.term', false, { ...grant })] : [];
  const provider = soldCredit && !isPartner ? [reason('credit.provider-terms', false, { program: holderProgram })] : [];
  return {
    productLine,
    edition,
    mrr,
    soldMrr: soldCredit && isPartner,
    revenueShare: isInTerm ? grant : null,
    reasons: [
      ...reasons,
      ...provider,
      ...over,
      reason('upsell.auto-credit', true, { productLine, edition, since, parameter }, [won.id]),
      reason('upsell.by-line-total', true, { productLine, mrr }, [won.id]),
    ],
  };
}
