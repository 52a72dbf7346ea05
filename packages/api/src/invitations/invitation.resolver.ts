import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import { InvitationListService } from './invitation-list.service.js';
import type { InvitationRecord } from './invitation.loader.js';
import { InvitationState } from './invitation-state.js';
import type { InvitationAnswer } from './invitation.service.js';
import { AnswerInvitationInput, Invitation, InvitationConnection, InvitePartnerInput } from './invitation.type.js';
import { InvitationService } from './invitation.service.js';

const InvitePartnerPayload = payloadOf('InvitePartnerPayload', 'invitation', Invitation);
const AnswerInvitationPayload = payloadOf('AnswerInvitationPayload', 'invitation', Invitation);

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => InvitationConnection, {
    description:
      "Invitations to the vendor's deals that you work on, the one due last first (overlay.invitation). For growth specialists and ops.",
  })
  invitations(
    @Arg('state', () => InvitationState, { nullable: true, description: 'Those that stand so; all by default.' })
    state: keyof typeof InvitationState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<InvitationRecord>> {
    return context.reads(InvitationListService).page({ state: state ?? null, first, after });
  }

  @FieldResolver(() => String, { description: 'The key of the partner that is invited.' })
  partnerKey(@Root() { partner }: InvitationRecord): string {
    return partner;
  }

  @FieldResolver(() => String, {
    description: "The source system's key of the vendor's own deal. For growth specialists and ops.",
  })
  dealKey(@Root() { deal }: InvitationRecord): string {
    return deal;
  }

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
