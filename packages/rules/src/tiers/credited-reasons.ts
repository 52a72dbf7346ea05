import { addDays, earlier, monthsLater } from '../calendar.js';
import { type Reason, reason } from '../decision.js';
import type { Day, SanctionKind, Tier } from '../history.js';
import type { TierCause } from '../outcome.js';
import { creditedOn } from './credited-tier.js';
import { isAbove } from './ladder.js';
import { performances } from './performance.js';
import type { StandingFacts } from './standing-facts.js';

/** Causes that change what is credited of the tier that is held, and not that tier. */
const CAPPING: ReadonlySet<TierCause> = new Set(['SANCTIONED', 'SANCTION_ENDED']);

/** Sanctions that keep the credited tier down. */
const LOWERING: ReadonlySet<SanctionKind> = new Set(['TIER_LOWERED', 'TIER_WITHDRAWN']);

/** Where the tier that is held comes from (credit.partner-terms): a grant, the figures, or a recalibration. */
export function setBy({ history, on }: StandingFacts): Reason[] {
  const step = history.findLast(({ day, cause }) => day <= on && !CAPPING.has(cause));
  if (!step) return [];
  const { cause, day, uncapped: tier, evidence } = step;
  if (cause === 'GRANTED') return [reason('credit.partner-terms', true, { tier, grantedOn: day }, evidence)];
  if (cause === 'RAISED') return [reason('credit.partner-terms', true, { tier, raisedOn: day }, evidence)];
  if (cause === 'RECALIBRATED') return [reason('credit.partner-terms', true, { tier, loweredOn: day }, evidence)];
  return [];
}

/** review.sanctions: which sanctions keep the credited tier below the one that is held. */
export function cappedBy({ facts, history, credited, on }: StandingFacts): Reason[] {
  const held = creditedOn(history, on)?.uncapped ?? 'NONE';
  if (!isAbove(held, credited)) return [];
  return facts.sanctions
    .filter(({ kind, from, until }) => LOWERING.has(kind) && from <= on && (until === null || on < until))
    .map(({ kind, until, evidence }) =>
      reason('review.sanctions', false, { sanction: kind, until, tier: credited, tierWithout: held }, [evidence]),
    );
}

/** What the next recalibration makes of the tier that is held if the figures stay as they are, and why (credit.partner-terms). */
export function projection(found: StandingFacts): Reason[] {
  const { history, on, recalibration, ifStaying, policies } = found;
  const step = creditedOn(history, on);
  if (!step || step.uncapped === 'NONE') return [];
  const { uncapped: tier, heldSince } = step;
  const recalibratesOn = recalibration.on;
  const projectedTier = creditedOn(ifStaying, recalibratesOn)?.uncapped ?? 'NONE';
  const facts = { tier, recalibratesOn, policyVersion: policies.on(recalibratesOn).version };
  if (isAbove(tier, projectedTier)) return [reason('credit.partner-terms', false, { ...facts, projectedTier })];
  const { holdMonths } = policies.on(recalibratesOn).tiers;
  const heldUntil = monthsLater(heldSince, holdMonths);
  if (heldUntil > recalibratesOn) return [reason('credit.partner-terms', true, { ...facts, heldUntil })];
  const metOn = lastMet(tier, recalibration.windowFrom, found);
  return [reason('credit.partner-terms', true, metOn && metOn <= on ? { ...facts, metOn } : facts)];
}

/** The last day of the window, as far as it has gone by, on which the figures reached the tier. */
function lastMet(tier: Tier, windowFrom: Day, { spans, facts, policies, on }: StandingFacts): Day | null {
  const performance = performances(spans, facts, policies);
  for (const [index, { from, tier: reached }] of [...performance.entries()].reverse()) {
    const next = performance[index + 1]?.from;
    const last = next === undefined ? on : earlier(addDays(next, -1), on);
    if (last < windowFrom) return null;
    if (from <= on && !isAbove(tier, reached)) return last;
  }
  return null;
}
