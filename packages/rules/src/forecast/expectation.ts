import type { Chance } from './input.js';

/** An amount that comes with a chance. */
export interface Chanced {
  readonly minor: number;
  readonly chance: Chance;
}

/**
 * What amounts with a chance are worth on average, in whole minor units that add up exactly to the rounded worth of them all:
 * the total is rounded half away from zero, each part down, and the units left go to the largest remainders, to the first of
 * equal ones.
 */
export function expectations(parts: readonly Chanced[]): number[] {
  const under = [...new Set(parts.map(({ chance }) => chance.tried))].reduce((all, tried) => all * BigInt(tried), 1n);
  const worths = parts.map(({ minor, chance }) => (BigInt(minor) * BigInt(chance.won) * under) / BigInt(chance.tried));
  const total = roundHalfUp(
    worths.reduce((sum, worth) => sum + worth, 0n),
    under,
  );
  const whole = worths.map((worth) => floor(worth, under));
  const left = Number(total - whole.reduce((sum, part) => sum + part, 0n));
  const favoured = new Set(
    worths
      .map((worth, place) => ({ place, rest: worth - (whole[place] ?? 0n) * under }))
      .sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ place }) => place),
  );
  return whole.map((part, place) => Number(part) + (favoured.has(place) ? 1 : 0));
}

function floor(worth: bigint, under: bigint): bigint {
  const quotient = worth / under;
  return worth < 0n && quotient * under !== worth ? quotient - 1n : quotient;
}

function roundHalfUp(worth: bigint, under: bigint): bigint {
  const magnitude = ((worth < 0n ? -worth : worth) * 2n + under) / (2n * under);
  return worth < 0n ? -magnitude : magnitude;
}
