import { describe, expect, it } from 'vitest';
import { differences } from './match.mjs';

describe('what a case expects', () => {
  it.each([
    ['a part of an object', { a: 1 }, { a: 1, b: 2 }],
    ['an explicit null', { a: null }, { a: null }],
    ['a list in order', [{ a: 1 }, { a: 2 }], [{ a: 1, b: 1 }, { a: 2 }]],
    ['a set in another order', { $set: [{ a: 1 }, { a: 2 }] }, [{ a: 2 }, { a: 1, b: 0 }]],
    ['a set where only one pairing fits', { $set: [{ a: 1 }, { a: 1, b: 2 }] }, [{ a: 1, b: 2 }, { a: 1 }]],
    ['an empty set', { $set: [] }, []],
    ['some of many', { $some: [{ a: 2 }] }, [{ a: 1 }, { a: 2 }]],
    ['the same instant in another zone', { $instant: '2025-06-10T15:00:00+09:00' }, '2025-06-10T06:00:00.000Z'],
  ])('is met by %s', (_, expected, actual) => expect(differences(expected, actual)).toEqual([]));

  it.each([
    ['another value', { a: 1 }, { a: 2 }, 'a: expected 1, got 2'],
    ['a missing field', { a: { b: 1 } }, { a: {} }, 'a.b: expected 1, got nothing'],
    ['an object where null belongs', { a: null }, { a: {} }, 'a: expected null, got {}'],
    ['a number where text belongs', { a: '1' }, { a: 1 }, 'a: expected "1", got 1'],
    ['a longer list', { a: [1] }, { a: [1, 2] }, 'a: expected [1], got [1,2]'],
    ['a longer set', { a: { $set: [1] } }, { a: [1, 1] }, 'a: expected 1 elements, got 2: [1,1]'],
    ['a set of others', { a: { $set: [1, 2] } }, { a: [1, 3] }, 'a: cannot pair [2] with [1,3]'],
    [
      'none of many',
      { a: { $some: [{ b: 1 }] } },
      { a: [{ b: 2 }] },
      'a: no element is like {"b":1}; there are [{"b":2}]',
    ],
    ['another instant', { $instant: '2025-06-10T15:00:00Z' }, '2025-06-10T15:00:00+09:00', 'the answer: expected'],
  ])('is not met by %s', (_, expected, actual, text) => {
    const found = differences(expected, actual);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(text);
  });
});
