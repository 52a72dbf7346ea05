import { describe, expect, it } from 'vitest';
import { daysUntil, isNear, ranked, urgencyOf } from './rank.js';

const NOW = '2025-11-23T05:00:00Z';

describe('what a development manager looks at first (team.pdm-duties)', () => {
  it.each([
    ['has passed', '2025-11-23T05:00:00Z', 'OVERDUE'],
    ['is due within a week', '2025-11-30T05:00:00Z', 'SOON'],
    ['is due after a week', '2025-11-30T05:00:01Z', 'LATER'],
    ['is due at no certain time', null, 'LATER'],
  ] as const)('what %s is told as it is', (_, dueAt, urgency) => {
    expect(urgencyOf({ dueAt }, NOW)).toBe(urgency);
  });

  it('puts what is overdue before what is due soon, and the nearest of each first', () => {
    const items = [
      { kind: 'DEALS_SILENT', partner: 'p1', dueAt: null },
      { kind: 'TIER_AT_RISK', partner: 'p1', dueAt: '2026-01-15T00:00:00Z' },
      { kind: 'REPLIES_DUE', partner: 'p2', dueAt: '2025-11-23T09:00:00Z' },
      { kind: 'PLAN_WAITING', partner: 'p1', dueAt: '2025-11-20T00:00:00Z' },
      { kind: 'REPLIES_DUE', partner: 'p1', dueAt: '2025-11-23T09:00:00Z' },
    ] as const;
    expect(ranked(items, NOW).map(({ kind, partner }) => `${kind} ${partner}`)).toEqual([
      'PLAN_WAITING p1',
      'REPLIES_DUE p1',
      'REPLIES_DUE p2',
      'TIER_AT_RISK p1',
      'DEALS_SILENT p1',
    ]);
  });

  it('keeps what was missed in sight for a while, and lets it go then', () => {
    const near = { hours: 24, missedDays: 30 };
    expect(isNear('2025-11-24T05:00:00Z', NOW, near)).toBe(true);
    expect(isNear('2025-11-24T05:00:01Z', NOW, near)).toBe(false);
    expect(isNear('2025-10-24T05:00:00Z', NOW, near)).toBe(true);
    expect(isNear('2025-10-24T04:59:59Z', NOW, near)).toBe(false);
  });

  it('counts days from date to date', () => {
    expect(daysUntil('2026-01-15', '2025-11-23')).toBe(53);
  });
});
