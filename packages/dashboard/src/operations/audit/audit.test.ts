import { expect, it } from 'vitest';
import { chainOf } from './audit.ts';

const entry = (sequence: number, hash: string, previousHash: string) => ({ seal: { sequence, hash, previousHash } });

it('holds each entry against the one before it, in whatever order they are shown', () => {
  const whole = [entry(3, 'c', 'b'), entry(2, 'b', 'a'), entry(1, 'a', '')];
  expect(chainOf(whole)).toEqual({ compared: 2, brokenAt: null });
  expect(chainOf([...whole, entry(4, 'd', 'x')])).toEqual({ compared: 3, brokenAt: 4 });
});

it('says nothing of entries whose neighbours are not shown', () => {
  expect(chainOf([entry(9, 'i', 'h'), entry(2, 'b', 'a'), { seal: null }])).toEqual({ compared: 0, brokenAt: null });
});
