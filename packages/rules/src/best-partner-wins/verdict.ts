import { dayIn } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { CreditAdjudicated, Instant, Key, Recorded } from '../history.js';
import type { Dossier } from '../registration/dossier.js';
import { isByEndOf } from '../registration/dossier.js';
import type { Claim, Closing } from './candidates.js';
import type { Onboarders } from './onboarders.js';
import { onboardersOf } from './onboarders.js';

export interface Verdict {
  /** The one shared deal that wins; null where nobody does, or nobody yet. */
  readonly winner: Claim | null;
  readonly isUnderReview: boolean;
  /** Why the winner won, for the vendor's staff only: it speaks of who else claimed (bpw.confidential). */
  readonly reasons: readonly Reason[];
}

/**
 * Best Partner Wins: the one partner that a won deal credits (bpw.one-credit). Nobody without a candidate; the only one
 * (bpw.signed-poi-wins); of several the sourcing partner that brought in the second one (bpw.sourcing-priority), else the one
 * that onboards the subscription with the highest MRR (bpw.two-signed), else whom the vendor decides on (bpw.vendor-decides).
 * The vendor decides once, after the close, and what is learned later of the onboarding does not overturn it.
 */
export function bestPartner(claims: readonly Claim[], closing: Closing, dossier: Dossier): Verdict {
  const candidates = onePerPartner(claims.filter(({ isCandidate }) => isCandidate));
  const names = { candidates: candidates.map(({ partner }) => partner).sort() };
  const [only] = candidates;
  if (!only) return verdict(null, [reason('bpw.signed-poi-wins', false, names)]);
  if (candidates.length === 1) return verdict(only, [reason('bpw.signed-poi-wins', true, names)]);

  const decided = adjudication(candidates, closing);
  const settled = settledByRule(candidates, closing, dossier, decided?.instant ?? null);
  const tried = [reason('bpw.one-credit', true, names), ...settled.reasons];
  if (settled.winner) return verdict(settled.winner, tried);
  const winner = candidates.find(({ partner }) => partner === decided?.partner) ?? null;
  const facts = { ...names, partner: winner?.partner ?? null, reason: decided?.reason ?? null };
  const review = reason('bpw.vendor-decides', decided !== undefined, facts, [decided?.id]);
  return { ...verdict(winner, [...tried, review]), isUnderReview: decided === undefined };
}

function verdict(winner: Claim | null, reasons: readonly Reason[]): Verdict {
  return { winner, isUnderReview: false, reasons: reasons.map((each) => ({ ...each, audience: 'vendor' })) };
}

/** A partner with several shared deals on the deal competes once, with the one it had first. */
function onePerPartner(candidates: readonly Claim[]): Claim[] {
  return candidates.filter(
    (claim, index) => candidates.findIndex(({ partner }) => partner === claim.partner) === index,
  );
}

/** The vendor's first decision from the close on that names a candidate, or nobody. */
function adjudication(
  candidates: readonly Claim[],
  { deal, closedOn, zone }: Closing,
): Recorded<CreditAdjudicated> | undefined {
  const isAdmissible = (partner: Key | null) =>
    partner === null || candidates.some((candidate) => candidate.partner === partner);
  return deal.adjudications.find(({ partner, at }) => isAdmissible(partner) && dayIn(at, zone) >= closedOn);
}

interface Attempt {
  readonly winner: Claim | null;
  readonly reasons: readonly Reason[];
}

function settledByRule(
  candidates: readonly Claim[],
  closing: Closing,
  dossier: Dossier,
  asOf: Instant | null,
): Attempt {
  const onboarders = onboardersOf(candidates, closing, dossier, asOf);
  const sourcing = sourcingPartner(candidates, closing, onboarders);
  if (sourcing.winner) return sourcing;
  const onboarder = onboarderOfHighestMrr(candidates, closing, onboarders);
  return { winner: onboarder.winner, reasons: [...sourcing.reasons, ...onboarder.reasons] };
}

function sourcingPartner(
  candidates: readonly Claim[],
  { deal, closedOn, zone, won }: Closing,
  onboarders: Onboarders,
): Attempt {
  const isCandidate = (partner: Key) => candidates.some((candidate) => candidate.partner === partner);
  const onboards = (partner: Key) => won.lines.some(({ productLine }) => onboarders(productLine).has(partner));
  const agreed = deal.agreements.filter(
    ({ sourcing, second, notice, instant }) =>
      notice && isByEndOf(closedOn, instant, zone) && isCandidate(sourcing) && isCandidate(second) && onboards(second),
  );
  // Two agreements that name different sourcing partners settle nothing.
  const named = new Set(agreed.map(({ sourcing }) => sourcing));
  const winner = named.size === 1 ? candidates.find(({ partner }) => named.has(partner)) : undefined;
  const facts = { partner: winner?.partner ?? null, closedOn };
  const evidence = agreed.map(({ id }) => id);
  return { winner: winner ?? null, reasons: [reason('bpw.sourcing-priority', winner !== undefined, facts, evidence)] };
}

/** Lines in several currencies have no highest among them. */
function onboarderOfHighestMrr(candidates: readonly Claim[], { won }: Closing, onboarders: Onboarders): Attempt {
  const highest = Math.max(...won.lines.map(({ mrr }) => mrr.minor));
  const areComparable = new Set(won.lines.map(({ mrr }) => mrr.currency)).size === 1;
  const top = areComparable ? won.lines.filter(({ mrr }) => mrr.minor === highest) : [];
  const givers = new Set(top.flatMap(({ productLine }) => [...onboarders(productLine)]));
  const winners = candidates.filter(({ partner }) => givers.has(partner));
  const winner = (winners.length === 1 && winners[0]) || null;
  const facts = {
    productLine: top[0]?.productLine ?? null,
    mrr: top[0]?.mrr ?? null,
    partner: winner?.partner ?? null,
  };
  return { winner, reasons: [reason('bpw.two-signed', winner !== null, facts, [won.id])] };
}
