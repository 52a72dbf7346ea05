import type { PartnerFacts } from '../facts.js';
import type { Day, SanctionKind } from '../history.js';

/** What a partner under a sanction does not get, or may not do. */
export type SanctionEffect = 'NO_REVENUE_SHARE' | 'TIER_CAPPED' | 'NO_REGISTRATION' | 'NO_ADDITION' | 'NO_INVITATION';

/**
 * What each sanction does while it stands (review.sanctions). Out of the program there is no revenue share, no registration, no
 * addition to a deal and no overlay invitation; who lost the special deals is not added and not invited. A warning does nothing
 * by itself: it is on the record.
 */
const EFFECTS: Readonly<Record<SanctionKind, readonly SanctionEffect[]>> = {
  WARNING: [],
  REVENUE_SHARE_LOST: ['NO_REVENUE_SHARE'],
  TIER_LOWERED: ['TIER_CAPPED'],
  TIER_WITHDRAWN: ['TIER_CAPPED'],
  SPECIAL_DEALS_LOST: ['NO_ADDITION', 'NO_INVITATION'],
  SUSPENDED: ['NO_REVENUE_SHARE', 'NO_REGISTRATION', 'NO_ADDITION', 'NO_INVITATION'],
  REMOVED: ['NO_REVENUE_SHARE', 'NO_REGISTRATION', 'NO_ADDITION', 'NO_INVITATION'],
};

export function effectsOf(kind: SanctionKind): readonly SanctionEffect[] {
  return EFFECTS[kind];
}

/** Whether a sanction with these days, [from, until), stands on `day`. */
export function standsOn({ from, until }: { readonly from: Day; readonly until: Day | null }, day: Day): boolean {
  return from <= day && (until === null || day < until);
}

/** The sanctions with an effect that stand on `day`, a day of the partner's region (review.sanctions). */
export function sanctionsWith(
  effect: SanctionEffect,
  { sanctions }: Pick<PartnerFacts, 'sanctions'>,
  day: Day,
): PartnerFacts['sanctions'] {
  return sanctions.filter((sanction) => effectsOf(sanction.kind).includes(effect) && standsOn(sanction, day));
}
