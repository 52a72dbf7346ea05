import type { HolderKind } from '../auth/api-token.entity.js';
import type { Slice } from '../reading/page.js';
import { keyed, type Reading } from '../reading/reading.js';
import { among, name, type Sql, sql } from '../reading/sql.js';

/** A token as it is stored, without what it is known by. Instants are milliseconds since 1970. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  /** A JSON list. */
  readonly scopes: string;
  readonly holderKind: HolderKind;
  readonly holderKey: string;
  readonly person: string | null;
  readonly family: string | null;
  readonly beginning: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  readonly replacedBy: string | null;
  readonly replacedUntil: number | null;
}

const columns = name(
  `t.id, t.name, t.scopes, t.holder_kind as "holderKind", t.holder_key as "holderKey", t.person, t.family, t.beginning,
   t.created_at as "createdAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt",
   t.replaced_by as "replacedBy", t.replaced_until as "replacedUntil"`,
);

export async function tokensById(ids: readonly string[], reading: Reading): Promise<Map<string, TokenRow>> {
  const rows = await reading.all<TokenRow>(
    sql`select ${columns} from api_token t where t.id ${among(ids)} and ${reading.scope.token('t')}`,
  );
  return keyed(rows, ({ id }) => id);
}

/** A part of the list, the newest first. */
export function tokensPage({ limit, after }: Slice, reading: Reading): Promise<TokenRow[]> {
  const from = after ? sql`not ${upTo(after)}` : sql`true`;
  return reading.all<TokenRow>(
    sql`select ${columns} from api_token t where ${reading.scope.token('t')} and ${from}
      order by t.created_at desc, t.id desc limit ${limit + 1}`,
  );
}

/** How many there are, or how many stand at or before a place in the list. */
export async function countTokens(reading: Reading, place?: readonly string[]): Promise<number> {
  const until = place ? upTo(place) : sql`true`;
  const row = await reading.first<{ count: number }>(
    sql`select count(*) as count from api_token t where ${reading.scope.token('t')} and ${until}`,
  );
  return row?.count ?? 0;
}

function upTo([createdAt = '0', id = '']: readonly string[]): Sql {
  return sql`(t.created_at, t.id) >= (${Number(createdAt)}, ${id})`;
}
