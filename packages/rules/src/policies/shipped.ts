import type { Policy } from '../policy.js';
import { policy202506 } from './2025-06.js';
import { dealBased202511 } from './deal-based-2025-11.js';

/** The versions that come with the product, by name: what a policy file may extend, and what it may be compared with. */
export const shippedPolicies: ReadonlyMap<string, Policy> = new Map(
  [policy202506, dealBased202511].map((policy) => [policy.version, policy]),
);
