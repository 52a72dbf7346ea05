import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import type { InstallBaseCustomer } from './install-base.loader.js';
import type { InstallBaseLineRecord } from './install-base.service.js';
import { InstallBaseConnection, InstallBaseLine, InstallBaseRow } from './install-base.type.js';

@Resolver(() => Partner)
export class PartnerInstallBaseResolver {
  @FieldResolver(() => InstallBaseConnection, {
    description: 'The customers of its deals and associations and those that it serves, by name.',
  })
  installBase(
    @Root() partner: PartnerRecord,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { installBase }: RequestContext,
  ): Promise<Page<InstallBaseCustomer>> {
    return installBase.pageOf(partner, { first, after });
  }
}

@Resolver(() => InstallBaseRow)
export class InstallBaseRowResolver {
  @FieldResolver(() => Customer)
  customer(@Root() row: InstallBaseCustomer): CustomerRecord {
    return row;
  }

  @FieldResolver(() => [InstallBaseLine], { description: 'Today, where the customer is; in the order of the catalog.' })
  lines(
    @Root() row: InstallBaseCustomer,
    @Ctx() { installBase }: RequestContext,
  ): Promise<readonly InstallBaseLineRecord[]> {
    return installBase.lines(row);
  }
}
