import { type Reason, reason } from '../decision.js';
import type { Day, Line, Motion, Program } from '../history.js';
import type { LineState } from '../install-base/line-verdict.js';
import { add, money, type Money, parseDecimal, share } from '../money.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { Policy } from '../policy.js';
import { firstAccrualMonth } from '../revenue-share/accrual-day.js';
import { openLine } from './line-table.js';

/** A line as it stands with the customer, as far as whoever asks may know: the verdict of the install base (LineOpportunity). */
export interface StandingToday {
  readonly state: LineState;
  /** What a month of the partner's own line earns now; null where it earns nothing, or the line is not its own. */
  readonly monthlyNow: Money | null;
}

export interface DealSupposed {
  readonly lines: readonly Line[];
  readonly motion: Motion;
  readonly program: Program;
  /** The day on which it would close: it governs the terms. */
  readonly closesOn: Day;
}

/** What winning one line would give. NEW: the line becomes the partner's; MORE: its own line grows; NOTHING. */
export interface LinePreview {
  readonly line: Line;
  readonly gives: 'NEW' | 'MORE' | 'NOTHING';
  readonly soldMrr: boolean;
  /** What a month of the line would earn and for how many months; null where it would carry no revenue share. */
  readonly revenueShare: { readonly monthly: Money; readonly months: number | null } | null;
  readonly reasons: readonly Reason[];
}

type Verdict = Pick<LinePreview, 'gives' | 'reasons'>;

/**
 * What winning a deal would give its partner, line by line, by the table that decides the credit of a won deal: it supposes that
 * the deal is approved, won and proved in time, and that no line changes hands before. A line of a customer of whom nothing is
 * known stands as with a new one. The reasons say nothing of who sold what (bpw.confidential).
 */
export function previewDeal(
  deal: DealSupposed,
  standing: ReadonlyMap<string, StandingToday>,
  policy: Policy,
): readonly LinePreview[] {
  return deal.lines.map((line) => {
    const today = standing.get(line.productLine) ?? { state: 'OPEN', monthlyNow: null };
    const { gives, reasons } = verdictOf(line, today, deal, policy);
    if (gives === 'NOTHING') return { line, gives, soldMrr: false, revenueShare: null, reasons };
    const terms = gives === 'NEW' ? newTerms(line, deal, policy) : ownTerms(line, today, policy);
    return { line, gives, soldMrr: countsTowardTier(deal.program), ...terms, reasons: [...reasons, ...terms.reasons] };
  });
}

function verdictOf(line: Line, { state }: StandingToday, { lines }: DealSupposed, policy: Policy): Verdict {
  const { productLine, edition, mrr } = line;
  const { upsellAutoCredit, creditFollows } = policy.parameters;
  if (state === 'NOT_CREDITABLE')
    return { gives: 'NOTHING', reasons: [reason('credit.eligible-sales', false, { productLine })] };
  if (state === 'MINE') {
    const held = reason('line.associations', true, { productLine });
    const parameter = `upsellAutoCredit: ${upsellAutoCredit}`;
    return { gives: 'MORE', reasons: [held, reason('upsell.auto-credit', true, { productLine, edition, parameter })] };
  }
  if (state === 'UPGRADABLE' && creditFollows === 'shared-deal')
    return { gives: 'NEW', reasons: [reason('credit.eligible-sales', true, { productLine, edition, mrr })] };
  const ownedEdition = state === 'UPGRADABLE' ? 'STARTER' : null;
  const { opens, reasons } = openLine(line, { ownedEdition }, lines, policy.catalog);
  return { gives: opens ? 'NEW' : 'NOTHING', reasons };
}

type Terms = Pick<LinePreview, 'revenueShare' | 'reasons'>;

/** Revenue share for Partner Sourced deals alone: whether an assisted one is an upmarket referral is not foreseen. */
function newTerms({ mrr }: Line, { motion, program, closesOn }: DealSupposed, { parameters }: Policy): Terms {
  const clause = program === 'SOLUTIONS_PARTNER' ? 'credit.partner-terms' : 'credit.provider-terms';
  if (motion === 'PARTNER_ASSISTED')
    return {
      revenueShare: null,
      reasons: [reason('motion.assisted', true, { motion }), reason(clause, true, { program })],
    };
  const { revenueShareRate: rate, accrualDay, rounding } = parameters;
  const months = parameters.revenueShareMonths[program];
  const firstMonth = firstAccrualMonth(closesOn, accrualDay);
  return {
    revenueShare: { monthly: share(mrr, parseDecimal(rate), rounding), months },
    reasons: [reason(clause, true, { program, months, rate }), reason('revshare.rate', true, { rate, firstMonth })],
  };
}

/** An upsell follows its association: what carries revenue share goes on carrying it, for what is left of its term. */
function ownTerms({ productLine, mrr }: Line, { monthlyNow }: StandingToday, { parameters }: Policy): Terms {
  const byTotal = reason('upsell.by-line-total', true, { productLine, mrr });
  if (!monthlyNow || monthlyNow.minor === 0) return { revenueShare: null, reasons: [byTotal] };
  const monthly = share(mrr, parseDecimal(parameters.revenueShareRate), parameters.rounding);
  return { revenueShare: { monthly, months: null }, reasons: [byTotal] };
}

/** The months' earnings of all lines together, a sum in each currency: currencies are never added. */
export function monthlyTogether(previews: readonly LinePreview[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const { revenueShare } of previews) {
    if (!revenueShare) continue;
    const { monthly } = revenueShare;
    sums.set(monthly.currency, add(sums.get(monthly.currency) ?? money(0, monthly.currency), monthly));
  }
  return [...sums.values()];
}
