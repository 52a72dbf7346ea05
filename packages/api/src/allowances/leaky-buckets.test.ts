import { describe, expect, it } from 'vitest';
import { LeakyBuckets } from './leaky-buckets.js';

describe('a leaky bucket of 600 points a minute', () => {
  const bucket = () => {
    const clock = { now: 1_000_000 };
    return { clock, buckets: new LeakyBuckets(600, () => clock.now) };
  };

  it.each([
    ['is whole at first, and gives all of it at once', [[0, 600, true, 0, 60_000, 0]]],
    ['gives no point more', [[0, 601, false, 600, 0, 100]]],
    [
      'gives back ten points each second',
      [
        [0, 600, true, 0, 60_000, 0],
        [1_000, 11, false, 10, 59_000, 100],
        [0, 10, true, 0, 60_000, 0],
      ],
    ],
    [
      'takes nothing for what it refuses, and says how long to wait',
      [
        [0, 550, true, 50, 55_000, 0],
        [0, 51, false, 50, 55_000, 100],
        [99, 51, false, 50, 54_901, 1],
        [1, 51, true, 0, 60_000, 0],
      ],
    ],
    [
      'is whole again after a minute, and never more than whole',
      [
        [0, 600, true, 0, 60_000, 0],
        [3_600_000, 1, true, 599, 100, 0],
      ],
    ],
    [
      'gives nothing back while a clock goes backwards',
      [
        [0, 60, true, 540, 6_000, 0],
        [-1_000, 0, true, 530, 7_000, 0],
      ],
    ],
  ])('%s', (_what, steps) => {
    const { clock, buckets } = bucket();
    for (const [passed = 0, points = 0, isTaken, remaining, wholeIn, waitFor] of steps as number[][]) {
      clock.now += passed;
      expect(buckets.take('k', points)).toEqual({ isTaken, remaining, wholeIn, waitFor });
    }
  });

  it('knows nothing of other buckets', () => {
    const { buckets } = bucket();
    buckets.take('rival', 600);
    expect(buckets.take('own', 600)).toMatchObject({ isTaken: true });
    expect(buckets.take('rival', 1)).toMatchObject({ isTaken: false });
  });

  it('remembers who has used what for as long as it matters', () => {
    const { clock, buckets } = bucket();
    for (let second = 0; second < 200; second += 1, clock.now += 1_000) {
      expect(buckets.take('steady', 10).remaining).toBe(590);
      buckets.take(`passing ${second}`, 1);
    }
    buckets.take('steady', 590);
    clock.now += 58_000;
    buckets.take('passing', 1);
    expect(buckets.take('steady', 591)).toMatchObject({ isTaken: false, remaining: 590 });
  });

  it('keeps nothing of keys that are not used any more, and of a flood of them the newest (64)', () => {
    const { clock, buckets } = bucket();
    for (let key = 0; key < 300_000; key += 1) buckets.take(`address ${key}`, 10);
    expect(buckets.size).toBeLessThanOrEqual(100_000);
    expect(buckets.take('address 299999', 591).isTaken).toBe(false);
    for (const passing of ['one', 'two']) {
      clock.now += 60_000;
      buckets.take(passing, 10);
    }
    expect(buckets.size).toBe(2);
  });
});
