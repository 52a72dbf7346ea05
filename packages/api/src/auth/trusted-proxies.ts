import proxyAddr from 'proxy-addr';

/** Tells whether the address `hops` proxies away from here is a proxy that may say where a request came from. */
export type TrustedProxies = (address: string, hops: number) => boolean;

/**
 * The proxies that an operator trusts: how many stand one behind the other before this server, or their addresses and networks,
 * with commas between them. Empty for none. Throws for what is neither.
 */
export function trustedProxies(text: string): TrustedProxies {
  if (/^\d{1,2}$/.test(text)) return (_address, hops) => hops < Number(text);
  return proxyAddr.compile(
    text
      .split(',')
      .map((address) => address.trim())
      .filter(Boolean),
  );
}
