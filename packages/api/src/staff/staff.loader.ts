import type { StaffRole } from '@tierline/rules';
import { keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';

export interface StaffRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly region: string | null;
  /** The key of this person's manager. */
  readonly manager: string | null;
}

const columns = name('s.id, s.key, s.name, s.role, s.region, s.manager');

export async function staffByKey(keys: readonly string[], reading: Reading): Promise<Map<string, StaffRecord>> {
  const rows = await reading.all<StaffRecord>(
    sql`select ${columns} from staff s where s.key ${among(keys)} and ${reading.scope.staff('s.key')}`,
  );
  return keyed(rows, ({ key }) => key);
}

export async function staffById(ids: readonly string[], reading: Reading): Promise<Map<string, StaffRecord>> {
  const rows = await reading.all<StaffRecord>(
    sql`select ${columns} from staff s where s.id ${among(ids)} and ${reading.scope.staff('s.key')}`,
  );
  return keyed(rows, ({ id }) => id);
}

/** All of them, by role and name. */
export function allStaff(reading: Reading): Promise<StaffRecord[]> {
  return reading.all<StaffRecord>(
    sql`select ${columns} from staff s where ${reading.scope.staff('s.key')} order by s.role, s.name, s.key`,
  );
}

/** The development manager of each partner at an instant. */
export async function managersOfPartners(
  partners: readonly string[],
  reading: Reading,
  { at }: { readonly at: string },
): Promise<Map<string, StaffRecord>> {
  const rows = await reading.all<StaffRecord & { partner: string }>(
    sql`select ${columns}, a.partner from pdm_assignment a join staff s on s.key = a.staff
      where a.partner ${among(partners)} and a.from_instant < ${at} and (a.until_instant is null or a.until_instant >= ${at})`,
  );
  return keyed(rows, ({ partner }) => partner);
}
