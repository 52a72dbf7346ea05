import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Poi } from '../proofs/poi.type.js';
import type { ProofRecord } from '../proofs/proof.loader.js';
import type { RequestContext } from '../server/request-context.js';
import { PoiLinksService } from './poi-links.service.js';
import type { ProofLinkRecord, SignatureRecord } from './proof-link.loader.js';
import { PoiSignature, ProofLink } from './proof-link.type.js';

@Resolver(() => Poi)
export class PoiLinksResolver {
  @FieldResolver(() => [ProofLink], {
    description: 'The links to it that were sent to the customer, in the order in which they were made.',
  })
  links(@Root() { id }: ProofRecord, @Ctx() context: RequestContext): Promise<readonly ProofLinkRecord[]> {
    return context.reads(PoiLinksService).linksOf(id);
  }

  @FieldResolver(() => PoiSignature, { nullable: true, description: 'The signature on it; null while nobody signed.' })
  signature(@Root() { id }: ProofRecord, @Ctx() context: RequestContext): Promise<SignatureRecord | null> {
    return context.reads(PoiLinksService).signatureOf(id);
  }
}
