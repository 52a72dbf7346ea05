import { describe, expect, it } from 'vitest';
import { policy202506 } from '../policies/2025-06.js';
import { type Policy, PolicyBook } from '../policy.js';
import { nextRecalibration } from './recalibrations.js';

const from = (effectiveFrom: string, recalibrations: Policy['tiers']['recalibrations']): Policy => ({
  ...policy202506,
  version: effectiveFrom,
  effectiveFrom,
  tiers: { ...policy202506.tiers, recalibrations },
});
const quarterly = [
  { on: '03-31', windowFrom: '01-01' },
  { on: '09-30', windowFrom: '07-01' },
];

describe('the next recalibration', () => {
  it.each([
    ['2025-01-14', '2025-01-15', '2024-08-15'],
    ['2025-01-15', '2025-07-15', '2025-02-15'],
    ['2025-07-14', '2025-07-15', '2025-02-15'],
    ['2025-07-15', '2026-01-15', '2025-08-15'],
    ['2025-12-31', '2026-01-15', '2025-08-15'],
  ])('after %s is on %s, with its window from %s', (day, on, windowFrom) => {
    expect(nextRecalibration(day, new PolicyBook([policy202506]))).toEqual({ on, windowFrom });
  });

  it.each([
    ['2024-07-15', '2025-01-15', '2024-08-15'],
    ['2025-01-15', '2025-03-31', '2025-01-01'],
    ['2025-03-31', '2025-09-30', '2025-07-01'],
  ])('after %s is the one of the policy in force on its own day', (day, on, windowFrom) => {
    const policies = new PolicyBook([policy202506, from('2025-02-01', quarterly)]);
    expect(nextRecalibration(day, policies)).toEqual({ on, windowFrom });
  });

  it('is found years ahead of a policy that has yet to come into force, and none where there is none', () => {
    const policies = new PolicyBook([from('2020-01-01', []), from('2030-06-01', quarterly)]);
    expect(nextRecalibration('2025-01-01', policies)?.on).toBe('2030-09-30');
    expect(nextRecalibration('2025-01-01', new PolicyBook([from('2020-01-01', [])]))).toBeNull();
    expect(nextRecalibration('2019-01-01', new PolicyBook([from('2020-01-01', quarterly)]))?.on).toBe('2020-03-31');
  });
});
