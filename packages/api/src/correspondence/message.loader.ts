import type { EventOf, Recorded } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { eventsThatMade } from '../history/created-events.loader.js';
import { eventsOfSharedDeals } from '../shared-deals/deal-events.loader.js';
import { sharedDealsByKey } from '../shared-deals/shared-deal.loader.js';

type Sent = Recorded<EventOf<'MessageSent'>>;
type BantTexts = Readonly<Record<'budget' | 'authority' | 'need' | 'timing', string | null>>;

export interface MessageRecord {
  readonly key: string;
  /** The key of the shared deal. */
  readonly sharedDeal: string;
  readonly sentAt: string;
  readonly from: Sent['from'];
  readonly text: string;
  readonly answers: string | null;
  readonly bant: BantTexts | null;
}

/** The messages of each shared deal, in the order in which they were sent. */
export async function messagesOfSharedDeals(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, MessageRecord[]>> {
  const sent = await eventsOfSharedDeals(keys, reading, { types: ['MessageSent'] });
  return new Map([...sent].map(([key, events]) => [key, events.map(shown)]));
}

/** Messages on shared deals that the viewer may know of. */
export async function messagesByKey(keys: readonly string[], reading: Reading): Promise<Map<string, MessageRecord>> {
  const made = await eventsThatMade(
    keys.map((key) => `message:${key}` as const),
    reading,
  );
  const messages = [...made.values()].flatMap((event) => (event.type === 'MessageSent' ? [shown(event)] : []));
  const deals = await sharedDealsByKey([...new Set(messages.map(({ sharedDeal }) => sharedDeal))], reading);
  return new Map(messages.filter(({ sharedDeal }) => deals.has(sharedDeal)).map((message) => [message.key, message]));
}

function shown({ message, sharedDeal, instant, from, text, answers, bant }: Sent): MessageRecord {
  return {
    key: message,
    sharedDeal,
    sentAt: instant,
    from,
    text,
    answers: answers ?? null,
    bant: bant ? told(bant) : null,
  };
}

function told({ budget, authority, need, timing }: NonNullable<Sent['bant']>): BantTexts {
  return { budget: budget ?? null, authority: authority ?? null, need: need ?? null, timing: timing ?? null };
}
