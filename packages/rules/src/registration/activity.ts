import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day, Instant, Key } from '../history.js';
import { dayNumber, localDay } from '../local-day.js';
import type { Stage } from '../outcome.js';
import type { PolicyParameters } from '../policy.js';
import type { Dossier } from './dossier.js';

/**
 * When something last happened on each shared deal of a dossier: its own registration and what was said of it since, rulings,
 * proofs, messages, discounts asked for and survey, and quotes with its partner on them. What others do on the same deal is no activity of this partner's.
 */
export function lastActivities({ deals, of }: Pick<Dossier, 'deals' | 'of'>): ReadonlyMap<Key, Instant> {
  const newest = new Map<Key, Instant>();
  const note = (sharedDeal: Key, instant: Instant) => {
    if ((newest.get(sharedDeal) ?? '') < instant) newest.set(sharedDeal, instant);
  };
  for (const { sharedDeals, quotes } of deals)
    for (const { key, origin, updates, rulings, proofEvents } of sharedDeals) {
      for (const { instant } of [origin, ...updates, ...rulings, ...proofEvents]) note(key, instant);
      for (const { partners, instant } of quotes) if (partners.includes(origin.partner)) note(key, instant);
    }
  for (const { sharedDeal, instant } of [...of('MessageSent'), ...of('DiscountRequested'), ...of('SurveyAnswered')])
    note(sharedDeal, instant);
  return newest;
}

export interface ActiveDeal {
  readonly stage: Stage;
  /** A normal instant. */
  readonly lastActivityAt: Instant;
  /** Where the deal's days are counted. */
  readonly timeZone: string;
}

/**
 * Whether an open shared deal has been without dealings for `staleDealDays` days at the end of `on`, and by which day's dealings
 * (registration.no-expiry). It is shown and nothing else: a shared deal never expires, and time closes none. Deals that have
 * ended, or that the partner is not on any more, are not stale. `on` says which policy's parameters are to be given.
 */
export function staleness(
  { stage, lastActivityAt, timeZone }: ActiveDeal,
  on: Day,
  { staleDealDays }: Pick<PolicyParameters, 'staleDealDays'>,
): { isStale: boolean; reasons: readonly Reason[] } {
  const lastActiveOn = localDay(lastActivityAt, timeZone);
  const isOpen = stage === 'REGISTERED' || stage === 'APPROVED';
  const isStale = isOpen && dayNumber(on) - dayNumber(lastActiveOn) >= staleDealDays;
  return { isStale, reasons: [reason('registration.no-expiry', !isStale, { lastActiveOn, staleDealDays })] };
}
