import { dayIn, type PartnerFacts, type PlannedOnboarding, type ProductLine, waiverFaults } from '@tierline/rules';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';

export interface OnboardingBy {
  readonly productLine: string;
  readonly partner: string;
  readonly waivesVendors: boolean;
}

const MENDS = {
  'onboarding.provider-may-not-waive':
    "A Solutions Provider cannot waive the vendor's onboarding; leave the onboarding to the vendor, or name a Solutions Partner.",
  'onboarding.waiver-on-poi':
    'A waiver stands on the proof of the partner who gives the service instead; put that partner on the quote as well.',
} as const;

/** What stands in the way of the waivers in `onboarding`, whose partners with a proof are `withProof`; by the place in the input. */
export async function waiverErrors(
  reading: Reading,
  onboarding: readonly OnboardingBy[],
  withProof: readonly string[],
): Promise<readonly UserErrorRecord[]> {
  const partners = await Promise.all(onboarding.map(({ partner }) => reading.load(partnersByKey, partner)));
  const errors = partners.flatMap((partner, place) => {
    const given = onboarding[place];
    if (!partner || !given) return [notFound('onboarding', String(place), 'partnerKey')];
    const day = dayIn(reading.now.toISOString(), partner.timeZone);
    const planned: PlannedOnboarding = {
      productLine: given.productLine as ProductLine,
      partner: JSON.parse(partner.facts) as PartnerFacts,
      waivesVendors: given.waivesVendors,
    };
    return waiverFaults([planned], new Set(withProof), day).map(({ clause }) => {
      const message = clause in MENDS ? MENDS[clause as keyof typeof MENDS] : clause;
      return userError('WAIVER', message, ['onboarding', String(place), 'waivesVendors'], clause);
    });
  });
  return errors;
}
