import type { ClauseCode } from '../clauses/register.js';
import type { PartnerFacts } from '../facts.js';
import type { Day, Key, ProductLine } from '../history.js';
import { programOn } from '../team/program.js';

/** What is agreed of the onboarding of a line: who gives it, and whether the vendor's own is waived for it. */
export interface PlannedOnboarding {
  readonly productLine: ProductLine;
  readonly partner: Pick<PartnerFacts, 'key' | 'programs'>;
  readonly waivesVendors: boolean;
}

/** Why a waiver cannot be agreed, and which of the planned onboardings it is, from 0. */
export interface WaiverFault {
  readonly place: number;
  readonly clause: ClauseCode;
}

/**
 * What stands in the way of waiving the vendor's onboarding on a proof: a Solutions Partner may (onboarding.partner-may-waive), a
 * Solutions Provider may not (onboarding.provider-may-not-waive), and the waiver stands on the partner's own proof
 * (onboarding.waiver-on-poi), so that the partner must be one of those for whom there will be one. `day`, in the partner's region,
 * says which program it is in.
 */
export function waiverFaults(
  planned: readonly PlannedOnboarding[],
  withProof: ReadonlySet<Key>,
  day: Day,
): readonly WaiverFault[] {
  return planned.flatMap(({ partner, waivesVendors }, place): WaiverFault[] => {
    if (!waivesVendors) return [];
    const mayWaive = programOn(partner, day) === 'SOLUTIONS_PARTNER';
    return [
      ...(mayWaive ? [] : [{ place, clause: 'onboarding.provider-may-not-waive' as const }]),
      ...(withProof.has(partner.key) ? [] : [{ place, clause: 'onboarding.waiver-on-poi' as const }]),
    ];
  });
}
