import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { PartnerUserRecord, ViewerRecord } from './viewer.service.js';
import { PartnerUser, Viewer } from './viewer.type.js';

@Resolver(() => PartnerUser)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who you are here; null while you have not signed in.' })
  viewer(@Ctx() { self }: RequestContext): Promise<ViewerRecord | null> {
    return self.self();
  }

  @FieldResolver(() => Partner)
  partner(@Root() { partner }: PartnerUserRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }
}
