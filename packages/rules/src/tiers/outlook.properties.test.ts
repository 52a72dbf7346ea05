import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.js';
import type { PointSpan } from '../outcome.js';
import { defaultPolicies } from '../policies/default.js';
import { span } from '../testing/point-spans.js';
import { partner } from '../testing/story.js';
import { enrolledOn, someDay, someSpans } from '../testing/tier-stories.js';
import { creditedOn } from './credited-tier.js';
import { tierForecast } from './forecast.js';
import { tierHistory } from './history.js';
import { isAbove } from './ladder.js';
import { tierStanding } from './standing.js';

describe('what is said of days to come, by chance', () => {
  const policies = defaultPolicies;
  const facts = partner('p1', { programs: [{ from: enrolledOn, program: 'SOLUTIONS_PARTNER' }] });
  const story = fc.record({ spans: someSpans, others: someSpans, on: someDay });
  const runs = { numRuns: 3000 };
  const standingOf = (spans: readonly PointSpan[], on: string) => {
    const history = tierHistory({ spans, facts, policies });
    return { history, standing: tierStanding({ spans, facts, policies, history }, on) };
  };

  it('is what comes where the figures do stay', () => {
    fc.assert(
      fc.property(story, ({ spans, on }) => {
        const staying = spans
          .filter(({ from }) => from <= on)
          .map((each) => (on < each.until ? { ...each, until: addDays(on, 900) } : each));
        const { history, standing } = standingOf(staying, on);
        expect(standing.projected).toBe(creditedOn(history, standing.recalibratesOn)?.tier);
        const [first, second] = tierForecast({ spans, facts, policies, history }, on);
        expect(first.ifFiguresStay).toBe(standing.projected);
        expect(second.ifFiguresStay).toBe(creditedOn(history, second.recalibratesOn)?.tier);
      }),
      runs,
    );
  });

  it('keeps the tier safe until the day named, whatever else comes, and no longer', () => {
    fc.assert(
      fc.property(story, ({ spans, others, on }) => {
        const past = spans.filter(({ from }) => from <= on);
        const { standing } = standingOf(past, on);
        const { credited, safeUntil } = standing;
        if (credited === 'NONE') expect(safeUntil).toBeNull();
        const ending = past.map((each) => (on < each.until ? { ...each, until: addDays(on, 1) } : each));
        const worst = tierHistory({ spans: ending, facts, policies });
        const fallen = worst.find(({ day, tier }) => day > on && isAbove(credited, tier));
        expect(safeUntil).toBe(fallen?.day ?? null);
        const come = [...ending, ...others.filter(({ from }) => from > on)];
        const better = tierHistory({ spans: come, facts, policies });
        for (const { day, tier } of better)
          if (day > on && safeUntil !== null && day < safeUntil) expect(isAbove(credited, tier)).toBe(false);
      }),
      runs,
    );
  });

  it('what is missing of the next tier is what raises to it', () => {
    fc.assert(
      fc.property(story, ({ spans, on }) => {
        const { standing } = standingOf(spans, on);
        const { next } = standing;
        if (!next) return;
        const sourced = Math.max(Number(next.sourcedMissing), 0);
        const rest = Math.max(0, Number(next.totalMissing) - sourced);
        const day = addDays(on, 1);
        const more = [
          span(`${sourced.toFixed(4)} SOURCED ${on} ${day}`),
          span(`${rest.toFixed(4)} MANAGED ${on} ${day}`),
        ];
        const raised = creditedOn(tierHistory({ spans: [...spans, ...more], facts, policies }), on)?.tier ?? 'NONE';
        expect(isAbove(next.tier, raised)).toBe(false);
      }),
      runs,
    );
  });
});
