import type { TableLayout } from '../database/table-layout.js';
import type { RowDifference } from './difference.js';

/** Properties that no partner reads: where the row belongs, what it rests on, and when that changed. */
const unread: ReadonlySet<string> = new Set(['subject', 'deal', 'evidence', 'revision', 'updatedAt']);
/** Properties that hold decisions with their reasons, as JSON. */
const decisions: ReadonlySet<string> = new Set(['credit', 'gsReasons', 'reasons', 'steps', 'why', 'withheld']);

/**
 * Whether the partner that a row is about could tell the difference. What the vendor's staff alone read, who else was a candidate
 * for one, changes with what others do: to tell of it would tell of them (bpw.confidential).
 */
export function isSeenByPartner({ before, after }: RowDifference, { columns }: TableLayout): boolean {
  if (!before || !after) return true;
  return columns.some(({ property }, position) => {
    const [was, is] = [before[position], after[position]];
    if (was === is || unread.has(property)) return false;
    if (!decisions.has(property) || typeof was !== 'string' || typeof is !== 'string') return true;
    return decisionView(was) !== decisionView(is);
  });
}

/** What of a decision no partner reads. */
const unspoken: ReadonlySet<string> = new Set(['evidence', 'partner', 'candidates']);

/** A stored decision as the partner reads it. */
export function decisionView(stored: string): string {
  return JSON.stringify(withoutVendors(JSON.parse(stored)));
}

/** Walked through by hand: a reviver, which is called for every value, takes several times as long. */
function withoutVendors(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((each: { audience?: string } | null) => each?.audience !== 'vendor').map(withoutVendors);
  if (typeof value !== 'object' || value === null) return value;
  const read: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) if (!unspoken.has(name)) read[name] = withoutVendors(each);
  return read;
}
