import type { Policy } from '../policy.js';
import { policy202506 } from './2025-06.js';

/**
 * Deal-based commissions, announced for 17 November 2025, as far as their terms are public: credit follows the shared deal, an
 * upsell pays its partner for the net increase for the term, whoever sold the line first, and what is bought without a deal
 * within twelve months of a line's first sale goes to the newest sale for the rest of its term. Where nothing is public the
 * page's rules hold: approval, proof, Best Partner Wins, what a prospect must buy, motions, terms and tiers.
 */
export const dealBased202511: Policy = {
  ...policy202506,
  version: 'deal-based-2025-11',
  effectiveFrom: '2025-11-17',
  isAnnounced: true,
  sources: [
    { said: 'terms and the example of an upsell', url: 'https://www.hubspot.com/deal-based-commissions' },
    { said: 'the beta before', url: 'https://www.hubspot.com/solutions-partner-deal-based-model-beta' },
  ],
  parameters: { ...policy202506.parameters, creditFollows: 'shared-deal', touchlessMonths: 12 },
};
