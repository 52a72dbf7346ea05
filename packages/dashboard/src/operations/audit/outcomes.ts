import * as m from '#messages';
import type { StateMark } from '../../terms/states.ts';

export const outcomeMarks = {
  DONE: { icon: 'check', tone: 'good', word: m.operations_outcome_done },
  UNCHANGED: { icon: 'dash', tone: 'plain', word: m.operations_outcome_unchanged },
  REFUSED: { icon: 'cross', tone: 'bad', word: m.operations_outcome_refused },
} as const satisfies Record<string, StateMark>;

export const auditRoles = {
  PARTNER: m.operations_role_partner,
  PDM: m.role_pdm,
  GS: m.role_gs,
  OPS: m.role_ops,
  CUSTOMER: m.operations_role_customer,
  TERMINAL: m.operations_role_terminal,
  PROGRAM: m.operations_role_program,
} as const;
