import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CustomerAnswer } from '../customers/account.service.js';
import { Customer } from '../customers/customer.type.js';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import { ChangePortalAccessInput, RecordPortalWorkInput } from './portal.inputs.js';
import { PortalService } from './portal.service.js';

const ChangePortalAccessPayload = payloadOf('ChangePortalAccessPayload', 'customer', Customer);
const RecordPortalWorkPayload = payloadOf('RecordPortalWorkPayload', 'customer', Customer);

@Resolver()
export class PortalResolver {
  @Mutation(() => ChangePortalAccessPayload, {
    description:
      "Records that a customer lets a partner into its portal, or no longer: the customer alone decides (access.partner-admin-set). For growth specialists of the customer's territory and ops, as the customer told them.",
  })
  changePortalAccess(
    @Arg('input', () => ChangePortalAccessInput) input: ChangePortalAccessInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerAnswer> {
    return context.acts(PortalService).changeAccess(input);
  }

  @Mutation(() => RecordPortalWorkPayload, {
    description:
      "Records what one of a partner's people did in a customer's portal (managed.qualifying-work). For ops, and for integrations with a token of theirs.",
  })
  recordPortalWork(
    @Arg('input', () => RecordPortalWorkInput) input: RecordPortalWorkInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerAnswer> {
    return context.acts(PortalService).recordWork(input);
  }
}
