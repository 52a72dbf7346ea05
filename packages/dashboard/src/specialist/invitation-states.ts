import * as m from '#messages';
import type { StateMark } from '../terms/states.ts';

export const invitationStates = {
  OPEN: { icon: 'clock', tone: 'warn', word: m.specialist_invitation_open },
  ACCEPTED: { icon: 'check', tone: 'good', word: m.specialist_invitation_accepted },
  DECLINED: { icon: 'cross', tone: 'plain', word: m.specialist_invitation_declined },
  MISSED: { icon: 'warn', tone: 'bad', word: m.specialist_invitation_missed },
} as const satisfies Record<string, StateMark>;
