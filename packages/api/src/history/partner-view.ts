import type { RawRow, TableLayout } from '../database/table-layout.js';
import type { RowDifference } from './difference.js';

/** Properties that no partner reads: where the row belongs, and what it rests on. */
const unread: ReadonlySet<string> = new Set(['subject', 'deal', 'evidence']);
/** Properties that hold decisions with their reasons, as JSON. */
const decisions: ReadonlySet<string> = new Set(['credit', 'gsReasons', 'reasons', 'steps', 'why', 'withheld']);

/**
 * Whether the partner that a row is about could tell the difference. What the vendor's staff alone read, who else was a candidate
 * for one, changes with what others do: to tell of it would tell of them (bpw.confidential).
 */
export function isSeenByPartner({ before, after }: RowDifference, layout: TableLayout): boolean {
  return !before || !after || viewOf(before, layout) !== viewOf(after, layout);
}

/** The row as its partner reads it, as one text. */
function viewOf(row: RawRow, { columns }: TableLayout): string {
  const read = columns.flatMap(({ property }, position) => {
    if (unread.has(property)) return [];
    const value = row[position] ?? null;
    return [decisions.has(property) && typeof value === 'string' ? decisionView(value) : value];
  });
  return JSON.stringify(read);
}

/** A stored decision as the partner reads it. */
export function decisionView(stored: string): string {
  return JSON.stringify(JSON.parse(stored, withoutVendors));
}

function withoutVendors(name: string, value: unknown): unknown {
  if (name === 'evidence' || name === 'partner' || name === 'candidates') return undefined;
  return Array.isArray(value)
    ? value.filter((each: { audience?: string } | null) => each?.audience !== 'vendor')
    : value;
}
