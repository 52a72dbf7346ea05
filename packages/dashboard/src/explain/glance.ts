/** What is told of a figure at a glance: a sentence, how it is worked out, and what it is mostly made of. */
import { isCount, type Quantity } from '../format/quantity.ts';
import type { Explanation, FootingRow, WorkingLine } from './model.ts';

export interface Glance {
  readonly working: readonly WorkingLine[];
  readonly most: readonly FootingRow[];
  /** How many more rows there are. */
  readonly others: number;
  /** Where nothing is worked out: what speaks first. */
  readonly says: string | null;
}

const SHOWN = 3;

/** How far an amount is from nothing, for putting rows of one figure in order. */
function size({ amount }: Quantity): number {
  return Math.abs(Number(amount));
}

/** Rows in different currencies are not put in order: they stand as they came. */
function largest(rows: readonly FootingRow[]): readonly FootingRow[] {
  const units = new Set(rows.map(({ amount }) => (isCount(amount) ? amount.unit : amount.currency)));
  return units.size > 1 ? rows : [...rows].sort((a, b) => size(b.amount) - size(a.amount));
}

export function glanceAt({ sections, reasons }: Explanation): Glance {
  const working = sections.find(({ kind }) => kind === 'working');
  const footing = sections.find(({ kind }) => kind === 'footing');
  const rows = footing?.kind === 'footing' ? largest(footing.rows) : [];
  const most = rows.slice(0, SHOWN);
  const clause = sections.find(({ kind }) => kind === 'clause');
  const says = clause?.kind === 'clause' ? null : (reasons[0]?.detail ?? null);
  return {
    working: working?.kind === 'working' ? working.lines : [],
    most,
    others: rows.length - most.length,
    says: working ? null : says,
  };
}
