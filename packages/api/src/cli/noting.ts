import type { EntityManager } from 'typeorm';
import { authorAtTheTerminal } from '../audit/author.js';
import { type AuditDraft, recordAudit } from '../audit/record-audit.js';
import type { History } from '../history/history.js';

/** What writes into the audit log that somebody at the command line did something, in the transaction that does it. */
export function noting(
  { deciding }: History,
  what: Pick<AuditDraft, 'act' | 'object' | 'detail'>,
): (manager: EntityManager) => Promise<void> {
  return (manager) => recordAudit(manager, { at: deciding.now(), author: authorAtTheTerminal(), ...what });
}
