import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import {
  AddCustomerInput,
  ChangeSubscriptionInput,
  EndSubscriptionInput,
  ReportPaymentInput,
} from './account.inputs.js';
import { AccountService, type CustomerAnswer } from './account.service.js';
import { Customer } from './customer.type.js';
import { SubscribingService } from './subscribing.service.js';

const AddCustomerPayload = payloadOf('AddCustomerPayload', 'customer', Customer);
const ChangeSubscriptionPayload = payloadOf('ChangeSubscriptionPayload', 'customer', Customer);
const EndSubscriptionPayload = payloadOf('EndSubscriptionPayload', 'customer', Customer);
const ReportPaymentPayload = payloadOf('ReportPaymentPayload', 'customer', Customer);

@Resolver()
export class AccountResolver {
  @Mutation(() => AddCustomerPayload, {
    description: 'Adds a customer. For growth specialists in their territory (team.gs-territory), and for ops.',
  })
  addCustomer(
    @Arg('input', () => AddCustomerInput) input: AddCustomerInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerAnswer> {
    return context.acts(AccountService).add(input);
  }

  @Mutation(() => ChangeSubscriptionPayload, {
    description:
      'Records what a customer pays for a line from a day on: direct sales, renewals, price changes, downgrades. For growth specialists of its territory, and for ops.',
  })
  changeSubscription(
    @Arg('input', () => ChangeSubscriptionInput) input: ChangeSubscriptionInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerAnswer> {
    return context.acts(SubscribingService).change(input);
  }

  @Mutation(() => EndSubscriptionPayload, {
    description:
      'Records that a customer ends a line (credit.stops-on-termination). For growth specialists of its territory, and for ops.',
  })
  endSubscription(
    @Arg('input', () => EndSubscriptionInput) input: EndSubscriptionInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerAnswer> {
    return context.acts(SubscribingService).end(input);
  }

  @Mutation(() => ReportPaymentPayload, {
    description: 'Records that a month of a line was paid, or was not (revshare.conditions). For ops.',
  })
  reportPayment(
    @Arg('input', () => ReportPaymentInput) input: ReportPaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerAnswer> {
    return context.acts(SubscribingService).pay(input);
  }
}
