/** A reason as the API gives it, as far as it tells what it speaks of. */
interface Spoken {
  readonly holds: boolean;
  readonly clause?: { readonly code: string };
}

/**
 * What stood first in the way of a deal's credit. What keeps a deal from being an upmarket referral keeps it from that program's
 * reward alone: it is named where nothing else stood in the way.
 */
export function firstAgainst<Reason extends Spoken>(reasons: readonly Reason[]): Reason | undefined {
  const against = reasons.filter(({ holds }) => !holds);
  return against.find(({ clause }) => !clause?.code.startsWith('upmarket.')) ?? against[0];
}
