import { language } from '../i18n/locale.ts';

/** A row of a grid: whatever it shows, it can be told from the others. */
export interface GridRow {
  readonly id: string;
}

export type SortValue = string | number | null;

export interface GridColumn<Row> {
  readonly key: string;
  readonly label: () => string;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** What the column is sorted by where its text would mislead: an amount, a day, a rank. Nothing stands last. */
  readonly sortBy?: (row: Row) => SortValue;
  /** Takes a whole line of a small sheet. */
  readonly wide?: boolean;
  readonly hidden?: boolean;
  /** The cell in words: what is drawn where no slot draws it, and what a file gets where `csv` says nothing else. */
  readonly text: (row: Row) => string;
  /** The cell as a file wants it: a plain number, a day, the currency beside it left to a column of its own. */
  readonly csv?: (row: Row) => string;
  readonly class?: string;
}

export interface SortState {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Columns that belong to one task, under its name. */
export interface ColumnSet {
  readonly key: string;
  readonly label: () => string;
  readonly columns: readonly string[];
}

/** The order after a click on a column's head: up, then down, then as it came. */
export function nextSort(current: SortState | undefined, key: string): SortState | undefined {
  if (current?.key !== key) return { key, direction: 'ascending' };
  return current.direction === 'ascending' ? { key, direction: 'descending' } : undefined;
}

/** Rows in the order asked for; equal ones stay as they came, and those that have nothing stand last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: SortState | undefined,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (!column || !sort) return rows;
  const collator = new Intl.Collator(language.value, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const value = (row: Row): SortValue => (column.sortBy ? column.sortBy(row) : column.text(row) || null);
  return rows
    .map((row) => ({ row, by: value(row) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null);
      if (typeof a.by === 'number' && typeof b.by === 'number') return sign * (a.by - b.by);
      return sign * collator.compare(String(a.by), String(b.by));
    })
    .map(({ row }) => row);
}

/** The columns that are shown: those of a set, or of a choice, in the grid's own order. */
export function columnsOf<Row>(columns: readonly GridColumn<Row>[], keys: readonly string[]): GridColumn<Row>[] {
  return columns.map((column) => ({ ...column, hidden: !keys.includes(column.key) }));
}
