import type { PolicyBook } from '@tierline/rules';
import type { Range } from '../reading/range.js';
import type { Reading } from '../reading/reading.js';

/** What the cells of a column hold. On the wire and in files all of them are text but counts and claims. */
export type CellType =
  | 'ID'
  | 'TEXT'
  | 'COUNT'
  | 'CLAIM'
  | 'DECIMAL'
  | 'DATE'
  | 'INSTANT'
  | 'MONTH'
  | 'QUARTER'
  | 'PRODUCT_LINE'
  | 'MOTION'
  | 'STAGE'
  | 'CREDIT_OUTCOME'
  | 'ENTRY_KIND'
  | 'STATEMENT_STATUS'
  | 'TIER'
  | 'TIER_STEP_CAUSE'
  | 'FORECAST_METHOD'
  | 'MRR_KIND'
  | 'PLAN_METRIC'
  | 'PLAN_STATUS';

/** A column of a report. Who may see it is said in auth/audiences/reports.ts. */
export interface ReportColumn {
  readonly name: string;
  readonly type: CellType;
  /** Whether a cell may be empty. */
  readonly isOptional?: true;
  readonly description: string;
}

/** One thing that the rows of a report may be narrowed to: one value, or a range of them. */
export interface ReportFilterField {
  readonly name: string;
  readonly type: CellType;
  readonly isRange?: true;
  readonly description: string;
}

export type ReportFilter = Readonly<Record<string, string | number | Range | null | undefined>>;
export type Cell = string | number | boolean | null;
/** A row by the names of the columns, its cells as they are written. */
export type ReportRow = Readonly<Record<string, Cell>>;

/** A row with its place in the order of the report. */
export interface PlacedRow {
  readonly place: readonly string[];
  readonly row: ReportRow;
}

/** What rows are read with: only what the viewer may see comes of it. */
export interface ReportSource {
  readonly reading: Reading;
  readonly policies: PolicyBook;
}

/** Which rows are asked for. */
export interface ReportAsk {
  readonly filter: ReportFilter;
  /** The place of the row after which to go on; null to begin. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/**
 * A report: flat rows of scalars, for tools that know tables. It is defined once, as a list of columns and a source of rows; the
 * GraphQL type and the files of an export both follow from it.
 */
export interface Report {
  /** How exports call it, and what its cursors are for: "deals". */
  readonly name: string;
  /** The field of Query: "reportDeals". */
  readonly root: string;
  /** The GraphQL type of a row: "ReportDeal". */
  readonly row: string;
  /** What a row is, in a sentence. */
  readonly description: string;
  readonly columns: readonly ReportColumn[];
  readonly filters: readonly ReportFilterField[];
  /** The next rows after a place, up to `limit` of them, in an order that stays the same. */
  rows(source: ReportSource, ask: ReportAsk): Promise<readonly PlacedRow[]>;
}
