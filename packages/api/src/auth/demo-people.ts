import type { Database } from '../database/connect.js';
import type { HolderKind } from './api-token.entity.js';

/** Somebody whom a visitor of the demo may be. */
export interface DemoPerson {
  /** What `POST /demo/sign-in` takes: "partner:KEY". */
  readonly person: string;
  readonly kind: HolderKind;
  readonly group: 'PARTNER' | 'PDM' | 'GS' | 'OPS';
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly region: string | null;
  /** What tells the person from others: a partner's company, the region of one of the vendor's people. */
  readonly note: string;
}

type Row = Omit<DemoPerson, 'person' | 'group'>;

const PARTNERS = 8;
const OF_EACH_ROLE = 4;

const PARTNER = `'partner' as kind, p.key, p.contact_name as name, p.contact_email as email, p.region, p.name as note`;
const STAFF = `lower(s.role) as kind, s.key, s.name, s.email, s.region, coalesce(s.region, '') as note`;

/** Every partner, the ones with the most associations first. */
const BY_ACTIVITY = `
  select ${PARTNER} from partner p left join (select partner, count(*) as associations from association group by partner) busy
  on busy.partner = p.key order by coalesce(busy.associations, 0) desc, p.key`;
const OF_ROLE = `
  select ${STAFF} from staff s where s.role = $1
  order by (select count(*) from pdm_assignment a where a.staff = s.key and a.until_instant is null) desc, s.key limit ${OF_EACH_ROLE}`;

/** A few people of each kind, so that every side of the program can be seen. */
export async function demoPeople({ reader }: Database): Promise<readonly DemoPerson[]> {
  const partners = spread(await reader.query<Row[]>(BY_ACTIVITY), PARTNERS);
  const staff = await Promise.all(['PDM', 'GS', 'OPS'].map((role) => reader.query<Row[]>(OF_ROLE, [role])));
  return [...partners, ...staff.flat()].map(described);
}

/** Whoever `person` names, in the demo's list or not; null for nobody. */
export async function findDemoPerson({ reader }: Database, person: unknown): Promise<DemoPerson | null> {
  const [, kind, key] = (typeof person === 'string' ? /^(partner|pdm|gs|ops):(.{1,200})$/.exec(person) : null) ?? [];
  if (kind === undefined || key === undefined || key.includes('\0')) return null;
  const [row] =
    kind === 'partner'
      ? await reader.query<Row[]>(`select ${PARTNER} from partner p where p.key = $1`, [key])
      : await reader.query<Row[]>(`select ${STAFF} from staff s where s.key = $1 and s.role = $2`, [
          key,
          kind.toUpperCase(),
        ]);
  return row ? described(row) : null;
}

/** `count` of the rows, from the first to the last at even steps. */
function spread<Item>(rows: readonly Item[], count: number): Item[] {
  if (rows.length <= count) return [...rows];
  return Array.from({ length: count }, (_, step) => rows[Math.round((step * (rows.length - 1)) / (count - 1))]).filter(
    (row): row is Item & {} => row !== undefined,
  );
}

function described(row: Row): DemoPerson {
  return { person: `${row.kind}:${row.key}`, group: row.kind.toUpperCase() as DemoPerson['group'], ...row };
}
