import { recordOnce } from '../acts/record-once.js';
import { partnerActedFor } from '../acts/partner-acted-for.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { assignmentNow } from '../staff/pdm-assignment.loader.js';
import { partnersByKey } from '../partners/partner.loader.js';
import { type TicketRecord, ticketsByKey } from './ticket.loader.js';
import type { TicketStatus } from './ticket-words.js';

interface Again {
  readonly clientMutationId?: string | null;
}

interface OnTicket extends Again {
  readonly ticketKey: string;
  readonly expectedVersion?: number | null;
}

export interface TicketOutcome {
  readonly ticket: TicketRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

interface NewTicket extends Again {
  readonly ticketKey?: string | null;
  readonly partnerKey?: string | null;
  readonly text: string;
  readonly expectedVersion?: number | null;
}

interface Doing {
  readonly mutation: string;
  readonly event: Readonly<Record<string, unknown>> & { readonly type: string };
  /** In which states of the ticket it can be done. */
  readonly when: readonly TicketStatus[];
  readonly names?: Readonly<Record<string, string>>;
}

const UNDER_WAY: readonly TicketStatus[] = ['OPEN', 'ESCALATED', 'ANSWERED'];

/** From what a partner tells its development manager to the answer of partner operations (feedback.pdm-ticket). */
export class TicketingService {
  constructor(private readonly acting: Acting) {}

  /** A partner tells its development manager a concern. */
  async raise({
    text,
    partnerKey,
    clientMutationId,
  }: Again & { text: string; partnerKey?: string | null }): Promise<TicketOutcome> {
    const partner = await partnerActedFor(this.acting, partnerKey);
    if ('code' in partner) return refused(partner);
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'raiseConcern',
      clientMutationId,
      event: (ticket) => ({ type: 'ConcernRaised', ticket: `tik-${ticket}`, partner: partner.key, text }),
    });
    return errors.length > 0 ? refused(...errors) : this.#answer(`tik-${name}`);
  }

  /** The development manager opens a ticket: of a concern that was raised, or of what was told by word of mouth. */
  async open(input: NewTicket): Promise<TicketOutcome> {
    const { viewer, reading } = this.acting;
    const { ticketKey, partnerKey, text, clientMutationId } = input;
    if ((ticketKey == null) === (partnerKey == null)) return refused(oneOf);
    const names = { ticket: 'ticketKey', partner: 'partnerKey' };
    if (ticketKey != null)
      return this.#do(
        { ...input, ticketKey },
        {
          ...{ mutation: 'openTicket', when: ['RAISED'], names },
          event: { type: 'TicketOpened', ticket: ticketKey, staff: viewer.key, text },
        },
      );
    if (!(await reading.load(partnersByKey, partnerKey ?? ''))) return refused(notFound('partnerKey'));
    const { name, errors } = await recordOnce(this.acting, {
      ...{ mutation: 'openTicket', clientMutationId, names },
      event: (ticket) => ({
        ...{ type: 'TicketOpened', ticket: `tik-${ticket}`, partner: partnerKey, staff: viewer.key, text },
      }),
    });
    return errors.length > 0 ? refused(...errors) : this.#answer(`tik-${name}`);
  }

  /** Takes a ticket to the manager of the partner's development manager: by the partner, by that one, or by ops. */
  async escalate({ reason, ...input }: OnTicket & { reason: string }): Promise<TicketOutcome> {
    const { viewer, reading } = this.acting;
    const ticket = await reading.load(ticketsByKey, input.ticketKey);
    if (!ticket) return refused(notFound('ticketKey'));
    const manager = (await assignmentNow(reading, ticket.partner))?.pdm.manager ?? null;
    if (manager === null) return refused(unmanaged);
    return this.#do(input, {
      ...{ mutation: 'escalateTicket', when: ['OPEN', 'ANSWERED'], names: { ticket: 'ticketKey' } },
      event: {
        ...{ type: 'TicketEscalated', ticket: ticket.key, manager, reason },
        ...(viewer.role !== 'partner' && { staff: viewer.key }),
      },
    });
  }

  /** Partner operations answer a ticket, and close it where nothing more is to come. */
  answer({ answer, closes, ...input }: OnTicket & { answer: string; closes: boolean }): Promise<TicketOutcome> {
    return this.#do(input, {
      ...{ mutation: 'answerTicket', when: UNDER_WAY, names: { ticket: 'ticketKey' } },
      event: { type: 'TicketAnswered', ticket: input.ticketKey, staff: this.acting.viewer.key, answer, closes },
    });
  }

  /** One event on a ticket that the viewer may see. */
  async #do(input: OnTicket, { mutation, event, when, names = {} }: Doing): Promise<TicketOutcome> {
    const { reading } = this.acting;
    if (!(await reading.load(ticketsByKey, input.ticketKey))) return refused(notFound('ticketKey'));
    const { errors } = await recordOnce(this.acting, {
      ...{ mutation, names, clientMutationId: input.clientMutationId },
      event: () => event,
      hindrances: async () => {
        const now = await reading.load(ticketsByKey, input.ticketKey);
        if (!now) return [notFound('ticketKey')];
        if (input.expectedVersion != null && input.expectedVersion !== now.version) return [movedOn(now.version)];
        return when.includes(now.status) ? [] : [notNow(now.status)];
      },
    });
    return errors.length > 0 ? refused(...errors) : this.#answer(input.ticketKey);
  }

  async #answer(key: string): Promise<TicketOutcome> {
    return { ticket: await this.acting.reading.load(ticketsByKey, key), userErrors: [] };
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): TicketOutcome {
  return { ticket: null, userErrors };
}

function movedOn(version: number): UserErrorRecord {
  const message = `Something has happened on the ticket since: it is at version ${version}. Read it again and decide anew.`;
  return userError('VERSION_CONFLICT', message, ['expectedVersion']);
}

function notNow(status: TicketStatus): UserErrorRecord {
  const message = `The ticket is ${status}, and this cannot be done on it any more, or not yet.`;
  return userError('NOT_OPEN', message, ['ticketKey'], 'feedback.pdm-ticket');
}

const oneOf = userError(
  'ONE_OF',
  'Name the concern that the ticket takes up, or the partner that told it by word of mouth: ticketKey or partnerKey.',
  ['ticketKey'],
  'feedback.pdm-ticket',
);
const unmanaged = userError(
  'NO_MANAGER',
  "No manager is recorded for the partner's PDM; ask partner operations.",
  ['ticketKey'],
  'feedback.pdm-ticket',
);
