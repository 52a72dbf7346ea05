import { sql, name, both, type Sql } from '../reading/sql.js';
import type { Slice } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import type { AuditEntryEntity, AuditOutcome } from './audit-entry.entity.js';

/** An entry as it is stored. */
export type AuditRow = Readonly<AuditEntryEntity>;

/** Which entries somebody wants of those that they may see; a condition that is left out narrows nothing. */
export interface AuditWish {
  /** From this instant on, in milliseconds since 1970. */
  readonly since?: number | null;
  /** Before this instant. */
  readonly until?: number | null;
  readonly act?: string | null;
  readonly outcome?: AuditOutcome | null;
  /** What a partner's people did, and what was done in its name. */
  readonly partner?: string | null;
  /** What a member of staff did. */
  readonly staff?: string | null;
  readonly requestId?: string | null;
}

const columns = name(
  `e.sequence, e.at, e.role, e.actor, e.person, e.credential, e.behalf_kind as "behalfKind", e.behalf_key as "behalfKey", e.act,
   e.outcome, e.code, e.object_kind as "objectKind", e.object_key as "objectKey", e.object_id as "objectId", e.effect, e.detail,
   e.request_id as "requestId", e.address, e.user_agent as "userAgent", e.previous_hash as "previousHash", e.hash`,
);

/** One row more than a page shows, the newest first. */
export function auditPage({ limit, after }: Slice, wish: AuditWish, reading: Reading): Promise<AuditRow[]> {
  const [before] = after ?? [];
  const place = before === undefined ? [] : [sql`e.sequence < ${Number(before)}`];
  return reading.all<AuditRow>(
    sql`select ${columns} from audit_entry e where ${both(...conditions(wish, reading), ...place)}
      order by e.sequence desc limit ${limit + 1}`,
  );
}

/** How many there are; with a place, how many of them at or before it in the order of the list. */
export async function countAudit(wish: AuditWish, reading: Reading, place?: readonly string[]): Promise<number> {
  const upTo = place === undefined ? [] : [sql`e.sequence >= ${Number(place[0])}`];
  const row = await reading.first<{ count: number }>(
    sql`select count(*) as count from audit_entry e where ${both(...conditions(wish, reading), ...upTo)}`,
  );
  return row?.count ?? 0;
}

function conditions({ since, until, act, outcome, partner, staff, requestId }: AuditWish, reading: Reading): Sql[] {
  const found = [reading.scope.auditEntry('e')];
  if (since != null) found.push(sql`e.at >= ${since}`);
  if (until != null) found.push(sql`e.at < ${until}`);
  if (act != null) found.push(sql`e.act = ${act}`);
  if (outcome != null) found.push(sql`e.outcome = ${outcome}`);
  if (partner != null)
    found.push(
      sql`((e.role = 'partner' and e.actor = ${partner}) or (e.behalf_kind = 'partner' and e.behalf_key = ${partner}))`,
    );
  if (staff != null) found.push(sql`(e.role in ('pdm', 'gs', 'ops') and e.actor = ${staff})`);
  if (requestId != null) found.push(sql`e.request_id = ${requestId}`);
  return found;
}
