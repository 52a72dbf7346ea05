import type { Cart } from '../price-book.js';
import type { DemoPartner } from '../world.js';

export type Fate = 'won' | 'lost' | 'refused' | 'removed';

/** A deal as it is meant to go; the horizon cuts off what has not happened yet. */
export interface DealPlan {
  readonly motion: 'sourced' | 'assisted';
  readonly partner: DemoPartner;
  /** Other partners that register the same customer. */
  readonly rivals: readonly DemoPartner[];
  readonly cart: Cart;
  readonly openedOn: number;
  readonly closesOn: number;
  readonly fate: Fate;
  /** Days from opening to the first quote. */
  readonly quotedAfter: number;
}

/** One partner's place in a deal. */
export interface Place {
  readonly partner: DemoPartner;
  readonly sharedDeal: string;
}

/** How a deal that several partners want is settled. */
export type Contest = 'one-signs' | 'sourcing-first' | 'onboarding-decides' | 'vendor-decides' | 'not-decided-yet';

export interface Deal extends DealPlan {
  readonly key: string;
  readonly places: readonly Place[];
  /** null where only one partner is there. */
  readonly contest: Contest | null;
  /** Who brings the customer into its new product; null where the vendor does, or the customer itself. */
  readonly onboarder: DemoPartner | null;
}

export interface Quote {
  readonly on: number;
  readonly cart: Cart;
}
