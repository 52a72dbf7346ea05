import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Customer } from '../customers/customer.type.js';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import { AssessOnboardingInput, StartOnboardingInput } from './onboarding.inputs.js';
import type { OnboardingAnswer } from './onboarding.service.js';
import { OnboardingService } from './onboarding.service.js';

const StartOnboardingPayload = payloadOf('StartOnboardingPayload', 'customer', Customer);
const AssessOnboardingPayload = payloadOf('AssessOnboardingPayload', 'customer', Customer);

@Resolver()
export class OnboardingResolver {
  @Mutation(() => StartOnboardingPayload, {
    description:
      "Records that a partner begins a line's onboarding (onboarding.start-in-time). For partners, and for ops in the name of one.",
  })
  startOnboarding(
    @Arg('input', () => StartOnboardingInput) input: StartOnboardingInput,
    @Ctx() context: RequestContext,
  ): Promise<OnboardingAnswer> {
    return context.acts(OnboardingService).start(input);
  }

  @Mutation(() => AssessOnboardingPayload, {
    description:
      "Records what the vendor found of a partner's onboarding (onboarding.checked). For growth specialists and ops.",
  })
  assessOnboarding(
    @Arg('input', () => AssessOnboardingInput) input: AssessOnboardingInput,
    @Ctx() context: RequestContext,
  ): Promise<OnboardingAnswer> {
    return context.acts(OnboardingService).assess(input);
  }
}
