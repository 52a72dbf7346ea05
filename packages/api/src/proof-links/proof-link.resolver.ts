import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import { Poi } from '../proofs/poi.type.js';
import type { ProofAnswer } from '../proofs/proving.service.js';
import type { RequestContext } from '../server/request-context.js';
import { RespondToPoiInput, RevokeProofLinkInput, SendProofLinkInput } from './proof-link.inputs.js';
import { ProofLinkService } from './proof-link.service.js';

const SendProofLinkPayload = payloadOf('SendProofLinkPayload', 'poi', Poi);
const RevokeProofLinkPayload = payloadOf('RevokeProofLinkPayload', 'poi', Poi);
const RespondToPoiPayload = payloadOf('RespondToPoiPayload', 'poi', Poi);

@Resolver()
export class ProofLinkResolver {
  @Mutation(() => SendProofLinkPayload, {
    description:
      'Sends the customer a link by which it accepts or declines a proof (poi.customer-accepts-or-declines). Sent again to the same address, the earlier link ends. For partners, growth specialists and ops.',
  })
  sendProofLink(
    @Arg('input', () => SendProofLinkInput, { description: 'The proof, and whom it is sent to.' })
    input: SendProofLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<ProofAnswer> {
    return context.acts(ProofLinkService).send(input);
  }

  @Mutation(() => RevokeProofLinkPayload, {
    description: 'Ends a link that the customer has not answered by. For partners, growth specialists and ops.',
  })
  revokeProofLink(
    @Arg('input', () => RevokeProofLinkInput, { description: 'The link.' }) input: RevokeProofLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<ProofAnswer> {
    return context.acts(ProofLinkService).revoke(input);
  }

  @Mutation(() => RespondToPoiPayload, {
    description:
      "The customer's answer to a proof, by the token of its link and without a sign-in: for a page of your own in the place of the one that the link opens. Answered once; whoever is signed in is refused.",
  })
  respondToPoi(
    @Arg('input', () => RespondToPoiInput, { description: 'The link, and the answer.' }) input: RespondToPoiInput,
    @Ctx() context: RequestContext,
  ): Promise<ProofAnswer> {
    return context.responding.respond(input);
  }
}
