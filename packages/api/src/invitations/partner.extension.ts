import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import { InvitationListService } from './invitation-list.service.js';
import type { InvitationRecord } from './invitation.loader.js';
import { InvitationState } from './invitation-state.js';
import { InvitationConnection } from './invitation.type.js';

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
