import { dayIn } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day, Recorded, UpmarketException } from '../history.js';
import { timeZoneOf } from '../policies/regions.js';

/** A word of the vendor on whether partners of a region may do without the accreditation. */
export interface LanguageException {
  readonly region: string;
  /** The day on which it was said, in the region's zone. It holds for all of that day and until the next word. */
  readonly from: Day;
  readonly allowed: boolean;
  readonly evidence: string;
}

/** The vendor's word as decisions see it. */
export function languageException({ region, allowed, at, id }: Recorded<UpmarketException>): LanguageException {
  return { region, from: dayIn(at, timeZoneOf(region)), allowed, evidence: id };
}

/**
 * Does the vendor do without the accreditation in the partner's region (upmarket.language-exception)? The close date governs.
 * `exceptions` have one word for a region and day at most, and stand in any order.
 */
export function languageExceptionOn(closedOn: Day, region: string, exceptions: readonly LanguageException[]): Reason {
  const inForce = exceptions
    .filter((exception) => exception.region === region && exception.from <= closedOn)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return reason('upmarket.language-exception', inForce?.allowed ?? false, { region, closedOn }, [inForce?.evidence]);
}
