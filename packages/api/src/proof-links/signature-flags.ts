import { domainToASCII } from 'node:url';
import type { ProofAtHand } from './proof-content.js';
import type { StoredLink } from './link-standing.js';
import type { SignatureFlag } from './proof-link.entity.js';

interface Signature {
  readonly email: string;
  readonly address: string | null;
}

/** What in a signature is to be looked at: it may have been the partner who signed, or somebody who does not speak for the customer. */
export function flagsOf(
  { email, address }: Signature,
  link: Pick<StoredLink, 'recipientEmail' | 'madeFrom'>,
  { partnerEmail, domains }: Pick<ProofAtHand, 'partnerEmail' | 'domains'>,
): readonly SignatureFlag[] {
  const domain = domainOf(email);
  const flags: Readonly<Record<SignatureFlag, boolean>> = {
    PARTNER_DOMAIN: isWithin(domain, domainOf(partnerEmail)),
    NOT_CUSTOMER_DOMAIN: !domains.some((known) => isWithin(domain, known.toLowerCase())),
    NOT_RECIPIENT: email.toLowerCase() !== link.recipientEmail.toLowerCase(),
    SENDER_ADDRESS: address !== null && address === link.madeFrom,
  };
  return (Object.keys(flags) as SignatureFlag[]).filter((flag) => flags[flag]);
}

function domainOf(email: string): string {
  return domainToASCII(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}

/** The same domain, or one below it. */
function isWithin(domain: string, of: string): boolean {
  return of !== '' && (domain === of || domain.endsWith(`.${of}`));
}
