import { all, type Audiences, listOf, OPS, SIGNED_IN } from './audience.js';

/** How the installation is run, and who did what with it. */
export const operations: Audiences = {
  Query: { auditLog: SIGNED_IN },
  AuditEntry: {
    ...all(SIGNED_IN, 'id', 'at', 'act', 'outcome', 'codes', 'role', 'objectKind', 'objectId'),
    ...all(SIGNED_IN, 'staff', 'partner', 'forPartner', 'forCustomer', 'origin', 'person'),
    ...all(OPS, 'credential', 'objectKey', 'detail', 'seal'),
  },
  ...listOf('AuditEntry', SIGNED_IN),
  AuditOrigin: all(SIGNED_IN, 'requestId', 'address', 'userAgent'),
  AuditSeal: all(OPS, 'sequence', 'hash', 'previousHash'),
};
