import * as m from '#messages';
import type { SendMessageInput } from './acts.graphql.ts';
import type { Deal } from './deal.ts';

type Message = Deal['messages'][number];
type BantItem = Deal['bant']['missing'][number];

export const bantWords: Readonly<Record<BantItem, () => string>> = {
  BUDGET: m.registration_budget,
  AUTHORITY: m.registration_authority,
  NEED: m.registration_bant_need,
  TIMING: m.registration_timing,
};

export const emptyBant = (): Record<BantItem, string> => ({ BUDGET: '', AUTHORITY: '', NEED: '', TIMING: '' });

/** The vendor's newest message that nobody answered; null where none is. */
export function unanswered(messages: readonly Message[]): Message | null {
  const answered = new Set(messages.map(({ answers }) => answers));
  return messages.findLast(({ from, key }) => from === 'VENDOR' && !answered.has(key)) ?? null;
}

/** What is sent: a partner's message answers what waits for an answer, and so stops its clock (comms.48-hours). */
export function messageOf(
  deal: Pick<Deal, 'id' | 'messages'>,
  side: 'PARTNER' | 'VENDOR',
  text: string,
  bant: Readonly<Record<BantItem, string>> | null,
): Omit<SendMessageInput, 'clientMutationId'> {
  const answers = side === 'PARTNER' ? unanswered(deal.messages)?.key : undefined;
  const told = Object.entries(bant ?? {}).filter(([, said]) => said.trim() !== '');
  return {
    ...{ sharedDeal: deal.id, text },
    ...(answers !== undefined && { answers }),
    ...(told.length > 0 && { bant: Object.fromEntries(told.map(([item, said]) => [item.toLowerCase(), said])) }),
  };
}
