/** The tiers of the program, from none to the highest. */
import * as m from '#messages';

export const tiers = {
  NONE: m.tier_none,
  GOLD: m.tier_gold,
  PLATINUM: m.tier_platinum,
  DIAMOND: m.tier_diamond,
  ELITE: m.tier_elite,
} as const;

export type Tier = keyof typeof tiers;
