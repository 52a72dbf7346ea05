/** Stories with closings: what becomes known in one chapter is booked beside what the chapters before it closed. */
import type { RevenueShareEntry } from '../outcome.js';
import { Books } from './books.js';
import { course, decide, line, partner, won } from './story.js';
import type { Loose, Story } from './story.js';

/** One chapter of a customer's story: what becomes known, through which month accruals are decided, and what is closed then. */
export interface Chapter {
  readonly learns?: readonly Loose[];
  readonly with?: Partial<Pick<Story, 'partners' | 'rates' | 'parameters'>>;
  readonly through?: string;
  readonly closes?: string;
}

export const sold = [...course(), won()];
export const at = '2025-10-20T09:00:00+09:00';
const month = { customer: 'c1', productLine: 'MARKETING_HUB' as const };
export const missed = (of: string, when = at): Loose => ({ type: 'PaymentMissed', at: when, ...month, month: of });
export const received = (of: string, when: string): Loose => ({
  type: 'PaymentReceived',
  at: when,
  ...month,
  month: of,
});
export const price = (amount: string, effective: string, currency = 'JPY'): Loose => ({
  ...{ type: 'SubscriptionChanged', at, customer: 'c1', effective },
  ...line(`MARKETING_HUB PROFESSIONAL ${amount} ${currency}`),
});
export const ended = (effective: string): Loose => ({ type: 'SubscriptionEnded', at, ...month, effective });
export const lost = (from: string, until: string | null) =>
  partner('p1', { sanctions: [{ key: 's', kind: 'REVENUE_SHARE_LOST', from, until, evidence: 's' }] });
export const q3: Chapter = { learns: sold, through: '2025-09', closes: '2025-Q3' };

/** Tells the chapters and gives the entries of the open quarters at the end, with the ledger that they stand beside. */
export function tell(chapters: readonly Chapter[]) {
  const books = new Books();
  let events: readonly Loose[] = [];
  let [story, entries]: [Story, readonly RevenueShareEntry[]] = [{}, []];
  for (const { learns = [], with: more = {}, through, closes } of chapters) {
    events = [...events, ...learns];
    story = { ...story, ...more, ...(through !== undefined && { through }), events, ...books.ledger };
    entries = decide(story).entries;
    if (closes !== undefined) books.close(closes, entries);
  }
  const endsClosing = chapters.at(-1)?.closes !== undefined;
  return { books, entries: endsClosing ? decide({ ...story, ...books.ledger }).entries : entries };
}

export const text = ({ kind, month: of, base, amount, bookedIn }: RevenueShareEntry) =>
  `${kind} ${of.slice(2)} ${base.minor} ${amount.minor} ${bookedIn.slice(2)}`;
