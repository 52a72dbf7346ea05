import { lastDayOf, monthsBetween, addMonths, earlier, monthOf, quarterOf } from '../calendar.js';
import { effectsOf } from '../conduct/sanction-effects.js';
import type { Association } from '../credit/associations.js';
import { carried } from '../credit/portion.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DecisionContext, PartnerFacts } from '../facts.js';
import type { Day, Month, ProductLine } from '../history.js';
import type { Money } from '../money.js';
import { convert, parseDecimal, share } from '../money.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { Grant, RevenueShareEntry, WithheldMonth } from '../outcome.js';
import { programOn } from '../team/program.js';
import { accrualDayOf } from './accrual-day.js';
import type { Payments } from './payments.js';

/** What an association says of its accruals. */
export type Accruing = Pick<
  Association,
  | 'partner'
  | 'productLine'
  | 'since'
  | 'until'
  | 'terms'
  | 'program'
  | 'portions'
  | 'providerMonths'
  | 'accrualDay'
  | 'rounding'
>;

export interface AccrualFacts {
  readonly partner: Pick<PartnerFacts, 'key' | 'currency' | 'programs' | 'sanctions'>;
  readonly subscriptions: Pick<Subscriptions, 'on'>;
  readonly payments: Payments;
  readonly through: Month;
  readonly exchangeRate: DecisionContext['exchangeRate'];
}

/**
 * Month by month, what an association accrues: the rate of the line's MRR on the month's accrual day, rounded in the line's
 * currency and converted at the rate of the month's last day into the partner's (revshare.rate, revshare.monthly-quarterly), by
 * the policy of the association's deal. Months of the term that accrue nothing are given with the reason, those between two
 * terms too. Nothing is decided beyond `through`.
 */
export function accrue(
  association: Accruing,
  facts: AccrualFacts,
): { entries: RevenueShareEntry[]; withheld: WithheldMonth[] } {
  const entries: RevenueShareEntry[] = [];
  const withheld: WithheldMonth[] = [];
  const { terms, productLine, until, accrualDay } = association;
  const [first] = terms;
  const newest = terms.at(-1);
  if (!first || !newest) return { entries, withheld };
  const last = earlier(newest.lastMonth, facts.through);
  for (let month = first.firstMonth; month <= last; month = addMonths(month, 1)) {
    const term = terms.findLast(({ firstMonth }) => firstMonth <= month) ?? first;
    const day = accrualDayOf(month, accrualDay);
    if (until !== null && until <= day) break;
    const mrr = facts.subscriptions.on(productLine, day)?.mrr;
    const base = mrr && carried(association.portions, mrr, day);
    if (mrr && base === null) withheld.push({ month, base: mrr, reasons: [otherCurrency(productLine, month, mrr)] });
    if (!base || base.minor === 0) continue;
    const hindrance = hindranceIn(month, association, term, facts);
    const booking = hindrance ?? book(association, term, month, base, facts);
    if ('reasons' in booking) withheld.push({ ...booking, month, base });
    else entries.push(booking);
  }
  return { entries, withheld };
}

type Hindrance = Pick<WithheldMonth, 'reasons' | 'missingRate'>;

function hindranceIn(
  month: Month,
  { productLine, program, providerMonths: months }: Accruing,
  { firstMonth, lastMonth }: Grant,
  facts: AccrualFacts,
): Hindrance | null {
  const { partner } = facts;
  const reasons: Reason[] = [];
  if (lastMonth < month) reasons.push(reason('revshare.term', false, { month, firstMonth, lastMonth }));
  const day = lastDayOf(month);
  const reported = facts.payments(productLine, month);
  if (reported && !reported.isPaid)
    reasons.push(reason('revshare.conditions', false, { productLine, month, missing: 'payment' }, [reported.evidence]));
  for (const { kind, from, until, evidence } of partner.sanctions)
    if (
      effectsOf(kind).includes('NO_REVENUE_SHARE') &&
      monthOf(from) <= month &&
      (until === null || month < monthOf(until))
    )
      reasons.push(reason('review.sanctions', false, { sanction: kind, month, until }, [evidence]));
  const isProvider = program === 'SOLUTIONS_PARTNER' && programOn(partner, day) === 'SOLUTIONS_PROVIDER';
  if (isProvider && monthsBetween(firstMonth, month) >= months)
    reasons.push(reason('credit.provider-terms', false, { program: 'SOLUTIONS_PROVIDER', months, month }));
  return reasons.length > 0 ? { reasons } : null;
}

function book(
  { partner, productLine, since, rounding }: Accruing,
  { rate, firstMonth, lastMonth }: Grant,
  month: Month,
  base: Money,
  { partner: { currency }, exchangeRate }: AccrualFacts,
): RevenueShareEntry | Hindrance {
  const earned = share(base, parseDecimal(rate), rounding);
  const day = lastDayOf(month);
  const found = earned.currency === currency ? null : exchangeRate(earned.currency, currency, day);
  if (found === undefined) return missingRate(earned.currency, currency, day, month);
  return {
    kind: 'ACCRUAL',
    partner,
    productLine,
    associatedSince: since,
    month,
    base,
    rate,
    amount: found === null ? earned : convert(earned, currency, parseDecimal(found), rounding),
    exchange: found === null ? null : { rate: found, day },
    bookedIn: quarterOf(month),
    term: { firstMonth, lastMonth },
    corrects: null,
    why: [],
  };
}

/** A part of a line's MRR cannot be told once the line is paid in another currency than it was sold in. */
function otherCurrency(productLine: ProductLine, month: Month, mrr: Money): Reason {
  return reason('upsell.by-line-total', false, { productLine, month, mrr, parameter: 'creditFollows: shared-deal' });
}

function missingRate(from: string, to: string, day: Day, month: Month): Hindrance {
  const facts = { month, from, to, day, missing: 'exchange rate' };
  return { reasons: [reason('revshare.monthly-quarterly', false, facts)], missingRate: { from, to, day } };
}
