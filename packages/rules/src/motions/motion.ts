import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Motion } from '../history.js';
import type { SharedDealFile } from '../registration/dossier.js';

/** Partner Sourced where the partner registered it, Partner Assisted where the vendor's representative added the partner. */
export function motionOf({ origin }: SharedDealFile): Motion {
  return origin.type === 'DealRegistered' ? 'PARTNER_SOURCED' : 'PARTNER_ASSISTED';
}

/** What the motion gives: motion.sourced, or motion.assisted with the customer's consent that it needs (motion.assisted-consent). */
export function motionReasons(file: SharedDealFile): Reason[] {
  const { origin } = file;
  const motion = motionOf(file);
  if (origin.type === 'DealRegistered') return [reason('motion.sourced', true, { motion }, [origin.id])];
  const consent = origin.customerConsent;
  return [
    reason('motion.assisted', true, { motion }, [origin.id]),
    reason('motion.assisted-consent', consent, { consent }, [origin.id]),
  ];
}
