import { monthsLater } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import type { Day, Key, Program, Tier } from '../history.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { TierCause, TierStep } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { programOn } from '../team/program.js';
import { isAbove, lowerTier, oneBelow } from './ladder.js';
import { bestBetween, type Performance, performingOn } from './performance.js';
import type { MeasuredSpan } from './points.js';
import type { Recalibration } from './recalibrations.js';

export interface TierFacts {
  readonly spans: readonly MeasuredSpan[];
  readonly performance: readonly Performance[];
  readonly facts: PartnerFacts;
  readonly policies: PolicyBook;
}

/** A partner's credited tier while it is followed from its first day on, forward only. */
export class TierCourse {
  readonly steps: TierStep[] = [];
  #uncapped: Tier = 'NONE';
  #heldSince: Day;
  #program: Program;
  /** By sanction: the highest tier that it lets be credited while it stands. */
  readonly #caps = new Map<Key, Tier>();

  constructor(
    private readonly known: TierFacts,
    opening: Day,
  ) {
    this.#heldSince = opening;
    this.#program = programOn(known.facts, opening);
    this.#step(opening, 'ENROLLED');
  }

  /** Without the caps of sanctions. */
  get uncapped(): Tier {
    return this.#uncapped;
  }

  /**
   * What a day brings: first what was recorded on it, then, at its end, a raise to what its figures reach. Of what was
   * recorded, a change of program comes first and sanctions last, which lower the tier held on the day they are imposed.
   */
  visit(day: Day): void {
    this.#changeProgram(day);
    this.#endSanctions(day);
    this.#grant(day);
    this.#imposeSanctions(day);
    this.#raise(day);
  }

  /**
   * Lowers the tier to the best one that the figures of any day in the window would give, unless they would give the held
   * tier itself, or it is held for less than the policy's months: a hold from 15 July may end on 15 January, one from 16 July
   * may not. The day of the recalibration governs.
   */
  recalibrate({ on, windowFrom }: Recalibration): void {
    const { holdMonths } = this.known.policies.on(on).tiers;
    if (monthsLater(this.#heldSince, holdMonths) > on) return;
    const best = bestBetween(this.known.performance, windowFrom, on);
    if (isAbove(this.#uncapped, best)) this.#hold(best, on, 'RECALIBRATED');
  }

  #changeProgram(day: Day): void {
    const program = programOn(this.known.facts, day);
    if (program === this.#program) return;
    this.#program = program;
    this.#hold('NONE', day, 'PROGRAM_CHANGED');
  }

  #endSanctions(day: Day): void {
    for (const { key, until, evidence } of this.known.facts.sanctions)
      if (until === day && this.#caps.delete(key)) this.#step(day, 'SANCTION_ENDED', [evidence]);
  }

  #grant(day: Day): void {
    const granted = this.known.facts.grantedTiers.find((each) => each.day === day);
    if (granted && countsTowardTier(this.#program)) this.#hold(granted.tier, day, 'GRANTED', [granted.evidence]);
  }

  /** review.sanctions: a lowered tier is capped one below the one credited on the day it is imposed, a withdrawn one at none. */
  #imposeSanctions(day: Day): void {
    for (const { key, kind, from, until, evidence } of this.known.facts.sanctions) {
      if (from !== day || (until !== null && until <= from)) continue;
      if (kind === 'TIER_WITHDRAWN') this.#caps.set(key, 'NONE');
      else if (kind === 'TIER_LOWERED') this.#caps.set(key, oneBelow(this.#credited()));
      else continue;
      this.#step(day, 'SANCTIONED', [evidence]);
    }
  }

  #raise(day: Day): void {
    const reached = performingOn(this.known.performance, day);
    if (!isAbove(reached, this.#uncapped)) return;
    const began = this.known.spans.filter(({ span }) => span.from === day).flatMap(({ span }) => span.evidence);
    this.#hold(reached, day, 'RAISED', [...new Set(began)].sort());
  }

  #hold(tier: Tier, day: Day, cause: TierCause, evidence: readonly string[] = []): void {
    this.#uncapped = tier;
    this.#heldSince = day;
    this.#step(day, cause, evidence);
  }

  #credited(): Tier {
    return [...this.#caps.values()].reduce(lowerTier, this.#uncapped);
  }

  /** Notes a step where it changes anything. */
  #step(day: Day, cause: TierCause, evidence: readonly string[] = []): void {
    const step = { day, tier: this.#credited(), uncapped: this.#uncapped, heldSince: this.#heldSince, cause, evidence };
    const last = this.steps.at(-1);
    const isSame = last?.tier === step.tier && last.uncapped === step.uncapped && last.heldSince === step.heldSince;
    if (!isSame) this.steps.push(step);
  }
}
