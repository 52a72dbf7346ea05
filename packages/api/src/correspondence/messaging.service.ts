import { normalInstant } from '@tierline/rules';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { deadlinesByName, type DeadlineRow } from '../deadlines/deadline.loader.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { sharedDealsById, sharedDealsByKey } from '../shared-deals/shared-deal.loader.js';
import { messagesByKey, type MessageRecord } from './message.loader.js';

export interface NewMessage {
  readonly sharedDeal: string;
  readonly text: string;
  readonly answers?: string | null;
  readonly bant?: Readonly<Partial<Record<'budget' | 'authority' | 'need' | 'timing', string | null>>> | null;
  readonly clientMutationId?: string | null;
}

export interface Extension {
  readonly message: string;
  readonly until: string;
  readonly reason: string;
  readonly clientMutationId?: string | null;
}

export interface MessageAnswer {
  readonly message: MessageRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

export interface DeadlineAnswer {
  readonly deadline: DeadlineRow | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** What partners and the vendor's people tell each other, on the shared deal (comms.shared-platform, registration.keep-gs-informed). */
export class MessagingService {
  constructor(private readonly acting: Acting) {}

  /** Sends a message in the name of the viewer's side. One of the vendor's starts the clock for the partner's answer. */
  async send({ sharedDeal, text, answers, bant, clientMutationId }: NewMessage): Promise<MessageAnswer> {
    const { viewer, reading } = this.acting;
    const deal = await reading.load(sharedDealsById, sharedDeal);
    if (!deal) return { message: null, userErrors: [notFound('sharedDeal')] };
    const answered = answers == null ? null : await reading.load(messagesByKey, answers);
    if (answers != null && answered?.sharedDeal !== deal.key)
      return { message: null, userErrors: [notFound('answers')] };
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'sendMessage',
      clientMutationId,
      event: (message) => ({
        ...{ type: 'MessageSent', message: `msg-${message}`, sharedDeal: deal.key, text },
        ...{ from: viewer.role === 'partner' ? 'PARTNER' : 'VENDOR', ...(answers != null && { answers }) },
        ...(bant != null && { bant: Object.fromEntries(Object.entries(bant).filter(([, said]) => said != null)) }),
      }),
    });
    if (errors.length > 0) return { message: null, userErrors: errors };
    return { message: await reading.load(messagesByKey, `msg-${name}`), userErrors: [] };
  }

  /** Gives the partner more time to answer a message of the vendor's, with a reason (comms.exceptions). */
  async extend({ message: key, until, reason, clientMutationId }: Extension): Promise<DeadlineAnswer> {
    const { reading } = this.acting;
    const message = await reading.load(messagesByKey, key);
    const deal = message && (await reading.load(sharedDealsByKey, message.sharedDeal));
    if (!message || !deal) return { deadline: null, userErrors: [notFound('message')] };
    const name = ['RESPONSE', key, deal.partner].join('\n');
    const { errors } = await recordOnce(this.acting, {
      mutation: 'extendDeadline',
      clientMutationId,
      event: () => ({ type: 'DeadlineExtended', message: key, until, reason }),
      hindrances: async () => {
        const deadline = await reading.load(deadlinesByName, name);
        if (!deadline) return [nothingDue];
        return normalInstant(until) > deadline.dueAt ? [] : [shorter(deadline)];
      },
    });
    if (errors.length > 0) return { deadline: null, userErrors: errors };
    return { deadline: await reading.load(deadlinesByName, name), userErrors: [] };
  }
}

const nothingDue = userError(
  'NOTHING_DUE',
  "No answer is due to this message; extend the time for one of the vendor's.",
  ['message'],
  'comms.exceptions',
);

function shorter({ dueAt }: DeadlineRow): UserErrorRecord {
  const message = `The answer is due at ${dueAt.slice(0, 19)}Z; an extension never shortens, so give a later instant.`;
  return userError('TOO_EARLY', message, ['until'], 'comms.exceptions');
}
