/** What would become of a partner's tier if its figures stayed as they are on a day, or all went away. */
import { addDays, earlier, later } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import type { Day, Tier } from '../history.js';
import type { TierHistory } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { creditedOn } from './credited-tier.js';
import { historyOf } from './history.js';
import { isAbove } from './ladder.js';
import type { MeasuredSpan } from './points.js';

/** A partner's measured spans and facts. */
export interface Measured {
  readonly spans: readonly MeasuredSpan[];
  readonly facts: PartnerFacts;
  readonly policies: PolicyBook;
}

/** The history through `through` if everything that counts on `on` went on counting, and nothing else came. */
export function ifFiguresStay({ spans, facts, policies }: Measured, on: Day, through: Day): TierHistory {
  const end = addDays(later(on, through), 1);
  const staying = changedAfter(spans, on, ({ span }) => ({ ...span, until: later(span.until, end) }));
  return historyOf(staying, knownOn(facts, on), policies);
}

/**
 * The first day on which the tier credited on `on` could be lowered, even if nothing counted any more from the next day on;
 * sanctions apart. null where there is no tier to lose.
 */
export function safeUntil({ spans, facts, policies }: Measured, on: Day): Day | null {
  const end = addDays(on, 1);
  const ending = changedAfter(spans, on, ({ span }) => ({ ...span, until: earlier(span.until, end) }));
  const history = historyOf(ending, knownOn(facts, on), policies);
  const held: Tier = creditedOn(history, on)?.tier ?? 'NONE';
  return history.find(({ day, tier }) => day > on && isAbove(held, tier))?.day ?? null;
}

/** The spans that count by the end of `on`, those that count on it with another end. */
function changedAfter(
  spans: readonly MeasuredSpan[],
  on: Day,
  change: (measured: MeasuredSpan) => MeasuredSpan['span'],
): MeasuredSpan[] {
  return spans
    .filter(({ span }) => span.from <= on)
    .map((measured) => (on < measured.span.until ? { ...measured, span: change(measured) } : measured));
}

/** Without what was recorded after `on`. */
function knownOn(facts: PartnerFacts, on: Day): PartnerFacts {
  return {
    ...facts,
    programs: facts.programs.filter(({ from }, index) => index === 0 || from <= on),
    grantedTiers: facts.grantedTiers.filter(({ day }) => day <= on),
    sanctions: facts.sanctions.filter(({ from }) => from <= on),
  };
}
