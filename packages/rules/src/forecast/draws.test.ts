import { describe, expect, it } from 'vitest';
import { below, draw, DRAWN, streamOf } from './draws.js';

describe('the draws of a simulation', () => {
  it('are the ones that the algorithm gives, on every machine', () => {
    expect(streamOf('')).toBe(0x811c9dc5);
    expect([streamOf('p1'), streamOf('パートナー')]).toMatchInlineSnapshot(`
      [
        39359980,
        3915954054,
      ]
    `);
    expect([0, 1, 2].map((nth) => draw(streamOf('p1'), streamOf('c1'), 7, nth))).toMatchInlineSnapshot(`
      [
        470379845,
        4201585236,
        3470585888,
      ]
    `);
  });

  it('are spread evenly over what may be drawn, whichever of seed, stream, path and number goes on', () => {
    const ways: ((index: number) => number)[] = [
      (index) => draw(index, 1, 1, 0),
      (index) => draw(1, index, 1, 0),
      (index) => draw(1, 1, index, 0),
      (index) => draw(1, 1, 1, index),
      (index) => draw(1, streamOf(`line ${index}`), index % 7, 0),
    ];
    for (const way of ways) {
      const counts = Array.from({ length: 16 }, () => 0);
      for (let index = 0; index < 16_000; index += 1) {
        const place = below(16, way(index));
        counts[place] = (counts[place] ?? 0) + 1;
      }
      // Each of 16 is to come 1,000 times; five standard deviations are 153.
      for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(153);
    }
  });

  it.each([
    [1, DRAWN - 1, 0],
    [2, DRAWN / 2 - 1, 0],
    [2, DRAWN / 2, 1],
    [10, DRAWN - 1, 9],
    [10, 0, 0],
  ])('below %s, %s is %s', (count, drawn, expected) => expect(below(count, drawn)).toBe(expected));
});
