import { all, type Audiences, listOf, OPS, SIGNED_IN } from './audience.js';

/** How the installation is run, and who did what with it. */
export const operations: Audiences = {
  Query: { schedule: OPS, auditLog: SIGNED_IN, system: OPS },
  System: all(
    OPS,
    ...[
      'startedAt',
      'ready',
      'checks',
      'subscriptions',
      'sockets',
      'outboxLagSeconds',
      'pendingSubjects',
      'queuedMails',
    ],
    ...['failedMails', 'clockSkewMilliseconds', 'ledgerImbalance'],
  ),
  SystemCheck: all(OPS, 'name', 'holds', 'detail'),
  AuditEntry: {
    ...all(SIGNED_IN, 'id', 'at', 'act', 'outcome', 'codes', 'role', 'objectKind', 'objectId'),
    ...all(SIGNED_IN, 'staff', 'partner', 'forPartner', 'forCustomer', 'origin', 'person'),
    ...all(OPS, 'credential', 'objectKey', 'detail', 'seal'),
  },
  ...listOf('AuditEntry', SIGNED_IN),
  AuditOrigin: all(SIGNED_IN, 'requestId', 'address', 'userAgent'),
  ScheduledJob: all(OPS, 'name', 'description', 'every', 'nextDueAt', 'lastRun'),
  JobRun: all(OPS, 'dueAt', 'state', 'attempts', 'startedAt', 'endedAt', 'outcome'),
  AuditSeal: all(OPS, 'sequence', 'hash', 'previousHash'),
};
