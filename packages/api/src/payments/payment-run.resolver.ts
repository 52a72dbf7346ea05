import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Amount } from '../money/amount.js';
import { Money } from '../money/money.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { Page } from '../reading/page.js';
import { DateTimeScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { StaffRecord } from '../staff/staff.loader.js';
import { Staff } from '../staff/staff.type.js';
import { PayingService, type PaymentRunAnswer } from './paying.service.js';
import { ApprovePaymentRunInput, PreparePaymentRunInput, WithdrawPaymentRunInput } from './payment-run.inputs.js';
import type { RunRow } from './payment-run.loader.js';
import { type PaymentRecord, PaymentRunService } from './payment-run.service.js';
import {
  ApprovePaymentRunPayload,
  Payment,
  PaymentRun,
  PaymentRunConnection,
  PaymentRunStatus,
  PreparePaymentRunPayload,
  WithdrawPaymentRunPayload,
} from './payment-run.type.js';

@Resolver()
export class PayingResolver {
  @Query(() => PaymentRunConnection, { description: 'The payment runs, the newest first. For ops.' })
  paymentRuns(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<RunRow>> {
    return context.reads(PaymentRunService).page({ first, after });
  }

  @Query(() => PaymentRun, { nullable: true, description: 'One payment run. For ops.' })
  paymentRun(@Arg('key', () => String) key: string, @Ctx() context: RequestContext): Promise<RunRow | null> {
    return context.reads(PaymentRunService).byKey(key);
  }

  @Mutation(() => PreparePaymentRunPayload, {
    description:
      'Prepares the payment of every closed statement up to a quarter that is not paid yet. Nothing is paid by it. For ops.',
  })
  preparePaymentRun(
    @Arg('input', () => PreparePaymentRunInput) input: PreparePaymentRunInput,
    @Ctx() context: RequestContext,
  ): Promise<PaymentRunAnswer> {
    return context.acts(PayingService).prepare(input);
  }

  @Mutation(() => ApprovePaymentRunPayload, {
    description:
      'Approves a payment run that somebody else has prepared: from then on its statements are paid. For ops.',
  })
  approvePaymentRun(
    @Arg('input', () => ApprovePaymentRunInput) input: ApprovePaymentRunInput,
    @Ctx() context: RequestContext,
  ): Promise<PaymentRunAnswer> {
    return context.acts(PayingService).approve(input);
  }

  @Mutation(() => WithdrawPaymentRunPayload, { description: 'Withdraws a payment run that is not approved. For ops.' })
  withdrawPaymentRun(
    @Arg('input', () => WithdrawPaymentRunInput) input: WithdrawPaymentRunInput,
    @Ctx() context: RequestContext,
  ): Promise<PaymentRunAnswer> {
    return context.acts(PayingService).withdraw(input);
  }
}

@Resolver(() => PaymentRun)
export class PaymentRunResolver {
  @FieldResolver(() => PaymentRunStatus, { description: 'How far it has come.' })
  status(@Root() { state }: RunRow): keyof typeof PaymentRunStatus {
    return state;
  }

  @FieldResolver(() => Staff, { nullable: true, description: 'Who prepared it.' })
  preparedBy(@Root() { preparedBy }: RunRow, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    return staff.byKey(preparedBy);
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When it was prepared.' })
  preparedAt(@Root() { preparedAt }: RunRow): string {
    return new Date(preparedAt).toISOString();
  }

  @FieldResolver(() => Staff, { nullable: true, description: 'Who approved or withdrew it; null while nobody did.' })
  async settledBy(@Root() { settledBy }: RunRow, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    return settledBy === null ? null : staff.byKey(settledBy);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When it was approved or withdrawn.' })
  settledAt(@Root() { settledAt }: RunRow): string | null {
    return settledAt === null ? null : new Date(settledAt).toISOString();
  }

  @FieldResolver(() => [Payment], { description: 'What each partner gets, by the key of the partner.' })
  payments(@Root() run: RunRow, @Ctx() context: RequestContext): Promise<readonly PaymentRecord[]> {
    return context.reads(PaymentRunService).payments(run);
  }

  @FieldResolver(() => [Money], { description: 'What is paid in all, by currency.' })
  totals(@Root() run: RunRow, @Ctx() context: RequestContext): Promise<readonly Amount[]> {
    return context.reads(PaymentRunService).totals(run);
  }
}

@Resolver(() => Payment)
export class PaymentResolver {
  @FieldResolver(() => Partner, { description: 'Who gets it.' })
  partner(@Root() payment: PaymentRecord, @Ctx() context: RequestContext): Promise<PartnerRecord> {
    return context.reads(PaymentRunService).partnerOf(payment);
  }
}
