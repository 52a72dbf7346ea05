import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectations } from './expectation.js';

const part = (minor: number, won: number, tried: number) => ({ minor, chance: { won, tried } });

describe('what amounts with a chance are worth on average', () => {
  it.each([
    ['nothing', [], []],
    ['a half is rounded up', [part(5, 1, 2)], [3]],
    ['below a half down', [part(4, 1, 3)], [1]],
    ['a half below zero away from zero', [part(-5, 1, 2)], [-3]],
    ['the units left go to the largest remainders', [part(10, 1, 4), part(11, 3, 4), part(10, 2, 3)], [2, 8, 7]],
    ['of equal remainders to the first', [part(1, 1, 3), part(1, 1, 3), part(1, 1, 3)], [1, 0, 0]],
    ['what is certain stays as it is', [part(19_200, 1, 1), part(7, 1, 1)], [19_200, 7]],
    ['a chance of nothing gives nothing', [part(19_200, 0, 4)], [0]],
  ])('%s', (_, parts, worths) => expect(expectations(parts)).toEqual(worths));

  const anyPart = fc
    .record({ minor: fc.integer({ min: -1e12, max: 1e12 }), won: fc.nat(40), lost: fc.nat(40) })
    .map(({ minor, won, lost }) => part(minor, won, won + lost + 1));

  it('adds up to the rounded worth of all, and no part is off by a unit', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
        const worths = expectations(parts);
        const under = parts.reduce((all, { chance }) => all * BigInt(chance.tried), 1n);
        const exact = parts.map(
          ({ minor, chance }) => (BigInt(minor) * BigInt(chance.won) * under) / BigInt(chance.tried),
        );
        const total = exact.reduce((sum, each) => sum + each, 0n);
        const given = BigInt(worths.reduce((sum, each) => sum + each, 0));
        const twice = 2n * (given * under - total);
        expect(twice <= under && twice >= -under).toBe(true);
        for (const [place, worth] of worths.entries()) {
          const off = BigInt(worth) * under - (exact[place] ?? 0n);
          expect(off < under && off > -under).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
