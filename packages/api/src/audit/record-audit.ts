import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { AuditEntryEntity, type AuditOutcome } from './audit-entry.entity.js';
import type { Author, Party } from './author.js';
import { hashOfEntry, type UnsealedEntry } from './entry-hash.js';

/** What an act was about: a kind and a key, as in 'sharedDeal' 'd1-p1', or the public id that was named. */
export interface AuditObject {
  readonly kind: string;
  readonly key?: string | null;
  readonly id?: string | null;
}

/** Figures that say how much was done. Never what people wrote. */
export type AuditDetail = Readonly<Record<string, number | string | boolean>>;

/** An entry as it is handed in. */
export interface AuditDraft {
  readonly at: Date;
  readonly author: Author;
  /** The name of the mutation or command. */
  readonly act: string;
  readonly onBehalfOf?: Party | null;
  /** 'DONE' where nothing is said. */
  readonly outcome?: AuditOutcome;
  /** Why it was refused: codes only. */
  readonly codes?: readonly string[];
  readonly object?: AuditObject | null;
  /** The identity of the event that it brought into the history. */
  readonly effect?: string | null;
  readonly detail?: AuditDetail | null;
}

/**
 * Writes an entry in the transaction at hand, so that it stays exactly if what it tells of stays. Must run in a unit of work:
 * those run one at a time, in all processes, and so the chain never forks.
 */
export async function recordAudit(manager: EntityManager, draft: AuditDraft): Promise<void> {
  const [last] = await manager.query<{ sequence: number; hash: string }[]>(
    'SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  const entry = unsealed(draft, { sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? '' });
  const rows = rowsOf(manager, AuditEntryEntity);
  await rows.insert(manager, [rows.layout.encode({ ...entry, hash: hashOfEntry(entry) })]);
}

function unsealed(
  { at, author, act, onBehalfOf, outcome, codes, object, effect, detail }: AuditDraft,
  place: Pick<UnsealedEntry, 'sequence' | 'previousHash'>,
): UnsealedEntry {
  const { role, key, person, credential, origin } = author;
  return {
    ...place,
    at: at.getTime(),
    ...{ role, actor: key, person, credential },
    behalfKind: onBehalfOf?.kind ?? null,
    behalfKey: onBehalfOf?.key ?? null,
    act,
    outcome: outcome ?? 'DONE',
    code: codes === undefined || codes.length === 0 ? null : [...new Set(codes)].join(' '),
    objectKind: object?.kind ?? null,
    objectKey: object?.key ?? null,
    objectId: object?.id ?? null,
    effect: effect ?? null,
    detail: detail == null ? null : JSON.stringify(detail),
    requestId: origin?.requestId ?? null,
    address: origin?.address ?? null,
    userAgent: origin?.userAgent ?? null,
  };
}
