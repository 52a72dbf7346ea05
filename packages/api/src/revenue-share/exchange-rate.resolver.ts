import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import { ExchangeRate } from '../sold-mrr/sold-mrr.type.js';
import { GiveExchangeRateInput } from './exchange-rate.inputs.js';
import { type RateAnswer, RateGivingService } from './rate-giving.service.js';

const GiveExchangeRatePayload = payloadOf('GiveExchangeRatePayload', 'rate', ExchangeRate);

@Resolver()
export class ExchangeRateResolver {
  @Mutation(() => GiveExchangeRatePayload, {
    description: 'Gives the rate of exchange of a day; one that was given before is corrected only by name. For ops.',
  })
  giveExchangeRate(
    @Arg('input', () => GiveExchangeRateInput) input: GiveExchangeRateInput,
    @Ctx() context: RequestContext,
  ): Promise<RateAnswer> {
    return context.acts(RateGivingService).give(input);
  }
}
