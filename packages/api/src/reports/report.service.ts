import type { PolicyBook } from '@tierline/rules';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import type { PlacedRow, Report, ReportFilter, ReportRow } from './report.js';

/** Reads reports page by page, as far as the viewer may see them. */
export class ReportService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  /** A page of a report. Throws Refused for a cursor of another report, or of the same with another filter. */
  async page(report: Report, filter: ReportFilter, args: PageArgs): Promise<Page<ReportRow>> {
    const cursors = new Cursors(this.reading.identities, `report ${report.name}`, filter);
    const slice = cursors.slice(args);
    const placed = await this.rows(report, filter, slice.after, slice.limit + 1);
    const places = new Map(placed.map(({ row, place }) => [row, place]));
    return new Page({
      rows: placed.map(({ row }) => row),
      slice,
      cursors,
      placeOf: (row) => places.get(row) ?? [],
      count: () => Promise.reject(new Error(`the rows of ${report.root} are not counted`)),
      // A cursor was given out with a row that stood there.
      anyUpTo: () => Promise.resolve(true),
    });
  }

  /** The next rows after a place, up to `limit` of them: for whoever writes a whole report. */
  rows(
    report: Report,
    filter: ReportFilter,
    after: readonly string[] | null,
    limit: number,
  ): Promise<readonly PlacedRow[]> {
    return report.rows({ reading: this.reading, policies: this.policies }, { filter, after, limit });
  }
}
