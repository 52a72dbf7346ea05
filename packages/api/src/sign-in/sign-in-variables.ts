import { makeExactValidator } from 'envalid';
import { trustedProxies } from '../auth/trusted-proxies.js';
import { ConfigurationError } from '../configuration-error.js';
import { type ClaimPattern, claimPattern } from './claim-pattern.js';
import type { ClaimRules } from './membership.js';

/** The issuer that signs people in, and how this server speaks with it. */
export interface IssuerOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How this server shows the issuer its secret. */
  readonly clientAuth: 'basic' | 'post';
  readonly scopes: string;
  readonly claims: ClaimRules;
}

const text = makeExactValidator<string>((value) => value);

const issuer = makeExactValidator<string>((value) => {
  if (URL.canParse(value) && isSafe(new URL(value))) return value;
  throw new Error('must be an address that begins with https:// (http:// on this machine only)');
});

const clientAuth = makeExactValidator<'basic' | 'post'>((value) => {
  if (value === 'basic' || value === 'post') return value;
  throw new Error('must be basic or post');
});

const scopes = makeExactValidator<string>((value) => {
  if (value.split(' ').includes('openid')) return value;
  throw new Error('must name scopes with a space between them, openid among them');
});

const claim = makeExactValidator<ClaimPattern>((value) => {
  const pattern = claimPattern(value);
  if (pattern) return pattern;
  throw new Error('must be CLAIM or CLAIM=TEXT, with one * in TEXT for what is looked for: groups=partner-*');
});

const proxies = makeExactValidator<string>((value) => {
  try {
    trustedProxies(value);
    return value;
  } catch {
    throw new Error('must be how many proxies stand before this server, or their addresses with commas between them');
  }
});

/** The variables of signing in, with what `serve --help` says of them. */
export const signInVariables = {
  OIDC_ISSUER: issuer({
    default: undefined,
    desc: 'who signs people in, by OpenID Connect; needs PUBLIC_URL, and PUBLIC_URL/sign-in/callback registered there',
  }),
  OIDC_CLIENT_ID: text({ default: undefined, desc: 'this server, to the issuer' }),
  OIDC_CLIENT_SECRET: text({ default: undefined, desc: 'its secret' }),
  OIDC_CLIENT_AUTH: clientAuth({ default: 'basic', desc: 'how the secret is shown: basic or post' }),
  OIDC_SCOPES: scopes({ default: 'openid profile email', desc: 'what the issuer is asked for' }),
  OIDC_STAFF_CLAIM: claim({
    default: claimPattern('email') as ClaimPattern,
    desc: "the claim with a staff member's key or e-mail address; email counts if email_verified is true",
  }),
  OIDC_ROLE_CLAIM: claim({
    default: undefined,
    desc: 'a claim that also has to name the role of staff, ops, pdm or gs: groups=tierline-*; else the history decides',
  }),
  OIDC_PARTNER_CLAIM: claim({
    default: claimPattern('partner') as ClaimPattern,
    desc: "the claim with a partner's key, by itself or in a text: groups=partner-*",
  }),
  OIDC_ADMIN_CLAIM: claim({
    default: claimPattern('partner_admin') as ClaimPattern,
    desc: "the claim of those who look after their partner's tokens: groups=partner-admins",
  }),
  TRUST_PROXY: proxies({
    default: '',
    desc: 'how many proxies stand before this server, or their addresses: they tell where a request came from',
  }),
};

/** What the environment says of signing in, each variable read by itself. */
export interface SignInReading {
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
  readonly OIDC_CLIENT_AUTH: 'basic' | 'post';
  readonly OIDC_SCOPES: string;
  readonly OIDC_STAFF_CLAIM: ClaimPattern;
  readonly OIDC_ROLE_CLAIM?: ClaimPattern | undefined;
  readonly OIDC_PARTNER_CLAIM: ClaimPattern;
  readonly OIDC_ADMIN_CLAIM: ClaimPattern;
  readonly PUBLIC_URL?: string | undefined;
}

/** The issuer that signs people in; null for none. Throws ConfigurationError for what does not go together. */
export function issuerOf(read: SignInReading): IssuerOptions | null {
  const { OIDC_ISSUER: address, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, PUBLIC_URL } = read;
  if (address === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (address === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigurationError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none',
    );
  if (PUBLIC_URL === undefined)
    throw new ConfigurationError('OIDC_ISSUER needs PUBLIC_URL, the address that people are sent back to');
  if (!isSafe(new URL(PUBLIC_URL)))
    throw new ConfigurationError('PUBLIC_URL must begin with https:// where people sign in at OIDC_ISSUER');
  return {
    ...{ issuer: address, clientId, clientSecret, clientAuth: read.OIDC_CLIENT_AUTH, scopes: read.OIDC_SCOPES },
    claims: {
      staff: read.OIDC_STAFF_CLAIM,
      role: read.OIDC_ROLE_CLAIM ?? null,
      partner: read.OIDC_PARTNER_CLAIM,
      admin: read.OIDC_ADMIN_CLAIM,
    },
  };
}

/** How `serve --help` writes a claim that is looked for where nothing is set. */
export function shownFallback(value: unknown): string {
  return typeof value === 'object' && value !== null && 'claim' in value ? String(value.claim) : String(value);
}

/** Nobody listens on the way: by https, or within the machine. */
export function isSafe({ protocol, hostname }: URL): boolean {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}
