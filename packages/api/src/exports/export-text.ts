import { stringify } from 'csv-stringify/sync';
import { GraphQLScalarType } from 'graphql';
import { audiences } from '../auth/audiences.js';
import type { Role } from '../auth/viewer.js';
import { cellTypes } from '../reports/cell-types.js';
import type { Cell, Report, ReportColumn, ReportRow } from '../reports/report.js';
import type { ExportFormat } from './export.entity.js';

/** The columns of a report that there are for a role: the same as in a query (42). */
export function columnsFor(report: Report, role: Role): readonly ReportColumn[] {
  return report.columns.filter(({ name }) => {
    const audience = audiences[report.row]?.[name];
    return audience === 'public' || audience?.includes(role) === true;
  });
}

/** What stands before the first row: in CSV the mark that Excel knows UTF-8 by, and the names of the columns. */
export function headOf(format: ExportFormat, columns: readonly ReportColumn[]): string {
  return format === 'CSV' ? `\uFEFF${stringify([columns.map(({ name }) => name)])}` : '';
}

/**
 * Rows as they stand in a file, each on a line. In CSV nothing is taken for a formula by a spreadsheet (102); amounts are numbers
 * in plain notation and stay so below zero.
 */
export function linesOf(format: ExportFormat, columns: readonly ReportColumn[], rows: readonly ReportRow[]): string {
  const cells = (row: ReportRow) => columns.map((column) => written(column, row[column.name] ?? null));
  if (format === 'CSV')
    return stringify(rows.map(cells), {
      escape_formulas: true,
      cast: {
        boolean: (value) => String(value),
        string: (value: string, { index }) => asNumber(value, columns[index]),
      },
    });
  const object = (row: ReportRow): ReportRow =>
    Object.fromEntries(cells(row).map((cell, place) => [columns[place]?.name ?? '', cell]));
  return rows.map((row) => `${JSON.stringify(object(row))}\n`).join('');
}

/** An amount below zero begins like a formula and is none. */
function asNumber(value: string, column: ReportColumn | undefined) {
  return column?.type === 'DECIMAL' && value.startsWith('-') ? { value, escape_formulas: false } : value;
}

/** A cell as an answer to a query has it. */
function written({ type }: ReportColumn, cell: Cell): Cell {
  if (cell === null) return null;
  const kind = cellTypes[type];
  if (kind instanceof GraphQLScalarType) return kind.serialize(cell) as Cell;
  const word = typeof kind === 'object' ? Object.entries(kind).find(([, value]) => value === cell) : undefined;
  return word ? word[0] : cell;
}
