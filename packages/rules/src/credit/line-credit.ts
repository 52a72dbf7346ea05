import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Line, Program } from '../history.js';
import type { LineCredit } from '../outcome.js';
import { coverageOf } from '../proof/proofs.js';
import type { Association } from './associations.js';
import { associate } from './associations.js';
import type { LineBefore } from './line-table.js';
import { openLine } from './line-table.js';

/** One line of a won deal: who holds it after the deal, and what the table said to the winner. */
export interface LineResult {
  readonly line: Line;
  readonly before: LineBefore;
  /** The association that the line belongs to after the deal, whoever made it. */
  readonly holder: Association | null;
  readonly isNew: boolean;
  /** What the winner reads of this line where it gets nothing; empty where it gets the line. */
  readonly winnerReasons: readonly Reason[];
}

export interface LineFacts {
  readonly before: LineBefore;
  /** The association that stood on the line before the deal. */
  readonly held: Association | null;
  /** First day on which the run that the deal starts or continues is over. */
  readonly until: string | null;
}

/**
 * Decides one line of a won deal (`closing.closedOn` governs) for the winner, or for nobody where there is none. A line that
 * is held keeps its holder: no second partner is ever associated with it (line.one-partner).
 */
export function decideLine(
  line: Line,
  winner: { claim: Claim; program: Program } | null,
  { before, held, until }: LineFacts,
  closing: Closing,
): LineResult {
  const nothing = { line, before, holder: held, isNew: false };
  if (held)
    return {
      ...nothing,
      winnerReasons: winner && winner.claim.partner !== held.partner ? othersLine(line, before, held) : [],
    };
  if (!winner) return { ...nothing, winnerReasons: [] };
  const table = openLine(line, before, closing.won.lines, closing.policy.catalog);
  const covered = signedFor(line, winner.claim);
  if (!table.opens || !covered.holds) return { ...nothing, winnerReasons: [covered, ...table.reasons] };
  const holder = associate(winner.claim, line.productLine, winner.program, until, closing, [covered, ...table.reasons]);
  return { ...nothing, holder, isNew: true, winnerReasons: [] };
}

/** A signature covers a product line with its edition; what the customer did not see signed gives nothing (poi.follows-quote). */
function signedFor(line: Line, { covered, proofs }: Claim): Reason {
  const facts = { productLine: line.productLine, edition: line.edition, signedLines: [...covered].sort() };
  const evidence = proofs.filter(({ status }) => status === 'SIGNED').flatMap((proof) => proof.evidence);
  return reason('poi.follows-quote', covered.has(coverageOf(line)), facts, evidence);
}

/**
 * Upselling a line that another partner holds earns nothing. The partner reads the words of a line that nobody holds: from
 * its side the two must look the same (bpw.confidential).
 */
function othersLine(
  { productLine, edition, mrr }: Line,
  { ownedEdition, evidence }: LineBefore,
  held: Association,
): Reason[] {
  const facts = { productLine, edition, ownedEdition, mrr };
  return [
    reason('credit.eligible-sales', false, facts, [evidence]),
    { ...reason('upsell.unassociated', false, facts, [evidence]), audience: 'partner' },
    {
      ...reason('upsell.others-line', false, { ...facts, partner: held.partner, since: held.since }),
      audience: 'vendor',
    },
  ];
}

/** What this line of the deal gave one shared deal's partner. `isWinner` tells whether that shared deal won. */
export function lineCredit(result: LineResult, claim: Claim, isWinner: boolean, { policy, won }: Closing): LineCredit {
  const { line, holder, isNew } = result;
  const { productLine, edition, mrr } = line;
  if (holder?.partner === claim.partner && (!isNew || isWinner)) {
    const upsell = isNew ? [] : autoCredit(holder, line, policy.parameters.upsellAutoCredit, won.id);
    const reasons = [...holder.reasons, ...upsell];
    return { productLine, edition, mrr, soldMrr: holder.soldCredit, revenueShare: holder.grant, reasons };
  }
  const facts = { productLine, edition, ownedEdition: result.before.ownedEdition, mrr };
  const reasons = isWinner ? result.winnerReasons : [reason('credit.eligible-sales', false, facts)];
  return { productLine, edition, mrr, soldMrr: false, revenueShare: null, reasons };
}

function autoCredit(
  { since }: Association,
  { productLine, edition, mrr }: Line,
  byPolicy: boolean,
  evidence: string,
): Reason[] {
  const parameter = `upsellAutoCredit: ${byPolicy}`;
  return [
    reason('upsell.auto-credit', true, { productLine, edition, since, parameter }, [evidence]),
    reason('upsell.by-line-total', true, { productLine, mrr }, [evidence]),
  ];
}
