import { normalInstant, type Segment, type StaffRole } from '@tierline/rules';
import type { Database } from '../database/connect.js';
import { among, name, type Sql, sql } from '../reading/sql.js';
import type { Presented } from './presented.js';
import { SESSION_IDLES } from './sessions.js';
import type { Credential, Person, Role, Viewer } from './viewer.js';

/** A token or session with its holder, as they are now. */
interface Row {
  readonly hash: string;
  readonly id: string;
  /** Of a token; null for a session. */
  readonly name: string | null;
  readonly scopes: string | null;
  /** Of a session; null for a token. */
  readonly lastSeenAt: number | null;
  /** Until when a token that was replaced still works. */
  readonly replacedUntil: number | null;
  readonly role: Role;
  readonly key: string;
  readonly expiresAt: number | null;
  readonly owner: string | null;
  readonly person: string | null;
  readonly personName: string;
  readonly email: string;
  readonly isAdmin: boolean | number;
  readonly partner: string | null;
  readonly staffRole: StaffRole | null;
  readonly region: string | null;
  readonly segment: Segment | null;
}

const facts = sql`m.id as person, m.name as "personName", m.email, m.is_admin as "isAdmin", p.key as partner, s.role as "staffRole",
  s.region, s.segment`;

/** Where the holder stands in the program now; `of` is the alias of what says who it is. */
function standing(of: string): Sql {
  const kind = name(`${of}.holder_kind`);
  const key = name(`${of}.holder_key`);
  return sql`left join partner p on ${kind} = 'partner' and p.key = ${key} left join staff s on ${kind} <> 'partner' and s.key = ${key}`;
}

/** Tells who somebody is, from what they show; looked up anew each time, so that what ends has ended at once. */
export class Authentication {
  /** `issuers`: those who may vouch for people at present. Whom another let in is nobody any more. */
  constructor(
    private readonly database: Pick<Database, 'dialect' | 'reader'>,
    private readonly now: () => Date,
    private readonly issuers: readonly string[],
  ) {}

  /** null for what is unknown, over, revoked, or of somebody who is no longer what they were. */
  async viewerOf(presented: Presented): Promise<Viewer | null> {
    return (await this.viewersOf([presented])).get(presented.hash) ?? null;
  }

  /** Those of many who are somebody, by the hash of what they show. */
  async viewersOf(presented: readonly Presented[]): Promise<ReadonlyMap<string, Viewer>> {
    const hashes = (kind: Presented['kind']) => presented.flatMap((each) => (each.kind === kind ? [each.hash] : []));
    const [tokens, sessions] = await Promise.all([this.#tokens(hashes('token')), this.#sessions(hashes('session'))]);
    return new Map([...tokens, ...sessions].flatMap((row) => this.#viewer(row)));
  }

  /** The partners that each of these development managers looks after at the moment. */
  async assignments(managers: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (managers.length === 0) return new Map();
    const now = normalInstant(this.now().toISOString());
    const rows = await this.#all<{ staff: string; partner: string }>(
      sql`select staff, partner from pdm_assignment where staff ${among(managers)} and from_instant <= ${now}
        and (until_instant is null or until_instant > ${now}) order by partner`,
    );
    const partners = new Map<string, string>();
    for (const { staff, partner } of rows) partners.set(staff, `${partners.get(staff) ?? ''}\n${partner}`);
    return partners;
  }

  /** A token that is a person's own stands as long as they are of its holder. */
  async #tokens(hashes: readonly string[]): Promise<readonly Row[]> {
    if (hashes.length === 0) return [];
    return this
      .#all(sql`select h.hash, h.id, h.name, h.scopes, null as "lastSeenAt", h.replaced_until as "replacedUntil",
        h.holder_kind as role, h.holder_key as key, h.expires_at as "expiresAt", h.person as owner, ${facts}
      from api_token h left join person m on m.id = h.person and m.holder_kind = h.holder_kind and m.holder_key = h.holder_key
        and m.blocked_at is null and m.issuer ${among(this.issuers)} ${standing('h')}
      where h.hash ${among(hashes)} and h.revoked_at is null`);
  }

  async #sessions(hashes: readonly string[]): Promise<readonly Row[]> {
    if (hashes.length === 0) return [];
    return this
      .#all(sql`select h.hash, h.id, null as name, null as scopes, h.last_seen_at as "lastSeenAt", null as "replacedUntil",
        m.holder_kind as role, m.holder_key as key, h.expires_at as "expiresAt", h.person as owner, ${facts}
      from session h join person m on m.id = h.person and m.holder_kind is not null and m.blocked_at is null
        and m.issuer ${among(this.issuers)} ${standing('m')}
      where h.hash ${among(hashes)}`);
  }

  #viewer(row: Row): [hash: string, viewer: Viewer][] {
    const { hash, role, key, region, segment } = row;
    const isStill = role === 'partner' ? row.partner !== null : row.staffRole?.toLowerCase() === role;
    const isOwned = row.owner === null || row.person !== null;
    if (this.#isOver(row) || !isStill || !isOwned) return [];
    return [[hash, { role, key, region, segment, credential: credentialOf(row), person: personOf(row) }]];
  }

  #isOver({ expiresAt, replacedUntil, lastSeenAt }: Row): boolean {
    const now = this.now().getTime();
    const idleUntil = lastSeenAt === null ? null : Number(lastSeenAt) + SESSION_IDLES;
    return [expiresAt, replacedUntil, idleUntil].some((until) => until !== null && until <= now);
  }

  #all<Found>(statement: Sql): Promise<Found[]> {
    const { text, parameters } = statement.compile(this.database.dialect);
    return this.database.reader.query(text, parameters);
  }
}

function credentialOf({ hash, id, name: called, scopes }: Row): Credential {
  if (called === null) return { kind: 'session', hash, id };
  return { kind: 'token', hash, id, name: called, scopes: JSON.parse(scopes ?? '[]') as string[] };
}

function personOf({ person: id, personName, email, isAdmin }: Row): Person | null {
  return id === null ? null : { id, name: personName, email, isAdmin: Boolean(isAdmin) };
}
