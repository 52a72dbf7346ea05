import { sees, type Verdicts } from './verdicts.js';

/** Who did what with it: p1 has tried something by itself, and ops in its name. */
export const operations: Verdicts = {
  Query: sees('', { O: 'schedule system', PrMmGgO: 'auditLog' }),
  System: sees('system', {
    O: [
      'startedAt ready checks subscriptions sockets outboxLagSeconds pendingSubjects',
      'queuedMails failedMails clockSkewMilliseconds ledgerImbalance',
    ],
  }),
  SystemCheck: sees('system checks', { O: 'name holds detail' }),
  AuditEntry: sees('auditLog nodes', {
    PMO: 'id at act outcome codes role objectKind objectId partner forPartner',
    MO: 'staff',
    PO: 'origin',
    O: 'credential objectKey seal detail',
    '-': 'forCustomer person',
  }),
  AuditEntryConnection: sees('auditLog', { PMO: 'nodes edges', PrMmGgO: 'pageInfo totalCount' }),
  AuditEntryEdge: sees('auditLog edges', { PMO: 'node cursor' }),
  AuditOrigin: sees('auditLog nodes origin', { PO: 'requestId address userAgent' }),
  ScheduledJob: sees('schedule', { O: 'name description every nextDueAt lastRun' }),
  JobRun: sees('schedule lastRun', { O: 'dueAt state attempts startedAt endedAt outcome' }),
  AuditSeal: sees('auditLog nodes seal', { O: 'sequence hash previousHash' }),
};
