import type { Instant } from '../history.js';
import type { DeadlineOutcome } from '../outcome.js';

/** Due at the end of a day: the instant is the first that lies beyond it. All others are due at an instant that still is in time. */
const DUE_WITH_THE_DAY: Readonly<Record<DeadlineOutcome['kind'], boolean>> = {
  RESPONSE: false,
  OVERLAY_ANSWER: false,
  ONBOARDING_START: true,
  POI_SIGNATURE: true,
};

/**
 * Was the deadline missed, as things stand at `now` (a normal instant)? What was done governs where something was, else `now`:
 * an answer at the instant it is due is in time, a signature at the instant the day is over is not (poi.signed-by-close).
 */
export function isMissed(
  { kind, dueAt, metAt }: Pick<DeadlineOutcome, 'kind' | 'dueAt' | 'metAt'>,
  now: Instant,
): boolean {
  const reached = metAt ?? now;
  return DUE_WITH_THE_DAY[kind] ? dueAt <= reached : dueAt < reached;
}
