import { type Reason, reason } from '../decision.js';
import { add, type Money, parseMoney } from '../money.js';
import type { RegionalSupportPolicy } from '../policy.js';

/** What a partner sourced in a region: the sourced part of its sold MRR, so of twelve months. */
export interface SourcedInRegion {
  /** The customer's. */
  readonly region: string;
  /** In the currency of the policy's threshold. */
  readonly sourced: Money;
}

export interface RegionalSupport extends SourcedInRegion {
  /** It may be invited to have an extra development manager there. */
  readonly qualifies: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * The regions beyond the main one in which a partner sourced anything, the largest first, each with whether that is more than
 * the threshold (team.extra-region-pdm; exactly as much is not more). Each region counts by itself, as the support would be
 * there. Who qualifies is shown; an invitation is the vendor's, and the one development manager stays (team.one-pdm). The day of
 * the figures governs the policy. Throws MoneyError for an amount in another currency than the threshold's.
 */
export function regionalSupport(
  sourced: readonly SourcedInRegion[],
  mainRegion: string,
  { sourcedMrrAbove }: RegionalSupportPolicy,
): RegionalSupport[] {
  const threshold = parseMoney(sourcedMrrAbove.amount, sourcedMrrAbove.currency);
  const totals = new Map<string, Money>();
  for (const { region, sourced: amount } of sourced) {
    if (region === mainRegion) continue;
    const total = totals.get(region);
    totals.set(region, add(total ?? { ...threshold, minor: 0 }, amount));
  }
  return [...totals]
    .filter(([, { minor }]) => minor > 0)
    .sort(([a, { minor: more }], [b, { minor: less }]) => less - more || (a < b ? -1 : 1))
    .map(([region, amount]) => {
      const qualifies = amount.minor > threshold.minor;
      const facts = { region, mainRegion, amount, threshold };
      return { region, sourced: amount, qualifies, reasons: [reason('team.extra-region-pdm', qualifies, facts)] };
    });
}
