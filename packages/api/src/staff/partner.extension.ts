import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DateScalar } from '../scalars/calendar.js';
import type { StaffRecord } from './staff.loader.js';
import { Staff } from './staff.type.js';

@Resolver(() => Partner)
export class PartnerStaffResolver {
  @FieldResolver(() => Staff, {
    nullable: true,
    description: 'Who looked after the partner at the end of that day; today by default.',
  })
  pdm(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { staff, partners }: RequestContext,
  ): Promise<StaffRecord | null> {
    return staff.managerOf(partner, on ?? partners.today(partner));
  }
}
