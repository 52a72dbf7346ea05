import * as m from '#messages';
import type { StateMark } from '../../terms/states.ts';

export const mailStates = {
  QUEUED: { icon: 'clock', tone: 'warn', word: m.operations_mail_queued },
  SENT: { icon: 'check', tone: 'good', word: m.operations_mail_sent },
  FAILED: { icon: 'warn', tone: 'bad', word: m.operations_mail_failed },
} as const satisfies Record<string, StateMark>;

export const jobStates = {
  RUNNING: { icon: 'half', tone: 'pen', word: m.operations_job_running },
  DONE: { icon: 'check', tone: 'good', word: m.operations_job_done },
  FAILED: { icon: 'warn', tone: 'bad', word: m.operations_job_failed },
} as const satisfies Record<string, StateMark>;

export const exportStates = {
  QUEUED: { icon: 'clock', tone: 'warn', word: m.operations_export_queued },
  RUNNING: { icon: 'half', tone: 'pen', word: m.operations_job_running },
  DONE: { icon: 'check', tone: 'good', word: m.operations_job_done },
  FAILED: { icon: 'warn', tone: 'bad', word: m.operations_job_failed },
  CANCELLED: { icon: 'cross', tone: 'plain', word: m.operations_export_cancelled },
  EXPIRED: { icon: 'dash', tone: 'plain', word: m.operations_export_expired },
} as const satisfies Record<string, StateMark>;
