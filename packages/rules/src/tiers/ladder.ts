import type { Tier } from '../history.js';

const LADDER: readonly Tier[] = ['NONE', 'GOLD', 'PLATINUM', 'DIAMOND', 'ELITE'];

/** Whether `a` stands above `b`. */
export function isAbove(a: Tier, b: Tier): boolean {
  return LADDER.indexOf(a) > LADDER.indexOf(b);
}

export function higherTier(a: Tier, b: Tier): Tier {
  return isAbove(a, b) ? a : b;
}

export function lowerTier(a: Tier, b: Tier): Tier {
  return isAbove(a, b) ? b : a;
}

/** The tier below; below NONE there is nothing. */
export function oneBelow(tier: Tier): Tier {
  return LADDER[LADDER.indexOf(tier) - 1] ?? 'NONE';
}
