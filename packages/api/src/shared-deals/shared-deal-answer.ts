import type { UserErrorRecord } from '../decisions/user-errors.js';
import type { SharedDealRecord } from './shared-deal.loader.js';

/** What a mutation of a shared deal answers: the deal as it is now, or why nothing was done. */
export interface SharedDealAnswer {
  readonly sharedDeal: SharedDealRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

export function refusal(...userErrors: readonly UserErrorRecord[]): SharedDealAnswer {
  return { sharedDeal: null, userErrors };
}
