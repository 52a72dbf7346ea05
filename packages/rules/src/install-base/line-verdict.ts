import { add, type Money, parseDecimal, share, zero } from '../money.js';
import { monthOf, monthsBetween } from '../calendar.js';
import { sanctionsWith } from '../conduct/sanction-effects.js';
import { openLine } from '../credit/line-table.js';
import { carried, type Portions } from '../credit/portion.js';
import { type Reason, reason } from '../decision.js';
import type { PartnerFacts } from '../facts.js';
import type { Day, Edition, Motion, ProductLine } from '../history.js';
import type { Grant } from '../outcome.js';
import type { Policy } from '../policy.js';
import { programOn } from '../team/program.js';

/** What selling a line to a customer would give a partner: it has it, may have it, may have it by an upgrade, or not. */
export type LineState = 'MINE' | 'OPEN' | 'UPGRADABLE' | 'NOT_CREDITABLE';

/** The partner's own hold on a line. */
export interface OwnLine {
  readonly since: Day;
  readonly motion: Motion;
  readonly grant: Grant | null;
  readonly portions: Portions;
}

/** How a customer's line stands on a day. */
export interface LineStanding {
  readonly productLine: ProductLine;
  /** null: the customer does not have it. */
  readonly owned: { readonly edition: Edition; readonly mrr: Money } | null;
  /** The partner's own associations that stand, oldest first: more than one only where credit follows the deal. */
  readonly own: readonly OwnLine[];
  /** Another partner's association stands. */
  readonly isOthers: boolean;
}

export interface LineOpportunity {
  readonly productLine: ProductLine;
  readonly state: LineState;
  /**
   * Of the partner's own line what a month now earns, nothing included, in the line's currency. null where there is no price to
   * estimate from: what would be sold, at which edition and for how much, no history tells.
   */
  readonly estimatedMonthlyRevenueShare: Money | null;
  readonly reasons: readonly Reason[];
}

/**
 * What one line of a customer holds for a partner at the end of `on`, which governs program, sanctions and policy, by the same
 * table as a won deal's credit. A line that gives no credit reads the same whether the vendor or another partner sold it, in
 * whichever edition (bpw.confidential).
 */
export function lineOpportunity(
  standing: LineStanding,
  partner: Pick<PartnerFacts, 'key' | 'programs' | 'sanctions'>,
  on: Day,
  policy: Policy,
): LineOpportunity {
  const { productLine, own } = standing;
  const newest = own.at(-1);
  if (newest) return { productLine, state: 'MINE', ...earning(standing, newest, partner, on, policy) };
  const { state, reasons } = notMine(standing, policy);
  const barred = state === 'NOT_CREDITABLE' ? [] : sanctionsWith('NO_REGISTRATION', partner, on);
  const told = barred.map(({ kind, until, evidence }) =>
    reason('review.sanctions', false, { sanction: kind, until }, [evidence]),
  );
  return { productLine, state, estimatedMonthlyRevenueShare: null, reasons: [...reasons, ...told] };
}

type Verdict = Pick<LineOpportunity, 'state' | 'reasons'>;

function notMine({ productLine, owned, isOthers }: LineStanding, { catalog, parameters }: Policy): Verdict {
  const notCreditable: Verdict = {
    state: 'NOT_CREDITABLE',
    reasons: [reason('credit.eligible-sales', false, { productLine })],
  };
  if (owned && parameters.creditFollows === 'shared-deal') return netIncrease(productLine);
  if (isOthers) return notCreditable;
  const edition = catalog.hubs.includes(productLine) ? (catalog.eligibleEditions[0] ?? 'NONE') : 'NONE';
  const sold = { productLine, edition, mrr: null };
  const { opens, reasons } = openLine(sold, { ownedEdition: owned?.edition ?? null }, [sold], catalog);
  if (!opens) return notCreditable;
  return { state: owned ? 'UPGRADABLE' : 'OPEN', reasons };
}

/** Where credit follows the shared deal, whoever sold a line before: what a deal adds to it is credited. */
function netIncrease(productLine: ProductLine): Verdict {
  return { state: 'UPGRADABLE', reasons: [reason('credit.eligible-sales', true, { productLine })] };
}

function earning(
  { productLine, owned, own }: LineStanding,
  { since }: OwnLine,
  partner: Pick<PartnerFacts, 'key' | 'programs' | 'sanctions'>,
  on: Day,
  policy: Policy,
): Pick<LineOpportunity, 'estimatedMonthlyRevenueShare' | 'reasons'> {
  const held = reason('line.associations', true, { productLine, since });
  const terms = own.map((each) => ({ each, reasons: termReasons(each, productLine, partner, on, policy) }));
  const sanctions = sanctionsWith('NO_REVENUE_SHARE', partner, on).map(({ kind, until, evidence }) =>
    reason('review.sanctions', false, { sanction: kind, month: monthOf(on), until }, [evidence]),
  );
  const amounts = terms.map(({ each: { grant, portions }, reasons }) => {
    const base = owned && carried(portions, owned.mrr, on);
    const earns = grant && base && sanctions.length === 0 && reasons.every(({ holds }) => holds);
    return earns ? share(base, parseDecimal(grant.rate), policy.parameters.rounding) : null;
  });
  const total =
    owned && amounts.reduce<Money>((sum, amount) => (amount ? add(sum, amount) : sum), zero(owned.mrr.currency));
  return {
    estimatedMonthlyRevenueShare: total,
    reasons: [held, ...terms.flatMap(({ reasons }) => reasons), ...sanctions],
  };
}

/** Whether the month of `on` lies in the term that an association carries; one without revenue share has none. */
function termReasons(
  { grant, motion }: OwnLine,
  productLine: ProductLine,
  partner: Pick<PartnerFacts, 'key' | 'programs'>,
  on: Day,
  { parameters }: Policy,
): Reason[] {
  if (!grant) return [reason('motion.assisted', false, { productLine, motion })];
  const { firstMonth, lastMonth } = grant;
  const month = monthOf(on);
  const monthNumber = monthsBetween(firstMonth, month) + 1;
  const months = monthsBetween(firstMonth, lastMonth) + 1;
  const program = programOn(partner, on);
  const most = parameters.revenueShareMonths[program];
  if (month < firstMonth) return [reason('revshare.term', false, { month, firstMonth })];
  if (month > lastMonth) return [reason('revshare.term', false, { month, lastMonth })];
  const inTerm = reason('revshare.term', true, { monthNumber, months, firstMonth, lastMonth });
  if (program === 'SOLUTIONS_PARTNER' || monthNumber <= most) return [inTerm];
  return [reason('credit.provider-terms', false, { program, months: most, month })];
}
