import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come from where a browser says it comes from: from our own pages. Programs say nothing, and pass: they
 * bring no cookies that they were not given.
 */
export function isOurOrigin({ headers }: Pick<IncomingMessage, 'headers'>, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || (publicUrl !== null && new URL(publicUrl).origin === origin);
}
