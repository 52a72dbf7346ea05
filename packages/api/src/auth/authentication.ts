import { normalInstant, type Segment, type StaffRole } from '@tierline/rules';
import type { Database } from '../database/connect.js';
import { among, type Sql, sql } from '../reading/sql.js';
import type { Presented } from './presented.js';
import type { Credential, Role, Viewer } from './viewer.js';

/** A token or session with its holder, as they are now. */
interface Row {
  readonly hash: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly scopes: string | null;
  readonly role: Role;
  readonly key: string;
  readonly expiresAt: number | null;
  readonly partner: string | null;
  readonly staffRole: StaffRole | null;
  readonly region: string | null;
  readonly segment: Segment | null;
}

const holder = sql`h.holder_kind as role, h.holder_key as key, h.expires_at as "expiresAt", p.key as partner,
  s.role as "staffRole", s.region, s.segment`;
const people = sql`left join partner p on h.holder_kind = 'partner' and p.key = h.holder_key
  left join staff s on h.holder_kind <> 'partner' and s.key = h.holder_key`;

/** Tells who somebody is, from what they show; looked up anew each time, so that what ends has ended at once. */
export class Authentication {
  constructor(
    private readonly database: Pick<Database, 'dialect' | 'reader'>,
    private readonly now: () => Date,
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

  async #tokens(hashes: readonly string[]): Promise<readonly Row[]> {
    if (hashes.length === 0) return [];
    return this.#all(sql`select h.hash, h.id, h.name, h.scopes, ${holder} from api_token h ${people}
      where h.hash ${among(hashes)} and h.revoked_at is null`);
  }

  async #sessions(hashes: readonly string[]): Promise<readonly Row[]> {
    if (hashes.length === 0) return [];
    return this.#all(
      sql`select h.hash, null as id, null as name, null as scopes, ${holder} from session h ${people} where h.hash ${among(hashes)}`,
    );
  }

  #viewer(row: Row): [hash: string, viewer: Viewer][] {
    const { hash, role, key, expiresAt, region, segment } = row;
    const isOver = expiresAt !== null && expiresAt <= this.now().getTime();
    const isStill = role === 'partner' ? row.partner !== null : row.staffRole?.toLowerCase() === role;
    return isOver || !isStill ? [] : [[hash, { role, key, region, segment, credential: credentialOf(row) }]];
  }

  #all<Found>(statement: Sql): Promise<Found[]> {
    const { text, parameters } = statement.compile(this.database.dialect);
    return this.database.reader.query(text, parameters);
  }
}

function credentialOf({ hash, id, name, scopes }: Row): Credential {
  if (id === null || name === null) return { kind: 'session', hash };
  return { kind: 'token', hash, id, name, scopes: JSON.parse(scopes ?? '[]') as string[] };
}
