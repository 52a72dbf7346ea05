import { PolicyBook } from '../policy.js';
import { policy202506 } from './2025-06.js';

/** The policies of an organisation that brought none of its own. */
export const defaultPolicies = new PolicyBook([policy202506]);
