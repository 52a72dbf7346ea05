import { byTime } from '../history.js';
import type { OnboardingFinding } from '../outcome.js';
import type { Dossier } from '../registration/dossier.js';

/**
 * What is known of how onboarding was given, in time order: whether in live sessions (onboarding.live-sessions), and whether it
 * met what had been set out, as the vendor or the customer found (onboarding.checked, onboarding.meets-expectations). Each
 * stands as it was told: a later finding does not take an earlier one off the partner's record.
 */
export function onboardingFindings({ of }: Pick<Dossier, 'of'>): OnboardingFinding[] {
  return [...of('OnboardingStarted'), ...of('OnboardingAssessed')].sort(byTime).map((event) => {
    const { partner, productLine, instant: foundAt, id: evidence } = event;
    const found = { partner, productLine, foundAt, evidence };
    return event.type === 'OnboardingStarted'
      ? { ...found, about: 'LIVE_SESSIONS', met: event.live, feedback: null }
      : { ...found, about: 'EXPECTATIONS', met: event.metExpectations, feedback: event.feedback ?? null };
  });
}
