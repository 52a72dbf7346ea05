import type { PartnerFacts } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { AbsenceAnswer } from './absence.service.js';
import { Absence, AnnounceAbsenceInput } from './absence.type.js';
import { AbsenceService } from './absence.service.js';

const AnnounceAbsencePayload = payloadOf('AnnounceAbsencePayload', 'partner', Partner);

@Resolver(() => Partner)
export class AbsenceResolver {
  @FieldResolver(() => [Absence], { description: 'As they were announced, the first to be announced first.' })
  absences(@Root() { facts }: PartnerRecord): PartnerFacts['absences'] {
    return (JSON.parse(facts) as PartnerFacts).absences;
  }

  @Mutation(() => AnnounceAbsencePayload, {
    description:
      'Tells beforehand when a partner is away: on those days no clock runs against it (comms.out-of-office). For partners, and for ops in the name of one.',
  })
  announceAbsence(
    @Arg('input', () => AnnounceAbsenceInput) input: AnnounceAbsenceInput,
    @Ctx() context: RequestContext,
  ): Promise<AbsenceAnswer> {
    return context.acts(AbsenceService).announce(input);
  }
}
