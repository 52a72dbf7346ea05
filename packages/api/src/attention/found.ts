import type { AttentionKind, ClauseCode } from '@tierline/rules';
import type { Amount } from '../money/amount.js';

/** One reason why a partner asks for attention, before it is ranked. */
export interface Found {
  readonly kind: AttentionKind;
  readonly partner: string;
  readonly count: number;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly tier: 'NONE' | 'GOLD' | 'PLATINUM' | 'DIAMOND' | 'ELITE' | null;
  readonly sourcedMissing: string | null;
  readonly totalMissing: string | null;
  readonly atStake: readonly Amount[];
  readonly planYear: number | null;
  readonly clause: ClauseCode | null;
  /** Keys of the shared deals that it is about, the most urgent first. */
  readonly deals: readonly string[];
}

const nothing = {
  ...{ dueAt: null, dueOn: null, tier: null, sourcedMissing: null, totalMissing: null },
  ...{ atStake: [], planYear: null, clause: null, deals: [] },
} as const;

/** A reason with what is known of it, and nothing of what is not. */
export function found(
  of: Pick<Found, 'kind' | 'partner' | 'count'>,
  more: Partial<Omit<Found, 'kind' | 'partner' | 'count'>>,
): Found {
  return { ...nothing, ...of, ...more };
}
