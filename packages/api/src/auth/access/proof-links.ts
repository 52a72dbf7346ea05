import { sees, type Verdicts } from './verdicts.js';

/** Proofs on their way to the customer: one was signed by a link, one waits for its answer, its mail for the post. */
export const proofLinks: Verdicts = {
  Query: sees('', { O: 'mails' }),
  Mutation: sees('', { PrGgO: 'sendProofLink revokeProofLink', PrMmGgOa: 'respondToPoi' }),
  Poi: sees('sharedDeal(key: "d1-p1") pois', { PMGO: 'signature', '-': 'links' }),
  ProofLink: sees('sharedDeal(key: "d3-p1") pois links', {
    PMGO: 'id recipientName recipientEmail language sentAt expiresAt state mail',
    '-': 'endedAt declineReason',
  }),
  PoiSignature: sees('sharedDeal(key: "d3-p1") pois signature', {
    PMGO: 'signerName signerEmail signedAt contentHash locale',
    GO: 'address userAgent',
    '-': 'flags',
  }),
  MailConnection: sees('mails', { O: 'nodes edges pageInfo totalCount' }),
  MailEdge: sees('mails edges', { O: 'node cursor' }),
  Mail: sees('mails nodes', {
    O: 'id recipientName recipientEmail subject text language about state attempts queuedAt',
    '-': 'reason sentAt',
  }),
};
