import type { TierStep as Step } from '@tierline/rules';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EvidenceRecord } from '../decisions/evidence.service.js';
import { Evidence } from '../decisions/evidence.type.js';
import type { RequestContext } from '../server/request-context.js';
import { TierStep } from './tier-standing.type.js';

@Resolver(() => TierStep)
export class TierStepResolver {
  @FieldResolver(() => [Evidence], {
    description:
      'The events that it rests on, as far as you may see them, in time order; a recalibration rests on a whole window.',
  })
  evidence(@Root() step: Step, @Ctx() { evidence }: RequestContext): Promise<readonly EvidenceRecord[]> {
    return evidence.of(step.evidence);
  }
}
