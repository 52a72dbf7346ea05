import type { RawRow, TableLayout } from '../database/table-layout.js';
import type { EntityDifference, RowDifference } from './difference.js';

/** Something stored that is not what the history says, in words for the operator. */
export interface Discrepancy {
  readonly table: string;
  readonly key: string;
  readonly finding: string;
}

const SHOWN = 80;

export function discrepanciesIn({ layout, rows }: EntityDifference): Discrepancy[] {
  return rows.map((row) => ({
    table: unquoted(layout.table),
    key: keyText(layout.primaryKey(row.after ?? row.before ?? [])),
    finding: finding(row, layout),
  }));
}

function finding({ before, after }: RowDifference, layout: TableLayout): string {
  if (!before) return 'is missing';
  if (!after) return 'should not be there';
  const place = layout.firstDifference(before, after);
  return `${unquoted(layout.columns[place]?.name ?? '')} is ${shown(before[place])}, should be ${shown(after[place])}`;
}

function unquoted(name: string): string {
  return name.replaceAll('"', '');
}

function keyText(key: RawRow): string {
  return key.join(' ');
}

function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
