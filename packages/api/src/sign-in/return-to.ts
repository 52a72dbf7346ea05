const LONGEST = 1_000;

/** Addresses that are not pages: nobody is sent there after signing in. */
const NOT_PAGES = /^\/(?:sign-in|sign-out|graphql|demo)(?:\/|$)/;

/**
 * Where somebody goes after signing in: the page of this server that they wanted, else the first. Whatever leads elsewhere, in
 * whichever way it is written, is not followed.
 */
export function ownPage(wanted: unknown, publicUrl: string): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST || !wanted.startsWith('/')) return '/';
  if (!URL.canParse(wanted, publicUrl)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, publicUrl);
  if (origin !== new URL(publicUrl).origin || pathname.startsWith('//') || NOT_PAGES.test(pathname)) return '/';
  return `${pathname}${search}${hash}`;
}
