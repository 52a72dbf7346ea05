/** The rows under a figure as one looks through them: filtered and gathered. */
import { total } from '../figure/footing.ts';
import { isCount, type Quantity } from '../format/quantity.ts';
import type { FootingRow, GroupBy } from './model.ts';

export interface RowGroup {
  readonly name: string;
  readonly rows: readonly FootingRow[];
  /** null where it cannot be added up. */
  readonly sum: Quantity | null;
}

const ways: readonly GroupBy[] = ['customer', 'line', 'month', 'kind'];

/** By what these rows can be gathered: what tells at least two of them apart and is known of each. */
export function waysToGather(rows: readonly FootingRow[]): GroupBy[] {
  return ways.filter((way) => {
    const names = rows.map(({ groups }) => groups?.[way]);
    return names.every((name) => name !== undefined) && new Set(names).size > 1 && new Set(names).size < names.length;
  });
}

const searchable = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** The rows that speak of every word of `text`. */
export function matching(rows: readonly FootingRow[], text: string): readonly FootingRow[] {
  const words = searchable(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ label, note }) => {
    const row = searchable(`${label} ${note}`);
    return words.every((word) => row.includes(word));
  });
}

/** Money is added up again as money; of counts only whole ones are, for others are exact only before they are written down. */
function sumOf(rows: readonly FootingRow[], of: Quantity): Quantity | null {
  if (!isCount(of)) {
    const amounts = rows.flatMap(({ amount }) => (isCount(amount) ? [] : [amount]));
    return amounts.length === rows.length ? total(amounts, of.currency) : null;
  }
  const isWhole = rows.every(({ amount }) => /^-?\d+$/.test(amount.amount));
  if (!isWhole) return null;
  return { unit: of.unit, amount: String(rows.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n)) };
}

export function gathered(rows: readonly FootingRow[], way: GroupBy, of: Quantity): RowGroup[] {
  const byName = new Map<string, FootingRow[]>();
  for (const row of rows) {
    const name = row.groups?.[way] ?? '';
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName].map(([name, each]) => ({ name, rows: each, sum: sumOf(each, of) }));
}
