import { normalInstant } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { ofTransaction } from '../database/transaction-notes.js';
import type { RawRow, TableLayout } from '../database/table-layout.js';
import { InstallationEntity } from '../installation/installation.entity.js';
import type { RowDifference, TableDifference } from './difference.js';
import { isSeenByPartner } from './partner-view.js';

/** What marks the rows that one transaction wrote. */
export interface Stamp {
  /** In UTC with nine decimals, by the clock of the history; never before that of an earlier transaction. */
  readonly at: string;
  /** Tells apart transactions at one instant, in the order in which they were committed: writers wait for one another. */
  readonly revision: number;
}

/** Under this name the installation keeps the newest stamp. */
const NAME = 'newest revision';

/**
 * The stamp of the transaction at hand, the same for all that it writes. Later transactions have greater ones, whatever their clocks
 * say. How many transactions there were is not in it: that would tell of what others do. Must run in a unit of work.
 */
export async function nextStamp(manager: EntityManager, now: Date): Promise<Stamp> {
  const { notes } = ofTransaction(manager);
  const own = notes[NAME] as Stamp | undefined;
  if (own) return own;
  const stored = await manager.findOneBy(InstallationEntity, { name: NAME });
  const stamp = after(stored?.value.split(' ') ?? [], normalInstant(now.toISOString()));
  await rowsOf(manager, InstallationEntity).insert(manager, [[NAME, `${stamp.at} ${stamp.revision}`]], 'replace');
  notes[NAME] = stamp;
  return stamp;
}

function after([at = '', revision = '0']: readonly string[], now: string): Stamp {
  return now > at ? { at: now, revision: 0 } : { at, revision: Number(revision) + 1 };
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
