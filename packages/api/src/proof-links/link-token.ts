import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const WRITTEN = /^[\w-]{43}$/;

/** 256 random bits, as text (92). */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is stored of a token and looked up by; null for a text that was never one. So many bits need no slow hash. */
export function hashOfLinkToken(token: unknown): string | null {
  if (typeof token !== 'string' || !WRITTEN.test(token)) return null;
  return createHash('sha256').update(token).digest('base64url');
}

/** Where a link with this token leads, on this server. */
export function pathOfLink(token: string): string {
  return `/proof/${token}`;
}
