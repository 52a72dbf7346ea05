import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow, TableLayout } from '../database/table-layout.js';
import {
  kindOfSubject,
  ownerOf,
  projectionTableNames,
  projectionTables,
  type Projection,
  type ProjectionTable,
} from './projection-tables.js';

/** A row that is not as it should be: absent (`before` null), superfluous (`after` null) or other. */
export interface RowDifference {
  readonly before: RawRow | null;
  readonly after: RawRow | null;
}

/** Rows of one table that are not as they should be. */
export interface EntityDifference {
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly layout: TableLayout;
  readonly rows: readonly RowDifference[];
}

/** The same for a table of the projection, with all that stands in it and should, for some subjects; both by primary key. */
export interface TableDifference extends EntityDifference {
  readonly table: ProjectionTable;
  readonly stored: ReadonlyMap<string, RawRow>;
  readonly fresh: ReadonlyMap<string, RawRow>;
}

/** Compares the stored rows of these subjects with those that follow from their histories. */
export async function difference(
  manager: EntityManager,
  fresh: ReadonlyMap<string, Projection>,
): Promise<TableDifference[]> {
  const kinds = new Set([...fresh.keys()].map(kindOfSubject));
  const tables = projectionTableNames.filter((table) => kinds.has(projectionTables[table].kind));
  const found: TableDifference[] = [];
  for (const table of tables) found.push(await tableDifference(manager, table, fresh));
  return found;
}

async function tableDifference(
  manager: EntityManager,
  table: ProjectionTable,
  projections: ReadonlyMap<string, Projection>,
): Promise<TableDifference> {
  const { entity, owner, kind, ...more } = projectionTables[table];
  const rows = rowsOf(manager, entity);
  const { layout } = rows;
  const owners = [...projections.keys()].filter((subject) => kindOfSubject(subject) === kind).map(ownerOf);
  const fixed = 'fixed' in more ? layout.positionOf(more.fixed) : null;
  const derived = (row: RawRow) => fixed === null || row[fixed] !== 1;
  const stored = byKey(layout, (await rows.read(manager, owner, owners)).filter(derived));
  const projected = [...projections.values()].flatMap<ObjectLiteral>((projection) => projection[table] ?? []);
  const fresh = byKey(
    layout,
    projected.map((row) => layout.encode(row)),
  );
  return { table, entity, layout, stored, fresh, rows: compare(layout, stored, fresh) };
}

/** Rows by their primary key. */
export function byKey(layout: TableLayout, rows: readonly RawRow[]): Map<string, RawRow> {
  return new Map(rows.map((row) => [layout.keyOf(row), row]));
}

/** The rows that are absent, superfluous or other than they should be; when they changed is not compared. */
export function compare(
  layout: TableLayout,
  stored: ReadonlyMap<string, RawRow>,
  fresh: ReadonlyMap<string, RawRow>,
): RowDifference[] {
  const differences: RowDifference[] = [];
  for (const [key, after] of fresh) {
    const before = stored.get(key) ?? null;
    if (before === null || !layout.saysTheSame(before, after)) differences.push({ before, after });
  }
  for (const [key, before] of stored) if (!fresh.has(key)) differences.push({ before, after: null });
  return differences;
}

/** Makes the stored rows as they should be. */
export async function writeDifference(manager: EntityManager, differences: readonly EntityDifference[]): Promise<void> {
  for (const { entity, layout, rows } of differences) {
    const stored = rowsOf(manager, entity);
    const removed = rows.flatMap(({ before, after }) => (before && !after ? [layout.primaryKey(before)] : []));
    await stored.delete(manager, removed);
    await stored.insert(
      manager,
      rows.flatMap(({ after }) => (after ? [after] : [])),
      'replace',
    );
  }
}
