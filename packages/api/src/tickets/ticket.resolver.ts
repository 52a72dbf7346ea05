import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import { AnswerTicketInput, EscalateTicketInput, OpenTicketInput, RaiseConcernInput } from './ticket.inputs.js';
import type { TicketRecord } from './ticket.loader.js';
import { TicketService } from './ticket.service.js';
import { Ticket } from './ticket.type.js';
import { TicketingService, type TicketOutcome } from './ticketing.service.js';

const RaiseConcernPayload = payloadOf('RaiseConcernPayload', 'ticket', Ticket);
const OpenTicketPayload = payloadOf('OpenTicketPayload', 'ticket', Ticket);
const EscalateTicketPayload = payloadOf('EscalateTicketPayload', 'ticket', Ticket);
const AnswerTicketPayload = payloadOf('AnswerTicketPayload', 'ticket', Ticket);

@Resolver(() => Partner)
export class TicketResolver {
  @FieldResolver(() => [Ticket], {
    description:
      'What the partner told its PDM, and what came of it, the newest first (feedback.pdm-ticket). For the partner, its PDM and ops.',
  })
  tickets(@Root() { key }: PartnerRecord, @Ctx() context: RequestContext): Promise<readonly TicketRecord[]> {
    return context.reads(TicketService).of(key);
  }

  @Query(() => [Ticket], {
    description:
      'Tickets that are not closed, the one that waits longest first: for ops all of them, for a PDM those of its partners and those that were escalated to it.',
  })
  openTickets(@Ctx() context: RequestContext): Promise<readonly TicketRecord[]> {
    return context.reads(TicketService).open();
  }

  @Mutation(() => RaiseConcernPayload, {
    description: 'Tells the PDM a concern (feedback.pdm-ticket). For partners, and for ops in the name of one.',
  })
  raiseConcern(
    @Arg('input', () => RaiseConcernInput) input: RaiseConcernInput,
    @Ctx() context: RequestContext,
  ): Promise<TicketOutcome> {
    return context.acts(TicketingService).raise(input);
  }

  @Mutation(() => OpenTicketPayload, {
    description:
      'Opens a ticket for partner operations, of what a partner told its PDM (feedback.pdm-ticket). For PDMs and ops.',
  })
  openTicket(
    @Arg('input', () => OpenTicketInput) input: OpenTicketInput,
    @Ctx() context: RequestContext,
  ): Promise<TicketOutcome> {
    return context.acts(TicketingService).open(input);
  }

  @Mutation(() => EscalateTicketPayload, {
    description: "Takes a ticket to the manager of the partner's PDM. For the partner, its PDM and ops.",
  })
  escalateTicket(
    @Arg('input', () => EscalateTicketInput) input: EscalateTicketInput,
    @Ctx() context: RequestContext,
  ): Promise<TicketOutcome> {
    return context.acts(TicketingService).escalate(input);
  }

  @Mutation(() => AnswerTicketPayload, {
    description: 'Answers a ticket, and closes it where nothing more is to come. For ops.',
  })
  answerTicket(
    @Arg('input', () => AnswerTicketInput) input: AnswerTicketInput,
    @Ctx() context: RequestContext,
  ): Promise<TicketOutcome> {
    return context.acts(TicketingService).answer(input);
  }
}
