import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';

export interface SavedViewRecord {
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly savedAt: string;
}

type Row = Omit<SavedViewRecord, 'savedAt'> & { readonly savedAt: number | string };

/** The views that the person who asks has kept. */
export class SavedViewListService {
  constructor(private readonly reading: Reading) {}

  /** Those of a page, by name. */
  async ofPage(page: string): Promise<SavedViewRecord[]> {
    const rows = await this.reading.all<Row>(
      sql`select v.page, v.name, v.query, v.saved_at as "savedAt" from saved_view v
        where ${this.reading.scope.savedView('v')} and v.page = ${page}`,
    );
    return rows
      .map(({ savedAt, ...plain }) => ({ ...plain, savedAt: new Date(Number(savedAt)).toISOString() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** How many there are, on all pages. */
  async count(): Promise<number> {
    const row = await this.reading.first<{ count: number | string }>(
      sql`select count(*) as count from saved_view v where ${this.reading.scope.savedView('v')}`,
    );
    return Number(row?.count ?? 0);
  }
}
