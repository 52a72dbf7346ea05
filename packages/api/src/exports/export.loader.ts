import type { Slice } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { both, type Sql, sql } from '../reading/sql.js';
import type { ExportEntity } from './export.entity.js';

/** An export as it is stored, as far as it is told of. */
export type ExportRow = Readonly<
  Pick<
    ExportEntity,
    'id' | 'report' | 'format' | 'state' | 'fault' | 'rows' | 'bytes' | 'createdAt' | 'endedAt' | 'expiresAt'
  >
>;

const columns = sql`id, report, format, state, fault, rows, bytes, created_at as "createdAt", ended_at as "endedAt",
  expires_at as "expiresAt"`;

/** One row more than a page shows of somebody's own exports, the newest first. */
export function exportPage({ limit, after }: Slice, reading: Reading): Promise<ExportRow[]> {
  const [at = '', id = ''] = after ?? [];
  const older = after === null ? [] : [sql`(created_at, id) < (${Number(at)}, ${id})`];
  return reading.all<ExportRow>(
    sql`select ${columns} from report_export x where ${both(own(reading), ...older)} order by created_at desc, id desc limit ${limit + 1}`,
  );
}

/** How many there are; with a place, how many of them at or before it in the order of the list. */
export async function countExports(reading: Reading, place?: readonly string[]): Promise<number> {
  const [at = '', id = ''] = place ?? [];
  const upTo = place === undefined ? [] : [sql`(created_at, id) >= (${Number(at)}, ${id})`];
  const row = await reading.first<{ count: number }>(
    sql`select count(*) as count from report_export x where ${both(own(reading), ...upTo)}`,
  );
  return row?.count ?? 0;
}

/** One of somebody's own; null for what is not there and for what is somebody else's. */
export async function exportById(id: string, reading: Reading): Promise<ExportRow | null> {
  return (
    (await reading.first<ExportRow>(
      sql`select ${columns} from report_export x where ${both(own(reading), sql`id = ${id}`)}`,
    )) ?? null
  );
}

/** The pieces of a file from the one with this byte on, one at a time. */
export function pieceAt(
  id: string,
  offset: number,
  reading: Reading,
): Promise<{ offset: number; content: string } | undefined> {
  return reading.first<{ offset: number; content: string }>(
    sql`select p."offset", p.content from report_export_piece p where p.export = ${id} and p."offset" <= ${offset}
      order by p."offset" desc limit 1`,
  );
}

function own({ scope }: Reading): Sql {
  return scope.export('x');
}
