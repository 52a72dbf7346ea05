import * as m from '#messages';

/** The tiers of the program, from none to the highest. */
export const tierNames = {
  NONE: m.operations_tier_none,
  GOLD: m.operations_tier_gold,
  PLATINUM: m.operations_tier_platinum,
  DIAMOND: m.operations_tier_diamond,
  ELITE: m.operations_tier_elite,
} as const;
