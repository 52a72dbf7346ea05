import { normalInstant } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow, TableLayout } from '../database/table-layout.js';
import { InstallationEntity } from '../installation/installation.entity.js';
import type { RowDifference, TableDifference } from './difference.js';
import { isSeenByPartner } from './partner-view.js';

/** What marks the rows that one change of the store wrote. */
export interface Stamp {
  /** Greater than that of every change that was committed before: writers wait for one another. */
  readonly revision: number;
  /** In UTC with nine decimals, by the clock of the history; never before that of an earlier change. */
  readonly at: string;
}

/** Under this name the installation keeps the newest stamp. */
const NAME = 'newest revision';

/** The stamp of what is written now. Must run in a unit of work. */
export async function nextStamp(manager: EntityManager, now: Date): Promise<Stamp> {
  const stored = await manager.findOneBy(InstallationEntity, { name: NAME });
  const [revision = '0', before = ''] = stored?.value.split(' ') ?? [];
  const instant = normalInstant(now.toISOString());
  const stamp = { revision: Number(revision) + 1, at: instant > before ? instant : before };
  await rowsOf(manager, InstallationEntity).insert(manager, [[NAME, `${stamp.revision} ${stamp.at}`]], 'replace');
  return stamp;
}

/**
 * The differences with each row stamped that somebody outside can tell from what it was. One that differs only in what nobody
 * reads keeps its stamp, as unchanged rows do: when it changed would tell a partner of what its rivals do (bpw.confidential).
 */
export function stamped(differences: readonly TableDifference[], stamp: Stamp): TableDifference[] {
  return differences.map((difference) => {
    const { layout, rows } = difference;
    return layout.stamps ? { ...difference, rows: rows.map((row) => stampedRow(row, layout, stamp)) } : difference;
  });
}

/** Whether rows differ that tell when they changed. */
export function needStamp(differences: readonly TableDifference[]): boolean {
  return differences.some(({ layout, rows }) => layout.stamps !== null && rows.length > 0);
}

function stampedRow(row: RowDifference, layout: TableLayout, { revision, at }: Stamp): RowDifference {
  const { before, after } = row;
  const { stamps } = layout;
  if (!after || !stamps) return row;
  const kept = before && !isSeenByPartner(row, layout) ? before : null;
  const values: RawRow = after.map((value, position) => {
    if (position === stamps.revision) return kept?.[position] ?? revision;
    return position === stamps.updatedAt ? (kept?.[position] ?? at) : value;
  });
  return { before, after: values };
}
