import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { countTokens, tokensPage, type TokenRow } from './token.loader.js';
import { type ApiTokenRecord, tokenRecord } from './token-record.js';

/** With its place in the list. */
export interface ListedToken extends ApiTokenRecord {
  readonly row: TokenRow;
}

/** The tokens that the viewer may know of. */
export class TokenListService {
  constructor(private readonly reading: Reading) {}

  /** A page of them, the newest first. */
  async page(args: PageArgs): Promise<Page<ListedToken>> {
    const { reading } = this;
    const cursors = new Cursors(reading.identities, 'tokens');
    const slice = cursors.slice(args);
    const rows = await tokensPage(slice, reading);
    return new Page({
      rows: rows.map((row) => ({ ...tokenRecord(row, reading.now), row })),
      slice,
      cursors,
      placeOf: ({ row }) => [String(row.createdAt), row.id],
      count: () => countTokens(reading),
      anyUpTo: async (place) => (await countTokens(reading, place)) > 0,
    });
  }
}
