import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { countExports, exportById, exportPage, type ExportRow } from './export.loader.js';

/** An export as the API tells it. */
export interface ExportRecord extends Pick<ExportRow, 'id' | 'report' | 'format' | 'rows' | 'fault'> {
  readonly status: ExportRow['state'];
  readonly bytes: string;
  readonly url: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly expiresAt: string | null;
}

/** What is told of an export. */
export function told({ id, report, format, rows, fault, state, bytes, ...moments }: ExportRow): ExportRecord {
  const at = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());
  return {
    ...{ id, report, format, rows, fault, status: state, bytes: String(bytes) },
    url: state === 'DONE' ? `/exports/${id}` : null,
    createdAt: new Date(moments.createdAt).toISOString(),
    endedAt: at(moments.endedAt),
    expiresAt: at(moments.expiresAt),
  };
}

/** Reads somebody's own exports. */
export class ExportService {
  constructor(private readonly reading: Reading) {}

  async page(args: PageArgs): Promise<Page<ExportRecord>> {
    const cursors = new Cursors(this.reading.identities, 'exports');
    const slice = cursors.slice(args);
    return new Page({
      rows: (await exportPage(slice, this.reading)).map(told),
      ...{ slice, cursors },
      placeOf: ({ createdAt, id }) => [String(Date.parse(createdAt)), id],
      count: () => countExports(this.reading),
      anyUpTo: async (place) => (await countExports(this.reading, place)) > 0,
    });
  }

  async byId(id: string): Promise<ExportRecord | null> {
    const row = await exportById(id, this.reading);
    return row && told(row);
  }
}
