/** Tables as files that Excel and other programs open as they stand: UTF-8 with a mark, plain numbers, ISO days. */

/** A column of a file. A grid's columns are such columns. */
export interface CsvColumn<Row> {
  readonly key: string;
  readonly label: () => string;
  readonly hidden?: boolean;
  readonly text: (row: Row) => string;
  readonly csv?: (row: Row) => string;
}

export interface CsvOptions {
  /** A second row with the columns' keys, which stay the same in every language. */
  readonly keys?: boolean;
  /** The last row, for what the screen shows as totals: by the columns' keys. */
  readonly totals?: Readonly<Record<string, string>>;
}

const MARK = '\ufeff';
const END = '\r\n';

/** Begins as a formula would, and is no plain number. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const AWKWARD = /["\r\n,]|^\s|\s$/;

/** One field: what a spreadsheet would run is made text, what would break the row is quoted. */
export function csvField(text: string): string {
  const plain = text.replaceAll('\u2212', '-');
  const safe = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return AWKWARD.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (fields: readonly string[]) => fields.map(csvField).join(',') + END;

/** The rows as a file's text: a head in the language shown, then what the screen shows, in its order. */
export function csvText<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  { keys = false, totals }: CsvOptions = {},
): string {
  const shown = columns.filter(({ hidden }) => !hidden);
  const lines = [
    shown.map(({ label }) => label()),
    ...(keys ? [shown.map(({ key }) => key)] : []),
    ...rows.map((row) => shown.map(({ text, csv }) => (csv ?? text)(row))),
    ...(totals ? [shown.map(({ key }) => totals[key] ?? '')] : []),
  ];
  return MARK + lines.map(line).join('');
}

/** A file's name of parts, without what a file system refuses: `deals_p1_2026-11-23.csv`. */
export function csvName(...parts: readonly string[]): string {
  const safe = parts.map((part) => part.normalize('NFKC').replace(/[\s/\\:*?"<>|]+/g, '-')).filter(Boolean);
  return `${safe.join('_')}.csv`;
}
