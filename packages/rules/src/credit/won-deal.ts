import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import { claimOf } from '../best-partner-wins/candidates.js';
import type { Verdict } from '../best-partner-wins/verdict.js';
import { bestPartner } from '../best-partner-wins/verdict.js';
import { inPageOrder } from '../clauses/order.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DecisionContext } from '../facts.js';
import type { Day, Key, ProductLine, Program } from '../history.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { CreditOutcome, LineCredit } from '../outcome.js';
import type { Dossier } from '../registration/dossier.js';
import { programOn } from '../team/program.js';
import type { Association } from './associations.js';
import type { LineResult } from './line-credit.js';
import { decideLine, lineCredit } from './line-credit.js';

export interface WonDeal {
  /** What the deal gave each of its shared deals, by the shared deal's key. */
  readonly credits: ReadonlyMap<Key, CreditOutcome>;
  /** The associations that it made. */
  readonly made: readonly Association[];
}

/**
 * Decides a won deal whole: which partner wins it, what each line gives, and what every shared deal on it is told.
 * `held` are the associations made by the customer's earlier deals.
 */
export function decideWonDeal(
  closing: Closing,
  dossier: Dossier,
  subscriptions: Subscriptions,
  held: readonly Association[],
  context: DecisionContext,
): WonDeal {
  const claims = closing.deal.sharedDeals.map((file) => claimOf(file, closing));
  const verdict = bestPartner(claims, closing, dossier.onboardings);
  const winner = verdict.winner && { claim: verdict.winner, program: programAtClose(verdict.winner, closing, context) };
  const results = closing.won.lines.map((line) =>
    decideLine(line, winner, lineFacts(line.productLine, closing, subscriptions, held), closing),
  );
  return {
    credits: new Map(claims.map((claim) => [claim.file.key, creditOf(claim, verdict, results, closing)])),
    made: results.flatMap(({ holder, isNew }) => (holder && isNew ? [holder] : [])),
  };
}

function programAtClose({ partner }: Claim, { closedOn }: Closing, { partners }: DecisionContext): Program {
  const facts = partners.get(partner);
  if (!facts) throw new Error(`no facts of partner ${partner}`);
  return programOn(facts, closedOn);
}

function lineFacts(
  productLine: ProductLine,
  { closedOn, won }: Closing,
  subscriptions: Subscriptions,
  held: readonly Association[],
) {
  const stands = ({ until }: Association) => until === null || until > closedOn;
  const owned = subscriptions.ownedBefore(productLine, closedOn);
  const startsOn: Day = won.startsOn ?? closedOn;
  return {
    before: { ownedEdition: owned?.edition ?? null, evidence: owned?.evidence },
    held: held.findLast((association) => association.productLine === productLine && stands(association)) ?? null,
    until: subscriptions.endOfRun(productLine, startsOn),
  };
}

function creditOf(claim: Claim, verdict: Verdict, results: readonly LineResult[], closing: Closing): CreditOutcome {
  const isWinner = verdict.winner === claim;
  const lines = results
    .map((result) => lineCredit(result, claim, isWinner, closing))
    .map((line): LineCredit => ({ ...line, reasons: inPageOrder(line.reasons) }));
  const isCredited = lines.some(({ soldMrr, revenueShare }) => soldMrr || revenueShare !== null);
  const awaits = verdict.isUnderReview && claim.isCandidate;
  return {
    outcome: isCredited ? 'CREDITED' : awaits ? 'UNDER_REVIEW' : 'NOT_CREDITED',
    policyVersion: closing.policy.version,
    reasons: inPageOrder([...claim.reasons, ...verdict.reasons, ...passedOver(claim, isWinner, awaits, closing)]),
    lines,
  };
}

/** A candidate that did not win reads that the sale is not credited to it, and nothing of who else claimed it (bpw.confidential). */
function passedOver(claim: Claim, isWinner: boolean, awaits: boolean, { closedOn }: Closing): Reason[] {
  if (isWinner || awaits || !claim.isCandidate) return [];
  return [{ ...reason('credit.eligible-sales', false, { closedOn }), audience: 'partner' }];
}
