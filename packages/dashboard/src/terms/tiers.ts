/** Tiers, and what became of them, as words. */
import * as m from '#messages';
import type { StateMark } from './states.ts';

export const tiers = {
  NONE: m.tier_none,
  GOLD: m.tier_gold,
  PLATINUM: m.tier_platinum,
  DIAMOND: m.tier_diamond,
  ELITE: m.tier_elite,
} as const;

export type Tier = keyof typeof tiers;

export const tierCauses = {
  ENROLLED: m.tier_cause_enrolled,
  PROGRAM_CHANGED: m.tier_cause_program_changed,
  GRANTED: m.tier_cause_granted,
  SANCTIONED: m.tier_cause_sanctioned,
  SANCTION_ENDED: m.tier_cause_sanction_ended,
  RAISED: m.tier_cause_raised,
  RECALIBRATED: m.tier_cause_recalibrated,
} as const;

export const windowStates = {
  MET: { icon: 'check', tone: 'good', word: m.tier_window_met },
  NOT_MET: { icon: 'cross', tone: 'bad', word: m.tier_window_not_met },
  UNDER_WAY: { icon: 'half', tone: 'warn', word: m.tier_window_under_way },
  AHEAD: { icon: 'ring', tone: 'plain', word: m.tier_window_ahead },
} as const satisfies Record<string, StateMark>;
