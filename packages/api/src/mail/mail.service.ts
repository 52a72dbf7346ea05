import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import type { MailState } from './mail.entity.js';
import { countMails, mailPage, type MailRow } from './mail.loader.js';

export interface MailRecord extends Omit<MailRow, 'queuedAt' | 'sentAt'> {
  readonly queuedAt: string;
  readonly sentAt: string | null;
}

/** The mails of the installation, for ops: what waits, what went and what did not. */
export class MailService {
  constructor(private readonly reading: Reading) {}

  /** A page of them, the newest first; of one state, or all. */
  async page(state: MailState | null, args: PageArgs): Promise<Page<MailRecord>> {
    const cursors = new Cursors(this.reading.identities, 'mails');
    const slice = cursors.slice(args);
    return new Page({
      rows: (await mailPage(slice, state, this.reading)).map(recordOf),
      slice,
      cursors,
      placeOf: ({ queuedAt, id }) => [String(Date.parse(queuedAt)), id],
      count: () => countMails(state, this.reading),
      anyUpTo: async (place) => (await countMails(state, this.reading, place)) > 0,
    });
  }
}

function recordOf({ queuedAt, sentAt, ...row }: MailRow): MailRecord {
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
  return { ...row, queuedAt: instant(queuedAt), sentAt: sentAt === null ? null : instant(sentAt) };
}
