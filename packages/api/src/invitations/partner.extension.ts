import { Arg, Ctx, FieldResolver, Int, registerEnumType, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { connectionOf } from '../reading/connection.type.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import { InvitationListService } from './invitation-list.service.js';
import type { InvitationRecord } from './invitation.loader.js';
import { Invitation } from './invitation.type.js';

const InvitationConnection = connectionOf(Invitation);

const InvitationState = { OPEN: 'OPEN', ANSWERED: 'ANSWERED', MISSED: 'MISSED' } as const;

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'How an invitation stands at the moment (overlay.72-hours).',
  valuesConfig: {
    OPEN: { description: 'The time for an answer runs.' },
    ANSWERED: { description: 'The partner has accepted it or declined.' },
    MISSED: { description: 'The time for an answer has passed without one.' },
  },
});

@Resolver(() => Partner)
export class PartnerInvitationsResolver {
  @FieldResolver(() => InvitationConnection, {
    description: "Invitations to the vendor's deals, the one due last first (overlay.invitation).",
  })
  invitations(
    @Root() partner: PartnerRecord,
    @Arg('state', () => InvitationState, { nullable: true, description: 'Those that stand so; all by default.' })
    state: keyof typeof InvitationState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<InvitationRecord>> {
    return context.reads(InvitationListService).pageOf(partner, { state: state ?? null, first, after });
  }
}
