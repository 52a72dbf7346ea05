import * as m from '#messages';
import type { StateMark } from '../../terms/states.ts';

export const ticketStates = {
  RAISED: { icon: 'ring', tone: 'warn', word: m.operations_ticket_raised },
  OPEN: { icon: 'half', tone: 'pen', word: m.operations_ticket_open },
  ESCALATED: { icon: 'warn', tone: 'bad', word: m.operations_ticket_escalated },
  ANSWERED: { icon: 'disc', tone: 'good', word: m.operations_ticket_answered },
  CLOSED: { icon: 'check', tone: 'good', word: m.operations_ticket_closed },
} as const satisfies Record<string, StateMark>;
