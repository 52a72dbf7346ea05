import { byChange, Order } from '../reading/order.js';
import type { Range } from '../reading/range.js';
import { withinInstants } from '../reading/range.js';
import { both, bytewise, name, type Sql, sql } from '../reading/sql.js';
import type { PlacedRow, ReportAsk, ReportFilter, ReportRow, ReportSource } from './report.js';

/** What every stored row of a report is read with. */
export interface StoredRow {
  readonly key: string;
  readonly revision: number;
  readonly updatedAt: string;
}

/** A report whose rows are those of a table. */
export interface StoredRows<Row extends StoredRow> {
  /** The alias of the table, and the columns of its key. */
  readonly alias: string;
  readonly key: string | readonly string[];
  /** All but the key and the stamps. */
  readonly columns: Sql;
  readonly from: Sql;
  /** What the viewer may see, and what the filter asks for besides the time of the change. */
  readonly where: readonly Sql[];
  readonly rowOf: (row: Row) => ReportRow;
}

/** The next rows of a table after a place, in the order in which they changed. */
export async function storedRows<Row extends StoredRow>(
  { reading }: ReportSource,
  { filter, after, limit }: ReportAsk,
  { alias, key, columns, from, where, rowOf }: StoredRows<Row>,
): Promise<readonly PlacedRow[]> {
  const order = orderOf(alias, key);
  const rows = await reading.all<Row>(sql`
    select ${name(`${keyOf(alias, key)} as key, ${alias}.revision, ${alias}.updated_at as "updatedAt"`)}, ${columns} from ${from}
    where ${both(...where, withinInstants(name(`${alias}.updated_at`), rangeIn(filter, 'updatedAt')), after ? order.after(after) : sql`true`)}
    order by ${order.sql} limit ${limit}`);
  return rows.map((row) => ({ place: order.placeOf(row), row: { ...rowOf(row), updatedAt: row.updatedAt } }));
}

function orderOf(alias: string, key: string | readonly string[]): Order<StoredRow> {
  const byKey = { columns: [sql`${bytewise(keyOf(alias, key))}`], of: (row: StoredRow) => [row.key] };
  return Order.of({ by: { CHANGE: byChange(alias) }, key: byKey }, { field: 'CHANGE', direction: 'ASC' });
}

/** A key of several columns is compared as one text. */
function keyOf(alias: string, key: string | readonly string[]): string {
  return `(${[key]
    .flat()
    .map((column) => `${alias}.${column}`)
    .join(` || '|' || `)})`;
}

/** The range that a filter gives for a field; undefined where it gives none. */
export function rangeIn(filter: ReportFilter, field: string): Range | undefined {
  const given = filter[field];
  return typeof given === 'object' && given !== null ? given : undefined;
}

/** The condition that a column has the value that a filter gives for a field; all rows where it gives none. */
export function equalTo(column: string, filter: ReportFilter, field: string): Sql {
  const given = filter[field];
  return typeof given === 'string' ? sql`${name(column)} = ${given}` : sql`true`;
}
