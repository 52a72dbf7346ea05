import { CursorError } from '../../installation/cursor-seal.js';
import type { Identities } from '../../installation/identities.js';
import type { StoredLink } from '../link-standing.js';

const PURPOSE = 'a page of a proof';
const VALID = 2 * 3_600_000;

/** What ties an answer to the page that it was given on: which link, which content, and when it was shown (93). */
export class PageNonces {
  constructor(
    private readonly ids: Pick<Identities, 'sealCursor' | 'openCursor'>,
    private readonly now: () => Date,
  ) {}

  /** The nonce of a page that is shown now. */
  of({ id, contentHash }: Pick<StoredLink, 'id' | 'contentHash'>): string {
    return this.ids.sealCursor(PURPOSE, JSON.stringify([id, contentHash, this.now().getTime()]));
  }

  /** The hash of the content that a nonce's page showed; null for what is no nonce of this link, or too old. */
  shownBy(nonce: string, link: string): string | null {
    const [id, contentHash, at] = this.#read(nonce);
    return id === link && at + VALID > this.now().getTime() ? contentHash : null;
  }

  #read(nonce: string): [id: string | null, contentHash: string, at: number] {
    try {
      return JSON.parse(this.ids.openCursor(PURPOSE, nonce)) as [string, string, number];
    } catch (error) {
      if (error instanceof CursorError) return [null, '', 0];
      throw error;
    }
  }
}
