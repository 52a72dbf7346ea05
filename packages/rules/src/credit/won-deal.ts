import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import { claimOf } from '../best-partner-wins/candidates.js';
import type { Verdict } from '../best-partner-wins/verdict.js';
import { bestPartner } from '../best-partner-wins/verdict.js';
import { inPageOrder } from '../clauses/order.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DecisionContext } from '../facts.js';
import { partnerOf } from '../facts.js';
import type { Key, ProductLine } from '../history.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { CreditOutcome, LineCredit } from '../outcome.js';
import type { Dossier } from '../registration/dossier.js';
import { programOn } from '../team/program.js';
import { upmarketReward } from '../upmarket/referral.js';
import type { Association } from './associations.js';
import { decideLineByDeal } from './by-deal.js';
import type { LineFacts, LineResult, Standing } from './line-credit.js';
import { decideLine, lineCredit } from './line-credit.js';

export interface WonDeal {
  /** What the deal gave each of its shared deals, by the shared deal's key. */
  readonly credits: ReadonlyMap<Key, CreditOutcome>;
  /** The associations that it made. */
  readonly made: readonly Association[];
  /** Those that stood before, on its lines, as they are after it. */
  readonly held: readonly Association[];
  /** The partner that won it; null for nobody, or for nobody yet. */
  readonly winner: Key | null;
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
  const { deal, won, closedOn } = closing;
  const claims = deal.sharedDeals.map((file) => claimOf(file, closing, context));
  const verdict = bestPartner(claims, closing, dossier);
  const programAtClose = (partner: Key) => programOn(partnerOf(partner, context), closedOn);
  const winner = verdict.winner && { claim: verdict.winner, program: programAtClose(verdict.winner.partner) };
  const factsOf = (productLine: ProductLine): LineFacts => {
    const { association, ...facts } = lineFacts(productLine, closing, subscriptions, held);
    return { ...facts, held: association && { association, program: programAtClose(association.partner) } };
  };
  const decideLines = (by: typeof winner) =>
    won.lines.map((line) => {
      const facts = factsOf(line.productLine);
      if (closing.policy.parameters.creditFollows === 'product-line') return decideLine(line, by, facts, closing);
      return decideLineByDeal(line, by, facts.until, closing, dossier, subscriptions);
    });
  const results = decideLines(winner);
  const creditTo = (claim: Claim) => {
    const isPassedOver = claim.isCandidate && claim !== verdict.winner;
    const ifWon = isPassedOver ? decideLines({ claim, program: programAtClose(claim.partner) }) : null;
    return creditOf(claim, verdict, results, ifWon, closing);
  };
  return {
    credits: new Map(claims.map((claim) => [claim.file.key, creditTo(claim)])),
    made: results.flatMap(({ holder, isNew }) => (holder && isNew ? [holder] : [])),
    held: results.flatMap(({ holder, isNew }) => (holder && !isNew ? [holder] : [])),
    winner: winner?.claim.partner ?? null,
  };
}

/** The line before the deal. A line that ends before the deal's own subscription starts is free by then. */
function lineFacts(
  productLine: ProductLine,
  { closedOn, won }: Closing,
  subscriptions: Subscriptions,
  held: readonly Association[],
) {
  const { startsOn = closedOn } = won;
  const stands = ({ until }: Association) => until === null || until >= startsOn;
  return {
    before: { ownedEdition: subscriptions.ownedBefore(productLine, closedOn, startsOn) },
    bought: subscriptions.boughtBefore(productLine, won),
    association: held.findLast((association) => association.productLine === productLine && stands(association)) ?? null,
    until: subscriptions.endOfRun(productLine, startsOn),
  };
}

/** `ifWon`: what the lines would have given a candidate that did not win; null for every other claim. */
function creditOf(
  claim: Claim,
  verdict: Verdict,
  results: readonly LineResult[],
  ifWon: readonly LineResult[] | null,
  closing: Closing,
): CreditOutcome {
  const wouldGain = ifWon?.some(({ isNew }) => isNew) ?? false;
  const standing = standingOf(claim, verdict);
  const lines = results
    .map((result, index) => lineCredit(result, claim, standing, ifWon?.[index] ?? null, closing))
    .map((line): LineCredit => ({ ...line, reasons: inPageOrder(line.reasons) }));
  const isCredited = lines.some(({ soldMrr, revenueShare }) => soldMrr || revenueShare !== null);
  const chosen = verdict.reasons.map((each) => ({ ...each, holds: each.holds && speaksFor(each, standing) }));
  return {
    outcome: isCredited ? 'CREDITED' : standing === 'awaits review' && wouldGain ? 'UNDER_REVIEW' : 'NOT_CREDITED',
    policyVersion: closing.policy.version,
    reasons: inPageOrder([
      ...claim.reasons,
      ...chosen,
      ...(wouldGain ? passedOver(standing, closing) : []),
      ...asReferral(claim, results, closing),
    ]),
    lines,
  };
}

/**
 * What a Partner Assisted deal is told of the Upmarket Referral Program: every condition, and the reward where a line carries it or
 * a condition stands in its way. What kept a partner from the sale itself is said elsewhere.
 */
function asReferral({ referral, file }: Claim, results: readonly LineResult[], closing: Closing): Reason[] {
  if (!referral) return [];
  if (!referral.isMet) return [...referral.reasons, reason('upmarket.reward', false)];
  const made = results.find(({ holder, isNew }) => isNew && holder?.sharedDeal === file.key)?.holder;
  return [...referral.reasons, ...(made?.grant ? [upmarketReward(closing, made.grant)] : [])];
}

/** Reasons of the choice hold for the shared deal that was chosen; that there is one credit holds for all (bpw.one-credit). */
function speaksFor({ clause }: Reason, standing: Standing): boolean {
  return clause === 'bpw.one-credit' || standing === 'winner';
}

function standingOf(claim: Claim, { winner, isUnderReview }: Verdict): Standing {
  if (winner === claim) return 'winner';
  return isUnderReview && claim.isCandidate ? 'awaits review' : 'not chosen';
}

/**
 * A candidate that did not win reads that the sale is not credited to it, and nothing of who else claimed it (bpw.confidential).
 * One to whom the deal would have given nothing reads just that, as it would without a rival.
 */
function passedOver(standing: Standing, { closedOn }: Closing): Reason[] {
  if (standing !== 'not chosen') return [];
  return [{ ...reason('credit.eligible-sales', false, { closedOn }), audience: 'partner' }];
}
