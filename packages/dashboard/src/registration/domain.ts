import { normaliseDomain } from '@tierline/rules';

export type DomainFault = 'EMPTY' | 'SPACES' | 'NO_DOT' | 'TOO_LONG' | 'NOT_A_DOMAIN';

/** What was written for a domain, as the program reads it: one way of writing, or what is wrong with it. */
export type DomainReading =
  { readonly domain: string; readonly isRewritten: boolean } | { readonly domain: null; readonly fault: DomainFault };

const LONGEST = 253;

/** Reads a domain as the API will: width, case, scripts, web and e-mail addresses make no difference. */
export function readDomain(written: string): DomainReading {
  const plain = written.normalize('NFKC').trim();
  if (plain === '') return { domain: null, fault: 'EMPTY' };
  const domain = normaliseDomain(written);
  if (domain !== undefined) return { domain, isRewritten: domain !== written.trim() };
  if (/\s/u.test(plain)) return { domain: null, fault: 'SPACES' };
  if (plain.length > LONGEST) return { domain: null, fault: 'TOO_LONG' };
  return { domain: null, fault: /[.。]/u.test(plain) ? 'NOT_A_DOMAIN' : 'NO_DOT' };
}
