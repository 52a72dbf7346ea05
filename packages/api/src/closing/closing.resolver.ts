import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { CloseQuarterInput } from './closing.inputs.js';
import type { StaffRecord } from '../staff/staff.loader.js';
import { Staff } from '../staff/staff.type.js';
import type { ClosingAnswer, ClosingRecord } from './closing.service.js';
import { CloseQuarterPayload, QuarterClosing } from './closing.type.js';
import { ClosingService } from './closing.service.js';

@Resolver()
export class ClosingResolver {
  @Mutation(() => CloseQuarterPayload, {
    description:
      'Closes a quarter for good: its statements never change again, and what becomes known later is booked in the first open quarter. For ops.',
  })
  closeQuarter(
    @Arg('input', () => CloseQuarterInput) { quarter, dryRun }: CloseQuarterInput,
    @Ctx() context: RequestContext,
  ): Promise<ClosingAnswer> {
    return context.acts(ClosingService).close(quarter, { dryRun });
  }
}

@Resolver(() => QuarterClosing)
export class QuarterClosingResolver {
  @FieldResolver(() => Staff, {
    nullable: true,
    description: 'null while it is open, and where it was closed at the command line.',
  })
  async closedBy(@Root() { closedBy }: ClosingRecord, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    return closedBy === null ? null : staff.byKey(closedBy);
  }
}
