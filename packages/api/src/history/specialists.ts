import type { GrowthSpecialist } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { TableDifference } from './difference.js';
import { StaffEntity } from '../staff/staff.entity.js';

/** Every growth specialist of the vendor with their territory, by key. */
export async function readSpecialists(manager: EntityManager): Promise<GrowthSpecialist[]> {
  const rows = rowsOf(manager, StaffEntity);
  return (await rows.read(manager, 'role', ['GS']))
    .map((row) => rows.layout.decode<StaffEntity>(row))
    .map(({ key, region, segment }) => ({ key, region, segment }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const OF_TERRITORY = `
  SELECT DISTINCT deal.subject FROM shared_deal deal
  LEFT JOIN customer there ON there.key = deal.customer
  JOIN partner own ON own.key = deal.partner
  WHERE (deal.customer IS NOT NULL AND there.region = $1 AND ($2 = '' OR there.segment = $3))
    OR (deal.customer IS NULL AND own.region = $4)`;

/**
 * The subjects with deals in the territory of a growth specialist who is new or whose territory is another: the deals may have
 * another specialist now (team.gs-assignment). Nothing that a person did themselves is among them: it was decided after they
 * were known.
 */
export async function subjectsOfStaff(
  manager: EntityManager,
  differences: readonly TableDifference[],
): Promise<string[]> {
  const staff = differences.find(({ table }) => table === 'staff');
  const subjects = new Set<string>();
  for (const side of staff?.rows.flatMap(({ before, after }) => [before, after]) ?? []) {
    if (!side || !staff) continue;
    const { role, region, segment } = staff.layout.decode<StaffEntity>(side);
    if (role !== 'GS' || region === null) continue;
    const rows = await manager.query<{ subject: string }[]>(OF_TERRITORY, [
      region,
      segment ?? '',
      segment ?? '',
      region,
    ]);
    for (const { subject } of rows) subjects.add(subject);
  }
  return [...subjects];
}
