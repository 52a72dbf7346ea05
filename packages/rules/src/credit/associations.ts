import { addMonths } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import type { Day, Key, Motion, ProductLine, Program } from '../history.js';
import { motionOf } from '../motions/motion.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { Grant } from '../outcome.js';
import type { PolicyParameters } from '../policy.js';
import { firstAccrualMonth } from '../revenue-share/accrual-day.js';
import { upmarketGrant, upmarketReward } from '../upmarket/referral.js';
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
  /** Over all of its terms: from the first month of the first to the last month of the newest. */
  readonly grant: Grant | null;
  /** The terms of its revenue share, each from its first month on until the next begins: one, unless an upsell started it anew. */
  readonly terms: readonly Grant[];
  readonly program: Program;
  /** What it carries of the line's MRR. */
  readonly portions: Portions;
  /** For how many months it would accrue under a Solutions Provider, by the policy of its deal. */
  readonly providerMonths: number;
  /** How its months accrue, by the policy of its deal. */
  readonly accrualDay: PolicyParameters['accrualDay'];
  readonly rounding: PolicyParameters['rounding'];
  readonly reasons: readonly Reason[];
}

/**
 * The association that a winner gets for a line: from the day the line starts, with sold-MRR credit for Solutions Partners and
 * revenue share for Partner Sourced deals and upmarket referrals. `until` is the end of the line's run. The close date governs the
 * program and policy.
 */
export function associate(
  winner: Claim,
  productLine: ProductLine,
  program: Program,
  until: Day | null,
  closing: Closing,
  why: readonly Reason[],
): Association {
  const { won, closedOn, policy } = closing;
  const since = won.startsOn ?? closedOn;
  const motion = motionOf(winner.file);
  const { grant, reasons: terms } = termsOf(winner, since, program, closing);
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
    terms: grant ? [grant] : [],
    program,
    portions: null,
    providerMonths: policy.parameters.revenueShareMonths.SOLUTIONS_PROVIDER,
    accrualDay: policy.parameters.accrualDay,
    rounding: policy.parameters.rounding,
    reasons: [...terms, ...ended, ...why, held],
  };
}

interface Terms {
  readonly grant: Grant | null;
  readonly reasons: readonly Reason[];
}

/** What the partner's program gives for the sale; of a Partner Assisted one revenue share only as an upmarket referral. */
function termsOf({ file, referral }: Claim, since: Day, program: Program, closing: Closing): Terms {
  if (motionOf(file) === 'PARTNER_SOURCED') return sourcedTerms(since, program, closing.policy.parameters);
  const soldCredit = reason(termsClause(program), true, { program });
  if (!referral?.isMet) return { grant: null, reasons: [soldCredit] };
  const grant = upmarketGrant(closing);
  const { upmarket } = closing.policy;
  return {
    grant,
    reasons: [soldCredit, upmarketReward(closing, grant), ...grantReasons(grant, program, upmarket.revenueShareMonths)],
  };
}

/** Revenue share from the first month that can accrue, for the program's term (revshare.term). */
function sourcedTerms(since: Day, program: Program, parameters: PolicyParameters): Terms {
  const rate = parameters.revenueShareRate;
  const months = parameters.revenueShareMonths[program];
  const firstMonth = firstAccrualMonth(since, parameters.accrualDay);
  const grant = { rate, firstMonth, lastMonth: addMonths(firstMonth, months - 1) };
  const terms = reason(termsClause(program), true, { program, months, rate });
  return { grant, reasons: [terms, ...grantReasons(grant, program, months)] };
}

function termsClause(program: Program) {
  return program === 'SOLUTIONS_PARTNER' ? 'credit.partner-terms' : 'credit.provider-terms';
}

function grantReasons({ rate, firstMonth, lastMonth }: Grant, program: Program, months: number): Reason[] {
  return [
    reason('revshare.rate', true, { rate }),
    reason('revshare.term', true, { program, months, firstMonth, lastMonth }),
  ];
}
