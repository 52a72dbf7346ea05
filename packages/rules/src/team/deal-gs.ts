import { type Reason, reason } from '../decision.js';
import type { PartnerFacts } from '../facts.js';
import type { Key } from '../history.js';
import type { CustomerRecord } from '../outcome.js';
import type { Ruling, SharedDealFile } from '../registration/dossier.js';
import { type Account, assignGs, type GrowthSpecialist, type GsAssignment } from './gs-assignment.js';

export interface DealGsCase {
  readonly file: SharedDealFile;
  /** The domain on which the shared deal stands. */
  readonly domain: string;
  /** null while that domain is nobody's customer. */
  readonly customer: CustomerRecord | null;
  readonly partner: Pick<PartnerFacts, 'region'>;
  /** The ruling in force. */
  readonly ruling: Ruling | undefined;
  /** Every growth specialist of the vendor. */
  readonly specialists: readonly GrowthSpecialist[];
}

/**
 * The growth specialist who works on a shared deal, and why: who added the partner, where a specialist did; else whom the
 * territory assigns (team.gs-territory, team.gs-assignment); where nobody covers it, whoever approved the deal. null: nobody
 * does, the deal stands unassigned. Nothing of the answer rests on another partner's registration (bpw.confidential).
 */
export function gsOfDeal(given: DealGsCase): GsAssignment {
  const { file, ruling, specialists } = given;
  const { origin } = file;
  const isSpecialist = (staff: Key) => specialists.some(({ key }) => key === staff);
  if (origin.type === 'PartnerAdded' && isSpecialist(origin.staff))
    return { gs: origin.staff, reasons: [reason('team.gs-assignment', true, { addedBy: origin.staff }, [origin.id])] };
  const assigned = assignGs(accountOf(given), specialists);
  const isApproved = ruling?.type === 'SharedDealApproved' && isSpecialist(ruling.staff);
  if (assigned.gs !== null || !isApproved) return assigned;
  return { gs: ruling.staff, reasons: assigned.reasons.map((each) => takenOver(each, ruling.staff, ruling.id)) };
}

/** A customer is one account by the domain it buys with, so that it keeps its specialist when a prospect becomes a customer. */
function accountOf({ domain, customer, partner }: DealGsCase): Account {
  if (!customer) return { key: domain, region: partner.region, segment: null };
  return { key: customer.purchaseDomain, region: customer.region, segment: customer.segment };
}

function takenOver(found: Reason, approvedBy: Key, evidence: string): Reason {
  if (found.clause !== 'team.gs-assignment') return found;
  return { ...found, facts: { ...found.facts, approvedBy }, evidence: [...found.evidence, evidence] };
}
