import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsLater } from '../calendar.js';
import type { PointSpan, TierHistory } from '../outcome.js';
import { defaultPolicies } from '../policies/default.js';
import { creditedDayByDay } from '../testing/tier-oracle.js';
import { enrolledOn, someDay, someFacts, someSpans } from '../testing/tier-stories.js';
import { partner } from '../testing/story.js';
import { creditedAtClose, creditedOn } from './credited-tier.js';
import { tierHistory } from './history.js';
import { isAbove } from './ladder.js';
import { performances, performingOn } from './performance.js';
import { measured } from './points.js';

const runs = { numRuns: 10_000 };
const policies = defaultPolicies;
const alone = partner('p1', { programs: [{ from: enrolledOn, program: 'SOLUTIONS_PARTNER' }] });
const story = fc.record({ spans: someSpans, facts: someFacts });

/** A tier without its program's or a sanction's doing: each step with the one before. */
const pairs = (history: TierHistory) =>
  history.slice(1).map((step, index) => ({ step, before: history[index] ?? step }));

describe('the history of the credited tier, by chance', () => {
  it('is what one finds going through it day by day', () => {
    fc.assert(
      fc.property(story, ({ spans, facts }) => {
        const history = tierHistory({ spans, facts, policies });
        for (const [day, tier] of creditedDayByDay(spans, facts, '2027-02-01'))
          if (creditedOn(history, day)?.tier !== tier)
            expect(`${day} ${creditedOn(history, day)?.tier}`).toBe(`${day} ${tier}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of what counts', () => {
    fc.assert(
      fc.property(story, fc.nat(8), ({ spans, facts }, turn) => {
        const turned: PointSpan[] = [...spans.slice(turn), ...spans.slice(0, turn)].reverse();
        expect(tierHistory({ spans: turned, facts, policies })).toEqual(tierHistory({ spans, facts, policies }));
      }),
      runs,
    );
  });

  it('is never below what the figures of the day reach, but under a sanction or as a Solutions Provider', () => {
    fc.assert(
      fc.property(story, someDay, ({ spans, facts }, day) => {
        const step = creditedOn(tierHistory({ spans, facts, policies }), day);
        const reached = performingOn(performances(measured(spans, policies), facts, policies), day);
        expect(isAbove(reached, step?.uncapped ?? 'NONE')).toBe(false);
        expect(isAbove(step?.tier ?? 'NONE', step?.uncapped ?? 'NONE')).toBe(false);
      }),
      runs,
    );
  });

  it('falls at recalibrations only, and never before a tier was held for six months', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        for (const { step, before } of pairs(tierHistory({ spans, facts: alone, policies }))) {
          expect(['RAISED', 'RECALIBRATED']).toContain(step.cause);
          expect(isAbove(before.tier, step.tier)).toBe(step.cause === 'RECALIBRATED');
          if (step.cause === 'RAISED') continue;
          expect(['01-15', '07-15']).toContain(step.day.slice(5));
          expect(monthsLater(before.heldSince, 6) <= step.day).toBe(true);
        }
      }),
      runs,
    );
  });

  it('of what counts from a day on, shows nothing to a deal that closes on that day', () => {
    fc.assert(
      fc.property(story, someDay, ({ spans, facts }, day) => {
        const before = spans
          .map((each) => (each.until > day && each.from < day ? { ...each, until: day } : each))
          .filter(({ from }) => from < day);
        const found = creditedAtClose(tierHistory({ spans, facts, policies }), day);
        expect(found?.tier).toBe(creditedAtClose(tierHistory({ spans: before, facts, policies }), day)?.tier);
      }),
      runs,
    );
  });

  it('comes to an end: in the long run a tier is what the figures reach', () => {
    fc.assert(
      fc.property(story, ({ spans, facts }) => {
        expect(tierHistory({ spans, facts, policies }).at(-1)?.uncapped).toBe('NONE');
      }),
      runs,
    );
  });
});
