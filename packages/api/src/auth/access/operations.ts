import { sees, type Verdicts } from './verdicts.js';

/** Who did what with it: p1 has tried something by itself, and ops in its name. */
export const operations: Verdicts = {
  Query: sees('', { PrMmGgO: 'auditLog' }),
  AuditEntry: sees('auditLog nodes', {
    PMO: 'id at act outcome codes role objectKind objectId partner forPartner',
    MO: 'staff',
    PO: 'origin',
    O: 'credential seal',
    '-': 'forCustomer person objectKey detail',
  }),
  AuditEntryConnection: sees('auditLog', { PMO: 'nodes edges', PrMmGgO: 'pageInfo totalCount' }),
  AuditEntryEdge: sees('auditLog edges', { PMO: 'node cursor' }),
  AuditOrigin: sees('auditLog nodes origin', { PO: 'requestId address userAgent' }),
  AuditSeal: sees('auditLog nodes seal', { O: 'sequence hash previousHash' }),
};
