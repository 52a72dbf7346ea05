import { bantOf, type BantReport } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { messagesOfSharedDeals, type MessageRecord } from './message.loader.js';

/** What was said on the shared deals that the viewer may know of (comms.shared-platform). */
export class MessageService {
  constructor(private readonly reading: Reading) {}

  /** In the order in which they were sent. */
  async ofSharedDeal({ key }: { readonly key: string }): Promise<readonly MessageRecord[]> {
    return (await this.reading.load(messagesOfSharedDeals, key)) ?? [];
  }

  /** What they tell of budget, authority, need and timing (comms.bant). */
  async bant(deal: { readonly key: string }): Promise<BantReport> {
    const messages = await this.ofSharedDeal(deal);
    return bantOf(messages.map(({ bant, sentAt }) => ({ instant: sentAt, bant: stated(bant) })));
  }
}

function stated(bant: MessageRecord['bant']) {
  if (!bant) return undefined;
  return Object.fromEntries(Object.entries(bant).filter(([, text]) => text !== null)) as Record<string, string>;
}
