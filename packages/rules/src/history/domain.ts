/** The URL of the platform, in Node and browsers alike: it knows how a name in any script is written on the wire. */
declare const URL: new (text: string) => { readonly hostname: string };

const PLAIN_DOMAIN =
  /^(?!www\.)(?!.*--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.[a-z]{2,63}$/;
const WIRE_DOMAIN =
  /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const NOT_IN_HOSTS = /[\s%\\?#<>^|[\]@/:]/u;
const DOMAIN_LIMIT = 253;

/** The host in what people write for a domain: an e-mail address, a web address, a name with a port. */
function hostIn(written: string): string {
  const withoutScheme = written.replace(/^(?:[a-z][a-z0-9+.-]*:(?=\D))?(?:\/\/)?/, '');
  const authority = withoutScheme.split(/[/?#]/, 1)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{1,5}$/, '');
}

function onTheWire(host: string): string | undefined {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return undefined;
  }
}

/** Without trailing dots and without the leading "www." that is no part of what a domain is called. */
function withoutHabits(domain: string): string {
  const bare = domain.replace(/\.+$/, '');
  return /^www\..+\../.test(bare) ? withoutHabits(bare.slice('www.'.length)) : bare;
}

/**
 * One way of writing a domain: lower case, as it goes over the wire, of an e-mail or web address only the domain.
 * Undefined for a text that names no domain.
 */
export function normaliseDomain(written: string): string | undefined {
  if (written.length <= DOMAIN_LIMIT && PLAIN_DOMAIN.test(written)) return written;
  if (written.length > 2000) return undefined;
  const host = hostIn(written.normalize('NFKC').trim().toLowerCase());
  if (host === '' || NOT_IN_HOSTS.test(host)) return undefined;
  const wire = onTheWire(host);
  const domain = wire === undefined ? '' : withoutHabits(wire);
  return domain.length <= DOMAIN_LIMIT && WIRE_DOMAIN.test(domain) ? domain : undefined;
}
