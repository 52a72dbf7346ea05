import * as m from '#messages';
import type { StateMark } from '../../terms/states.ts';

/** How far a payment run has come. */
export const runStates = {
  PREPARED: { icon: 'half', tone: 'warn', word: m.operations_run_prepared },
  APPROVED: { icon: 'check', tone: 'good', word: m.operations_run_approved },
  WITHDRAWN: { icon: 'cross', tone: 'plain', word: m.operations_run_withdrawn },
} as const satisfies Record<string, StateMark>;
