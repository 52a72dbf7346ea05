import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { InvitationAnswer } from './invitation.service.js';
import { AnswerInvitationInput, Invitation, InvitePartnerInput } from './invitation.type.js';
import { InvitationService } from './invitation.service.js';

const InvitePartnerPayload = payloadOf('InvitePartnerPayload', 'invitation', Invitation);
const AnswerInvitationPayload = payloadOf('AnswerInvitationPayload', 'invitation', Invitation);

@Resolver()
export class InvitationResolver {
  @Mutation(() => InvitePartnerPayload, {
    description:
      "Invites a partner to one of the vendor's deals, to sell together (overlay.invitation). For growth specialists and ops.",
  })
  invitePartner(
    @Arg('input', () => InvitePartnerInput) input: InvitePartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationAnswer> {
    return context.acts(InvitationService).invite(input);
  }

  @Mutation(() => AnswerInvitationPayload, {
    description:
      'Answers an invitation, while the time for it runs (overlay.72-hours). For the invited partner, and for ops in its name.',
  })
  answerInvitation(
    @Arg('input', () => AnswerInvitationInput) input: AnswerInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationAnswer> {
    return context.acts(InvitationService).answer(input);
  }
}
