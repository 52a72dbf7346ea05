import { describe, expect, it } from 'vitest';
import type { DeadlineOutcome } from '../outcome.js';
import { endOfDay } from './day-end.js';
import { isMissed } from './missed.js';

const [before, due, after] = ['2025-06-16T14:59:59Z', '2025-06-16T15:00:00Z', '2025-06-16T15:00:01Z'];

describe('whether a deadline was missed', () => {
  it.each<[DeadlineOutcome['kind'], string, boolean, boolean, boolean]>([
    ['RESPONSE', 'comms.48-hours', false, false, true],
    ['OVERLAY_ANSWER', 'overlay.72-hours', false, false, true],
    ['ONBOARDING_START', 'onboarding.start-in-time', false, true, true],
    ['POI_SIGNATURE', 'poi.signed-by-close', false, true, true],
  ])('%s (%s): done before, at and after the instant', (kind, _clause, ...expected) => {
    expect([before, due, after].map((metAt) => isMissed({ kind, dueAt: due, metAt }, after))).toEqual(expected);
    expect([before, due, after].map((now) => isMissed({ kind, dueAt: due, metAt: null }, now))).toEqual(expected);
  });

  it('what was done in time stays so, however late it is now', () => {
    expect(isMissed({ kind: 'ONBOARDING_START', dueAt: due, metAt: before }, '2030-01-01T00:00:00Z')).toBe(false);
  });
});

describe('the end of a day', () => {
  it.each([
    ['2025-06-16', 'Asia/Tokyo', '2025-06-16T15:00:00.000000000Z'],
    ['2025-12-31', 'UTC', '2026-01-01T00:00:00.000000000Z'],
    ['2025-03-30', 'Europe/Berlin', '2025-03-30T22:00:00.000000000Z'],
    ['2025-10-26', 'Europe/Berlin', '2025-10-26T23:00:00.000000000Z'],
  ])('of %s in %s', (day, zone, instant) => {
    expect(endOfDay(day, zone)).toBe(instant);
  });
});
