import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { countExports, exportById, exportPage, type ExportRow } from './export.loader.js';

/** Reads somebody's own exports. */
export class ExportService {
  constructor(private readonly reading: Reading) {}

  async page(args: PageArgs): Promise<Page<ExportRow>> {
    const cursors = new Cursors(this.reading.identities, 'exports');
    const slice = cursors.slice(args);
    return new Page({
      rows: await exportPage(slice, this.reading),
      ...{ slice, cursors },
      placeOf: ({ createdAt, id }) => [String(createdAt), id],
      count: () => countExports(this.reading),
      anyUpTo: async (place) => (await countExports(this.reading, place)) > 0,
    });
  }

  byId(id: string): Promise<ExportRow | null> {
    return exportById(id, this.reading);
  }
}
