import { addMonths, monthOf } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import type { Day, Key, Motion, ProductLine, Program } from '../history.js';
import { motionOf } from '../motions/motion.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { Grant } from '../outcome.js';
import type { PolicyParameters } from '../policy.js';
import type { Portions } from './portion.js';

/** A partner's hold on one product line of a customer, from the deal that made it. */
export interface Association {
  readonly productLine: ProductLine;
  readonly partner: Key;
  readonly motion: Motion;
  readonly since: Day;
  readonly until: Day | null;
  readonly sharedDeal: Key;
  readonly soldCredit: boolean;
  /** When the deal that made it closed, and that deal's event. */
  readonly sold: { readonly on: Day; readonly evidence: string };
  readonly grant: Grant | null;
  readonly program: Program;
  /** What it carries of the line's MRR. */
  readonly portions: Portions;
  /** For how many months it would accrue under a Solutions Provider, by the policy of its deal. */
  readonly providerMonths: number;
  readonly reasons: readonly Reason[];
}

/**
 * The association that a winner gets for a line: from the day the line starts, with sold-MRR credit for Solutions Partners and
 * revenue share for Partner Sourced deals. `until` is the end of the line's run. The close date governs the program and policy.
 */
export function associate(
  winner: Claim,
  productLine: ProductLine,
  program: Program,
  until: Day | null,
  { won, closedOn, policy }: Closing,
  why: readonly Reason[],
): Association {
  const since = won.startsOn ?? closedOn;
  const motion = motionOf(winner.file);
  const grant = motion === 'PARTNER_SOURCED' ? grantFrom(since, program, policy.parameters) : null;
  const terms = grantTerms(program, policy.parameters, grant);
  const held = reason('line.associations', true, { productLine, since }, [won.id]);
  const ended = until === null ? [] : [reason('credit.stops-on-termination', false, { productLine, endedOn: until })];
  return {
    productLine,
    partner: winner.partner,
    motion,
    since,
    until,
    sharedDeal: winner.file.key,
    soldCredit: countsTowardTier(program),
    sold: { on: closedOn, evidence: won.id },
    grant,
    program,
    portions: null,
    providerMonths: policy.parameters.revenueShareMonths.SOLUTIONS_PROVIDER,
    reasons: [...terms, ...ended, ...why, held],
  };
}

/** Revenue share from the first month that can accrue, for the program's term (revshare.term). */
function grantFrom(since: Day, program: Program, parameters: PolicyParameters): Grant {
  const firstMonth = monthOf(since);
  const lastMonth = addMonths(firstMonth, parameters.revenueShareMonths[program] - 1);
  return { rate: parameters.revenueShareRate, firstMonth, lastMonth };
}

function grantTerms(program: Program, parameters: PolicyParameters, grant: Grant | null): Reason[] {
  const months = parameters.revenueShareMonths[program];
  const clause = program === 'SOLUTIONS_PARTNER' ? 'credit.partner-terms' : 'credit.provider-terms';
  const facts = { program, months, rate: parameters.revenueShareRate };
  if (!grant) return [reason(clause, true, { program })];
  const { firstMonth, lastMonth, rate } = grant;
  return [
    reason(clause, true, facts),
    reason('revshare.rate', true, { rate }),
    reason('revshare.term', true, { program, months, firstMonth, lastMonth }),
  ];
}
