/** What partners say of their shared deals, ask for and hear of them, beside their registration itself. */
import type { Day, Instant, Key, Line, ProductLine } from '../history.js';

interface Happened<Type extends string> {
  type: Type;
  at: Instant;
}

/** What may be said of a shared deal when it is registered, and said anew while it is open. */
export interface DealDescription {
  expectedClose?: Day | undefined;
  expectedLines?: Line[] | undefined;
  productsOfInterest?: ProductLine[] | undefined;
  /** For the growth specialist, who does not know the prospect yet. */
  introduction?: string | undefined;
  nextSteps?: string | undefined;
}

/** The record that a registration was made from (registration.two-ways); of a company that is its domain. */
export interface RegisteredFrom {
  from: 'CONTACT' | 'COMPANY' | 'EXISTING_DEAL';
  contact?: { name: string; email: string } | undefined;
  /** As the partner's own CRM knows the deal. */
  existingDeal?: string | undefined;
}

/** What is given holds from now on; what is left out stays as it was said before. */
export interface SharedDealUpdated extends Happened<'SharedDealUpdated'>, DealDescription {
  sharedDeal: Key;
  need?: string | undefined;
}

/** Somebody asks for a discount before the customer hears of one. */
export interface DiscountRequested extends Happened<'DiscountRequested'> {
  request: Key;
  sharedDeal: Key;
  from: 'VENDOR' | 'PARTNER';
  percent: string;
  reason: string;
}

export interface DiscountDecided extends Happened<'DiscountDecided'> {
  discount: Key;
  deal: Key;
  percent: string;
  approved: boolean;
  staff: Key;
  reason: string;
  /** The request that it answers. */
  request?: Key | undefined;
}

export type DealEvent = SharedDealUpdated | DiscountRequested | DiscountDecided;
