import { normalInstant } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql, type Sql } from '../reading/sql.js';
import type { StaffRecord } from './staff.loader.js';

export interface PdmAssignmentRecord {
  readonly partner: string;
  readonly pdm: StaffRecord;
  readonly from: string;
  readonly until: string | null;
  readonly reason: string | null;
}

interface Row extends Omit<PdmAssignmentRecord, 'pdm'>, StaffRecord {}

/** Who looked after each partner, the first first; of partners whose figures the viewer may know. */
export async function assignmentsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, PdmAssignmentRecord[]>> {
  const found = await assignments(
    reading,
    sql`a.partner ${among(partners)} and ${reading.scope.figuresOf('a.partner')}`,
  );
  return grouped(found, ({ partner }) => partner);
}

/**
 * Who looks after a partner now, whether or not the viewer may know of either: what may be told of it is for the caller to say.
 * undefined where nobody does.
 */
export async function assignmentNow(reading: Reading, partner: string): Promise<PdmAssignmentRecord | undefined> {
  const now = normalInstant(reading.now.toISOString());
  const [found] = await assignments(
    reading,
    sql`a.partner = ${partner} and a.from_instant <= ${now} and (a.until_instant is null or a.until_instant > ${now})`,
  );
  return found;
}

async function assignments(reading: Reading, which: Sql): Promise<PdmAssignmentRecord[]> {
  const rows = await reading.all<Row>(sql`
    select a.partner, a.from_instant as "from", a.until_instant as until, a.reason,
      s.id, s.key, s.name, s.role, s.region, s.manager
    from pdm_assignment a join staff s on s.key = a.staff where ${which} order by a.from_instant`);
  return rows.map(({ partner, from, until, reason, ...pdm }) => ({ partner, from, until, reason, pdm }));
}
