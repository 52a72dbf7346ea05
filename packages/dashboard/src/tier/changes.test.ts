import { expect, it } from 'vitest';
import { changeBetween, endsBefore } from './changes.ts';
import { addPoints, byMonth, lessPoints } from './standing.ts';

const at = (sourced: string, rollOffs: { day: string; sourced: string }[] = []) => ({
  points: { sourced, assisted: '0', managed: '0', total: sourced },
  rollOffs: rollOffs.map((each) => ({ assisted: '0', managed: '0', ...each })),
});

it('takes what was known to roll off as lost, and what is there beyond it as gained', () => {
  const before = at('100', [
    { day: '2025-11-10', sourced: '30.5' },
    { day: '2025-12-01', sourced: '20' },
  ]);
  expect(changeBetween(before, at('112.25'), '2025-11-30', 'sourced')).toEqual({ lost: '30.5', gained: '42.75' });
  expect(changeBetween(at('100'), at('100'), '2025-11-30', 'managed')).toEqual({ lost: '0', gained: '0' });
});

it('looks back over six whole months', () => {
  expect(endsBefore('2025-11-23')).toEqual([
    '2025-05-31',
    '2025-06-30',
    '2025-07-31',
    '2025-08-31',
    '2025-09-30',
    '2025-10-31',
  ]);
});

it('adds points exactly', () => {
  expect(addPoints(['0.1', '0.2', '62.5', '-0.0001'])).toBe('62.7999');
  expect(lessPoints('1', '1.5')).toBe('-0.5');
  expect(
    byMonth([
      ...at('0', [
        { day: '2025-12-01', sourced: '1.25' },
        { day: '2025-12-31', sourced: '2' },
      ]).rollOffs,
    ]),
  ).toEqual([{ month: '2025-12', sourced: '3.25', assisted: '0', managed: '0' }]);
});
