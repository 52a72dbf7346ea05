import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Key, OnboardingStarted, ProductLine, Recorded } from '../history.js';
import { isByEndOf } from '../registration/dossier.js';
import type { Claim, Closing } from './candidates.js';

export interface Verdict {
  /** The one shared deal that wins; null where nobody does, or nobody yet. */
  readonly winner: Claim | null;
  readonly isUnderReview: boolean;
  /** Why, for the vendor's staff only: it speaks of who else claimed (bpw.confidential). */
  readonly reasons: readonly Reason[];
}

/**
 * Best Partner Wins: the one partner that a won deal credits (bpw.one-credit). Nobody without a candidate; the only one
 * (bpw.signed-poi-wins); of several the sourcing partner that brought in the second one (bpw.sourcing-priority), else the one
 * that onboards the subscription with the highest MRR (bpw.two-signed), else whom the vendor decides on (bpw.vendor-decides).
 */
export function bestPartner(
  claims: readonly Claim[],
  closing: Closing,
  onboardings: readonly Recorded<OnboardingStarted>[],
): Verdict {
  const candidates = onePerPartner(claims.filter(({ isCandidate }) => isCandidate));
  const names = { candidates: candidates.map(({ partner }) => partner) };
  const [only] = candidates;
  if (!only) return verdict(null, [reason('bpw.signed-poi-wins', false, names)]);
  if (candidates.length === 1) return verdict(only, [reason('bpw.signed-poi-wins', true, names)]);

  const one = reason('bpw.one-credit', true, names);
  const sourcing = sourcingPartner(candidates, closing, onboardings);
  if (sourcing.winner) return verdict(sourcing.winner, [one, sourcing.reason]);
  const onboarder = onboarderOfHighestMrr(candidates, closing, onboardings);
  if (onboarder.winner) return verdict(onboarder.winner, [one, sourcing.reason, onboarder.reason]);
  const tried = [one, sourcing.reason, onboarder.reason];

  const decided = closing.deal.adjudications.find(
    ({ partner }) => partner === null || candidates.some((candidate) => candidate.partner === partner),
  );
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

function sourcingPartner(
  candidates: readonly Claim[],
  { deal, closedOn, customer, won }: Closing,
  onboardings: readonly Recorded<OnboardingStarted>[],
): { winner: Claim | undefined; reason: Reason } {
  const claimOf = (partner: Key) => candidates.find((candidate) => candidate.partner === partner);
  const bought = new Set(won.lines.map(({ productLine }) => productLine));
  const declared = declaredOnboarders(candidates, deal, closedOn, customer.timeZone);
  const gives = (partner: Key) =>
    [...bought].some((line) => declared.get(line)?.has(partner)) ||
    onboardings.some((started) => started.partner === partner && bought.has(started.productLine));
  const agreed = deal.agreements.filter(
    ({ sourcing, second, notice, instant }) =>
      notice &&
      isByEndOf(closedOn, instant, customer.timeZone) &&
      claimOf(sourcing)?.file.origin.type === 'DealRegistered' &&
      claimOf(second) !== undefined &&
      gives(second),
  );
  // Two agreements that name different sourcing partners settle nothing.
  const named = new Set(agreed.map(({ sourcing }) => sourcing));
  const [partner] = named;
  const winner = named.size === 1 && partner !== undefined ? claimOf(partner) : undefined;
  const facts = { partner: winner?.partner ?? null, closedOn };
  return {
    winner,
    reason: reason(
      'bpw.sourcing-priority',
      winner !== undefined,
      facts,
      agreed.map(({ id }) => id),
    ),
  };
}

function onboarderOfHighestMrr(
  candidates: readonly Claim[],
  { deal, closedOn, customer, won }: Closing,
  onboardings: readonly Recorded<OnboardingStarted>[],
): { winner: Claim | undefined; reason: Reason } {
  const highest = Math.max(...won.lines.map(({ mrr }) => mrr.minor));
  const top = won.lines.filter(({ mrr }) => mrr.minor === highest).map(({ productLine }) => productLine);
  const declared = declaredOnboarders(candidates, deal, closedOn, customer.timeZone);
  const started = (line: ProductLine) =>
    onboardings.filter(({ productLine }) => productLine === line).map(({ partner }) => partner);
  const givers = new Set(top.flatMap((line) => [...(declared.get(line) ?? started(line))]));
  const winners = candidates.filter(({ partner }) => givers.has(partner));
  const winner = winners.length === 1 ? winners[0] : undefined;
  const facts = {
    productLine: top[0] ?? null,
    mrr: won.lines.find(({ productLine }) => productLine === top[0])?.mrr ?? null,
  };
  return {
    winner,
    reason: reason('bpw.two-signed', winner !== undefined, { ...facts, partner: winner?.partner ?? null }, [won.id]),
  };
}

/** Who gives the onboarding of each line, as the newest quote by the close and the signed proofs made by hand state it. */
function declaredOnboarders(
  candidates: readonly Claim[],
  deal: Closing['deal'],
  closedOn: string,
  zone: string,
): Map<ProductLine, Set<Key>> {
  const givers = new Map<ProductLine, Set<Key>>();
  const declare = (line: ProductLine, partner: Key) =>
    givers.set(line, (givers.get(line) ?? new Set<Key>()).add(partner));
  const quote = deal.quotes.findLast(({ instant }) => isByEndOf(closedOn, instant, zone));
  for (const { productLine, partner } of quote?.onboarding ?? []) declare(productLine, partner);
  for (const { partner, proofs } of candidates)
    for (const proof of proofs.filter(({ status }) => status === 'SIGNED'))
      for (const line of proof.onboarding) declare(line, partner);
  return givers;
}
