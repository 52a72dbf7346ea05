import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { hashOfEntry } from './entry-hash.js';

/** A chain that was walked from its beginning. */
export interface ChainVerification {
  /** How many entries are whole, from the first on. */
  readonly entries: number;
  /** The seal of the last entry, which stands for all of them: whoever keeps it elsewhere can tell if any was taken off the end. */
  readonly head: string | null;
  /** The first entry that is not as it was written, and what is wrong with it; null where all are. */
  readonly broken: { readonly sequence: number; readonly finding: string } | null;
}

const PAGE = 1_000;

/** Walks the chain of the audit log; what is behind a broken entry is not looked at, for nothing there proves anything. */
export async function verifyAuditChain(manager: EntityManager): Promise<ChainVerification> {
  const { layout } = rowsOf(manager, AuditEntryEntity);
  const columns = layout.columns.map(({ name }) => name).join(', ');
  let [entries, head]: [number, string | null] = [0, null];
  for (;;) {
    const page = await manager.query<Record<string, unknown>[]>(
      `SELECT ${columns} FROM audit_entry WHERE sequence > $1 ORDER BY sequence LIMIT ${PAGE}`,
      [entries],
    );
    for (const row of page) {
      const entry = layout.decode<AuditEntryEntity>(layout.columns.map(({ name }) => row[bare(name)] as never));
      const finding = findingOf(entry, entries + 1, head);
      if (finding !== null) return { entries, head, broken: { sequence: entries + 1, finding } };
      [entries, head] = [entry.sequence, entry.hash];
    }
    if (page.length < PAGE) return { entries, head, broken: null };
  }
}

function findingOf(entry: AuditEntryEntity, expected: number, head: string | null): string | null {
  if (entry.sequence !== expected) return `is missing; the next one there is ${entry.sequence}`;
  if (entry.previousHash !== (head ?? '')) return 'does not follow from the entry before it';
  return hashOfEntry(entry) === entry.hash ? null : 'is not as it was written';
}

function bare(name: string): string {
  return name.slice(1, -1);
}
