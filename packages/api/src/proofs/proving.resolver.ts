import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import { AddProofInput, ShareProofInput } from '../quotes/quote.inputs.js';
import type { RequestContext } from '../server/request-context.js';
import { Poi } from './poi.type.js';
import type { ProofAnswer } from './proving.service.js';
import { ProvingService } from './proving.service.js';

const AddProofPayload = payloadOf('AddProofPayload', 'poi', Poi);
const ShareProofPayload = payloadOf('ShareProofPayload', 'poi', Poi);

@Resolver()
export class ProvingResolver {
  @Mutation(() => AddProofPayload, {
    description:
      'Adds a proof made by hand, where the automatic one is wrong or was declined (poi.manual-fallback). For partners, growth specialists and ops.',
  })
  addProof(
    @Arg('input', () => AddProofInput) input: AddProofInput,
    @Ctx() context: RequestContext,
  ): Promise<ProofAnswer> {
    return context.acts(ProvingService).add(input);
  }

  @Mutation(() => ShareProofPayload, {
    description:
      "Shares a signed proof on the deal's record (poi.signed-by-close). For partners, growth specialists and ops.",
  })
  shareProof(
    @Arg('input', () => ShareProofInput) input: ShareProofInput,
    @Ctx() context: RequestContext,
  ): Promise<ProofAnswer> {
    return context.acts(ProvingService).share(input);
  }
}
