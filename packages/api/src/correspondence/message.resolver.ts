import type { BantReport as BantReportRecord } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { DeadlineRecord } from '../deadlines/deadline.service.js';
import { Deadline } from '../deadlines/deadline.type.js';
import { payloadOf } from '../decisions/payload.type.js';
import type { UserErrorRecord } from '../decisions/user-errors.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import { ExtendDeadlineInput, SendMessageInput } from './message.inputs.js';
import type { MessageRecord } from './message.loader.js';
import { BantReport, Message } from './message.type.js';
import type { MessageAnswer } from './messaging.service.js';
import { MessagingService } from './messaging.service.js';

const SendMessagePayload = payloadOf('SendMessagePayload', 'message', Message);
const ExtendDeadlinePayload = payloadOf('ExtendDeadlinePayload', 'deadline', Deadline);

@Resolver(() => SharedDeal)
export class MessageResolver {
  @FieldResolver(() => [Message], { description: 'What was said on it, the oldest first.' })
  messages(@Root() deal: SharedDealRecord, @Ctx() { messages }: RequestContext): Promise<readonly MessageRecord[]> {
    return messages.ofSharedDeal(deal);
  }

  @FieldResolver(() => BantReport, { description: 'What its messages tell of budget, authority, need and timing.' })
  bant(@Root() deal: SharedDealRecord, @Ctx() { messages }: RequestContext): Promise<BantReportRecord> {
    return messages.bant(deal);
  }

  @Mutation(() => SendMessagePayload, {
    description:
      "Sends a message on a shared deal. One of the vendor's starts the clock for the partner's answer. For partners, growth specialists and ops.",
  })
  sendMessage(
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<MessageAnswer> {
    return context.acts(MessagingService).send(input);
  }

  @Mutation(() => ExtendDeadlinePayload, {
    description: 'Gives a partner more time to answer a message (comms.exceptions). For growth specialists and ops.',
  })
  async extendDeadline(
    @Arg('input', () => ExtendDeadlineInput) input: ExtendDeadlineInput,
    @Ctx() context: RequestContext,
  ): Promise<{ deadline: DeadlineRecord | null; userErrors: readonly UserErrorRecord[] }> {
    const { deadline, userErrors } = await context.acts(MessagingService).extend(input);
    return { deadline: deadline && context.deadlines.shown(deadline), userErrors };
  }
}
