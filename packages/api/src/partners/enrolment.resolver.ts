import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import { ChangeAccreditationInput, ChangeProgramInput, EnrolPartnerInput, GrantTierInput } from './enrolment.inputs.js';
import { EnrolmentService, type PartnerAnswer } from './enrolment.service.js';
import { Partner } from './partner.type.js';

const EnrolPartnerPayload = payloadOf('EnrolPartnerPayload', 'partner', Partner);
const ChangeProgramPayload = payloadOf('ChangeProgramPayload', 'partner', Partner);
const GrantTierPayload = payloadOf('GrantTierPayload', 'partner', Partner);
const ChangeAccreditationPayload = payloadOf('ChangeAccreditationPayload', 'partner', Partner);

@Resolver()
export class EnrolmentResolver {
  @Mutation(() => EnrolPartnerPayload, { description: 'Takes an organisation into the program. For ops.' })
  enrolPartner(
    @Arg('input', () => EnrolPartnerInput) input: EnrolPartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerAnswer> {
    return context.acts(EnrolmentService).enrol(input);
  }

  @Mutation(() => ChangeProgramPayload, {
    description: 'Puts a partner on the terms of the other program, from today on. For ops.',
  })
  changeProgram(
    @Arg('input', () => ChangeProgramInput) input: ChangeProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerAnswer> {
    return context.acts(EnrolmentService).changeProgram(input);
  }

  @Mutation(() => GrantTierPayload, {
    description:
      'Grants a Solutions Partner a tier, with a reason; a Provider has none (credit.provider-terms). For ops.',
  })
  grantTier(
    @Arg('input', () => GrantTierInput) input: GrantTierInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerAnswer> {
    return context.acts(EnrolmentService).grantTier(input);
  }

  @Mutation(() => ChangeAccreditationPayload, {
    description:
      'Records that a partner holds the CRM Implementation Accreditation, or no longer (upmarket.partner-conditions). For ops.',
  })
  changeAccreditation(
    @Arg('input', () => ChangeAccreditationInput) input: ChangeAccreditationInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerAnswer> {
    return context.acts(EnrolmentService).changeAccreditation(input);
  }
}
