import { all, type Audiences, EVERYONE, listOf, OPS, SIGNED_IN, VENDOR_SALES } from './audience.js';

/** Proofs on their way to the customer and back, and mails. Whoever has a link to a proof answers it without a sign-in. */
export const proofLinks: Audiences = {
  Query: { mails: OPS },
  Mutation: {
    ...all(['partner', 'gs', 'ops'], 'sendProofLink', 'revokeProofLink'),
    respondToPoi: EVERYONE,
  },
  Poi: {
    ...all(EVERYONE, 'id', 'key', 'status', 'lines', 'signedAt', 'shared', 'automatic'),
    ...all(SIGNED_IN, 'links', 'signature'),
  },
  PoiLine: all(EVERYONE, 'productLine', 'edition', 'mrr'),
  ProofLink: all(
    SIGNED_IN,
    ...['id', 'recipientName', 'recipientEmail', 'language', 'sentAt', 'expiresAt', 'state', 'mail', 'endedAt'],
    'declineReason',
  ),
  PoiSignature: {
    ...all(SIGNED_IN, 'signerName', 'signerEmail', 'signedAt', 'contentHash', 'locale'),
    ...all(VENDOR_SALES, 'flags', 'address', 'userAgent'),
  },
  SendProofLinkPayload: all(SIGNED_IN, 'poi', 'userErrors'),
  RevokeProofLinkPayload: all(SIGNED_IN, 'poi', 'userErrors'),
  RespondToPoiPayload: all(EVERYONE, 'poi', 'userErrors'),
  Mail: all(
    OPS,
    ...['id', 'recipientName', 'recipientEmail', 'subject', 'text', 'language', 'about', 'state', 'attempts', 'reason'],
    ...['queuedAt', 'sentAt'],
  ),
  ...listOf('Mail', OPS),
};
