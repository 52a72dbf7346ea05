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
import type { Payments } from './payments.js';

/** What an association says of its accruals. */
export type Accruing = Pick<
  Association,
  'partner' | 'productLine' | 'since' | 'until' | 'grant' | 'program' | 'portions' | 'providerMonths'
>;

export interface AccrualFacts {
  readonly partner: Pick<PartnerFacts, 'key' | 'currency' | 'programs' | 'sanctions'>;
  readonly subscriptions: Pick<Subscriptions, 'on'>;
  readonly payments: Payments;
  readonly through: Month;
  readonly exchangeRate: DecisionContext['exchangeRate'];
}

/**
 * Month by month, what an association accrues: the rate of the line's MRR on the month's last day, rounded half-up in the
 * line's currency and converted at that day's rate into the partner's (revshare.rate, revshare.monthly-quarterly). Months of
 * the term that accrue nothing are given with the reason. Nothing is decided beyond `through`.
 */
export function accrue(
  association: Accruing,
  facts: AccrualFacts,
): { entries: RevenueShareEntry[]; withheld: WithheldMonth[] } {
  const entries: RevenueShareEntry[] = [];
  const withheld: WithheldMonth[] = [];
  const { grant, productLine, until } = association;
  if (!grant) return { entries, withheld };
  const last = earlier(grant.lastMonth, facts.through);
  for (let month = grant.firstMonth; month <= last; month = addMonths(month, 1)) {
    const day = lastDayOf(month);
    if (until !== null && until <= day) break;
    const mrr = facts.subscriptions.on(productLine, day)?.mrr;
    const base = mrr && carried(association.portions, mrr, day);
    if (mrr && base === null) withheld.push({ month, base: mrr, reasons: [otherCurrency(productLine, month, mrr)] });
    if (!base || base.minor === 0) continue;
    const hindrance = hindranceIn(month, association, grant, facts);
    const booking = hindrance ?? book(association, grant, month, base, facts);
    if ('reasons' in booking) withheld.push({ ...booking, month, base });
    else entries.push(booking);
  }
  return { entries, withheld };
}

type Hindrance = Pick<WithheldMonth, 'reasons' | 'missingRate'>;

function hindranceIn(
  month: Month,
  { productLine, program, providerMonths: months }: Accruing,
  grant: Grant,
  facts: AccrualFacts,
): Hindrance | null {
  const { partner } = facts;
  const reasons: Reason[] = [];
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
  if (isProvider && monthsBetween(grant.firstMonth, month) >= months)
    reasons.push(reason('credit.provider-terms', false, { program: 'SOLUTIONS_PROVIDER', months, month }));
  return reasons.length > 0 ? { reasons } : null;
}

function book(
  { partner, productLine, since }: Accruing,
  { rate, firstMonth, lastMonth }: Grant,
  month: Month,
  base: Money,
  { partner: { currency }, exchangeRate }: AccrualFacts,
): RevenueShareEntry | Hindrance {
  const earned = share(base, parseDecimal(rate));
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
    amount: found === null ? earned : convert(earned, currency, parseDecimal(found)),
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
