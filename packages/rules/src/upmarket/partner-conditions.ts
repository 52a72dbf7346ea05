import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DecisionContext, PartnerFacts } from '../facts.js';
import type { Day, Tier } from '../history.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { UpmarketPolicy } from '../policy.js';
import { programOn } from '../team/program.js';
import { creditedAtClose } from '../tiers/credited-tier.js';
import { languageExceptionOn } from './language-exceptions.js';

type Context = Pick<DecisionContext, 'tiers' | 'upmarketExceptions'>;

/**
 * The partner's side of an upmarket referral (upmarket.partner-conditions): a credited tier of the program's list, the
 * accreditation or an exception for the partner's language, and good standing. All on the close date, which governs, by the days
 * of the partner's zone; each condition is tried, whatever the others gave.
 */
export function partnerConditions(
  partner: PartnerFacts,
  closedOn: Day,
  policy: UpmarketPolicy,
  context: Context,
): Reason[] {
  return [
    creditedTier(partner, closedOn, policy, context),
    ...accreditation(partner, closedOn, context),
    ...standing(partner, closedOn, policy),
  ];
}

/** A Solutions Provider has no tier, whatever it was granted before (credit.provider-terms). */
function creditedTier(partner: PartnerFacts, closedOn: Day, { tiers }: UpmarketPolicy, context: Context): Reason {
  const step = creditedAtClose(context.tiers.get(partner.key) ?? [], closedOn);
  const tier: Tier = countsTowardTier(programOn(partner, closedOn)) ? (step?.tier ?? 'NONE') : 'NONE';
  const facts = { tier, tiers: [...tiers], closedOn };
  return reason('upmarket.partner-conditions', tiers.includes(tier), facts, step?.evidence);
}

/** What the exception dispenses with does not stand in the way: then the accreditation itself is not spoken of. */
function accreditation({ accreditations, region }: PartnerFacts, closedOn: Day, context: Context): Reason[] {
  const last = accreditations.findLast(({ from }) => from <= closedOn);
  if (last?.held)
    return [reason('upmarket.partner-conditions', true, { accreditedSince: last.from, closedOn }, [last.evidence])];
  const exception = languageExceptionOn(closedOn, region, context.upmarketExceptions);
  if (exception.holds) return [exception];
  const facts = { missing: 'accreditation', closedOn };
  return [reason('upmarket.partner-conditions', false, facts, [last?.evidence]), exception];
}

function standing({ sanctions }: PartnerFacts, closedOn: Day, { badStanding }: UpmarketPolicy): Reason[] {
  const inForce = sanctions.filter(
    ({ kind, from, until }) => badStanding.includes(kind) && from <= closedOn && (until === null || closedOn < until),
  );
  if (inForce.length === 0) return [reason('upmarket.partner-conditions', true, { inGoodStandingOn: closedOn })];
  return inForce.map(({ kind, until, evidence }) =>
    reason('upmarket.partner-conditions', false, { sanction: kind, until, closedOn }, [evidence]),
  );
}
