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
import { CustomerFilterInput, CustomerOrder } from '../customers/customer-list.inputs.js';
import type { CustomerFilter, CustomerOrderField } from '../customers/customer.list.js';
import type { OrderBy } from '../reading/order.js';
import { FILTER, ORDER } from '../reading/words.js';
import { DateScalar } from '../scalars/calendar.js';

@Resolver(() => Partner)
export class PartnerInstallBaseResolver {
  @FieldResolver(() => InstallBaseConnection, {
    description:
      'The customers of its deals and associations and those that it serves, by name where no order is asked for.',
  })
  installBase(
    @Root() partner: PartnerRecord,
    @Arg('filter', () => CustomerFilterInput, { nullable: true, description: FILTER }) filter: CustomerFilter | null,
    @Arg('orderBy', () => CustomerOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<CustomerOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { installBase }: RequestContext,
  ): Promise<Page<InstallBaseCustomer>> {
    return installBase.pageOf(partner, { filter, orderBy, first, after });
  }
}

@Resolver(() => InstallBaseRow)
export class InstallBaseRowResolver {
  @FieldResolver(() => Customer)
  customer(@Root() row: InstallBaseCustomer): CustomerRecord {
    return row;
  }

  @FieldResolver(() => [InstallBaseLine], {
    description: 'At the end of that day, today where the customer is by default; in the order of the catalog.',
  })
  lines(
    @Root() row: InstallBaseCustomer,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { installBase }: RequestContext,
  ): Promise<readonly InstallBaseLineRecord[]> {
    return installBase.lines(row, on ?? null);
  }
}
