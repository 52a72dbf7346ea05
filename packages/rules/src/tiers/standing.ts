import type { PartnerFacts } from '../facts.js';
import type { Day, Tier } from '../history.js';
import type { Reason } from '../decision.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { TierHistory } from '../outcome.js';
import { PolicyError } from '../policy.js';
import { programOn } from '../team/program.js';
import { creditedOn } from './credited-tier.js';
import { goalAbove, goalOf, type TierGoal } from './goals.js';
import type { TierQuestion } from './history.js';
import { ifFiguresStay, type Measured, safeUntil } from './outlook.js';
import { performances, performingTier } from './performance.js';
import { measured, NO_POINTS, type Points, pointsOn, totalOf } from './points.js';
import { decimalText } from './rational.js';
import { nextRecalibration, type Recalibration } from './recalibrations.js';
import { type TierRequirement, tierRequirements } from './requirements.js';
import { type RollOff, rollOffs } from './roll-offs.js';
import type { StandingFacts } from './standing-facts.js';
import { standingReasons } from './standing-reasons.js';
import { type WindowMonth, windowMonths } from './window-months.js';

/** Points as text: plain notation, at most four decimals. */
export interface TierPoints {
  readonly sourced: string;
  readonly assisted: string;
  readonly managed: string;
  readonly total: string;
}

/** Where a partner stands with its tier at the end of a day. */
export interface TierStanding {
  readonly credited: Tier;
  /** What the figures of the day alone would give. */
  readonly performing: Tier;
  readonly points: TierPoints;
  /** The tier above the credited one, which it would be raised to; null at the top, and for a Solutions Provider. */
  readonly next: TierGoal | null;
  /** What the figures miss of the credited tier's own thresholds; null where they reach them. */
  readonly keep: TierGoal | null;
  readonly recalibratesOn: Day;
  /** What that recalibration would give if the figures stayed as they are. */
  readonly projected: Tier;
  /** The first day on which the credited tier could be lowered, whatever the figures do until then; null without a tier. */
  readonly safeUntil: Day | null;
  /** What rolls off by the recalibration after the next, as far as it is known. */
  readonly rollOffs: readonly RollOff[];
  /** The two minimums, the one of sourced points first; none for a Solutions Provider. */
  readonly requirements: readonly TierRequirement[];
  /** The months that the next recalibration looks at, oldest first, each by the tier to be kept; none without a tier. */
  readonly window: readonly WindowMonth[];
  readonly policyVersion: string;
  readonly reasons: readonly Reason[];
}

export interface StandingQuestion extends TierQuestion {
  /** As `tierHistory` gave it of the same spans, facts and policies. */
  readonly history: TierHistory;
}

/**
 * Where a partner stands at the end of `on`, by the policy in force on that day, and what the next recalibration would make of
 * it. Days are the partner's. A Solutions Provider has no points and no tier (credit.provider-terms). Throws PolicyError for a
 * day that no policy covers, and where no policy has a recalibration to come.
 */
export function tierStanding({ spans, facts, policies, history }: StandingQuestion, on: Day): TierStanding {
  const policy = policies.on(on);
  const known: Measured = { spans: isPartner(facts, on) ? measured(spans, policies) : [], facts, policies };
  const points = isPartner(facts, on) ? pointsOn(known.spans, on) : NO_POINTS;
  const [recalibration, second] = nextTwo(on, known);
  const ifStaying = ifFiguresStay(known, on, second.on);
  const found: StandingFacts = {
    ...known,
    on,
    policy,
    history,
    points,
    performing: isPartner(facts, on) ? performingTier(points, on, policy) : 'NONE',
    credited: creditedOn(history, on)?.tier ?? 'NONE',
    recalibration,
    ifStaying,
  };
  return {
    credited: found.credited,
    performing: found.performing,
    points: pointsText(points),
    next: isPartner(facts, on) ? goalAbove(found.credited, points, on, policy) : null,
    keep: goalOf(found.credited, points, on, policy),
    recalibratesOn: recalibration.on,
    projected: creditedOn(ifStaying, recalibration.on)?.tier ?? 'NONE',
    safeUntil: safeUntil(known, on),
    rollOffs: rollOffs(known.spans, on, second.on),
    requirements: isPartner(facts, on) ? tierRequirements(found, recalibration.on) : [],
    window: windowOf(found),
    policyVersion: policy.version,
    reasons: standingReasons(found),
  };
}

/** A tier is kept by what the figures give without the caps of sanctions, as it is lowered. */
function windowOf({ history, on, recalibration, spans, facts, policies }: StandingFacts): readonly WindowMonth[] {
  const held = creditedOn(history, on)?.uncapped ?? 'NONE';
  return held === 'NONE' ? [] : windowMonths(performances(spans, facts, policies), recalibration, held, on);
}

function isPartner(facts: PartnerFacts, on: Day): boolean {
  return countsTowardTier(programOn(facts, on));
}

/** The next two recalibrations after `on`. */
export function nextTwo(on: Day, { policies }: Pick<Measured, 'policies'>): [Recalibration, Recalibration] {
  const first = nextRecalibration(on, policies);
  const second = first && nextRecalibration(first.on, policies);
  if (!second) throw new PolicyError(`no policy recalibrates tiers twice after ${on}`);
  return [first, second];
}

export function pointsText(points: Points): TierPoints {
  return {
    sourced: decimalText(points.sourced),
    assisted: decimalText(points.assisted),
    managed: decimalText(points.managed),
    total: decimalText(totalOf(points)),
  };
}
