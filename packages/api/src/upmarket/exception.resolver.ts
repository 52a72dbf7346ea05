import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { ExceptionRecord } from './exception.loader.js';
import { ExceptionsService } from './exceptions.service.js';
import { ExceptionService, type ExceptionAnswer } from './exception.service.js';
import { AllowUpmarketExceptionInput, UpmarketException } from './exception.type.js';

const AllowUpmarketExceptionPayload = payloadOf('AllowUpmarketExceptionPayload', 'exception', UpmarketException);

@Resolver()
export class UpmarketExceptionResolver {
  @Query(() => [UpmarketException], {
    description: 'What was said last of each region, by region (upmarket.language-exception). For ops.',
  })
  upmarketExceptions(@Ctx() context: RequestContext): Promise<readonly ExceptionRecord[]> {
    return context.reads(ExceptionsService).now();
  }

  @Mutation(() => AllowUpmarketExceptionPayload, {
    description:
      'Allows upmarket referrals without the accreditation in a region, or ends that (upmarket.language-exception). For ops.',
  })
  allowUpmarketException(
    @Arg('input', () => AllowUpmarketExceptionInput) input: AllowUpmarketExceptionInput,
    @Ctx() context: RequestContext,
  ): Promise<ExceptionAnswer> {
    return context.acts(ExceptionService).allow(input);
  }
}
