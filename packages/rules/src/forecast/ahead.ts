import { addMonths, firstDayOf, later, monthOf } from '../calendar.js';
import type { Portions } from '../credit/portion.js';
import type { Day, Month, ProductLine } from '../history.js';
import { subtract } from '../money.js';
import type { Money } from '../money.js';
import type { Grant, WithheldMonth } from '../outcome.js';
import { accrue } from '../revenue-share/accruals.js';
import { programOn } from '../team/program.js';
import { closingMonth } from './chances.js';
import type { Policy } from '../policy.js';
import type { AccrualReading, ExpectedLine, ForecastInput, OpenDeal, StandingLine } from './input.js';

/** What a line accrues in months to come, in minor units of the partner's currency, and the months that accrue nothing. */
export interface Ahead {
  readonly amounts: ReadonlyMap<Month, number>;
  readonly withheld: readonly WithheldMonth[];
}

/** Thrown where an amount cannot be stated for want of an exchange rate; ask `missingRate` first. */
export class ForecastRateMissing extends Error {}

interface Terms {
  readonly productLine: ProductLine;
  readonly since: Day;
  readonly until: Day | null;
  readonly grant: Grant;
  readonly portions: Portions;
  readonly accruing: AccrualReading;
}

/** How what is sold under a policy accrues. */
export function accrualReading({ parameters }: Pick<Policy, 'parameters'>): AccrualReading {
  const { accrualDay, rounding, revenueShareMonths } = parameters;
  return { accrualDay, rounding, providerMonths: revenueShareMonths.SOLUTIONS_PROVIDER };
}

/**
 * What a line at `mrr` accrues from `from` through `through` while its price stays: by the same rule as every accrual, with its
 * rounding, at the newest exchange rate, and with the sanctions and the program that stand on the day of the forecast
 * (revshare.rate, revshare.term, review.sanctions, credit.provider-terms). The customer is taken to pay.
 */
function accruedAhead(terms: Terms, mrr: Money, from: Month, through: Month, input: ForecastInput): Ahead {
  const { partner } = input;
  const { productLine, since, accruing } = terms;
  const period = { productLine, edition: 'NONE', mrr, from: since, until: terms.until, since, evidence: '' } as const;
  const { entries, withheld } = accrue(
    {
      ...terms,
      ...accruing,
      partner: partner.key,
      terms: [terms.grant],
      program: 'SOLUTIONS_PARTNER',
    },
    {
      partner,
      subscriptions: { on: () => period },
      payments: () => undefined,
      through,
      exchangeRate: (ofCurrency, to) => newestRate(ofCurrency, to, input),
    },
  );
  const missing = withheld.find(({ missingRate }) => missingRate)?.missingRate;
  if (missing) throw new ForecastRateMissing(`no rate from ${missing.from} to ${missing.to} on ${input.asOf}`);
  const isAhead = ({ month }: { readonly month: Month }) => from <= month;
  return {
    amounts: new Map(entries.filter(isAhead).map(({ month, amount }) => [month, amount.minor])),
    withheld: withheld.filter(isAhead),
  };
}

function newestRate(from: string, to: string, { rates }: ForecastInput): string | undefined {
  return rates.find((rate) => rate.from === from && rate.to === to)?.rate;
}

/** The first month of a standing line that is not decided yet. */
export function firstAhead({ since, accruedThrough }: StandingLine): Month {
  return later(monthOf(since), addMonths(accruedThrough, 1));
}

/** What a standing line will accrue through `through` at today's MRR, after the months that are decided. */
export function standingAhead(line: StandingLine, through: Month, input: ForecastInput): Ahead {
  return accruedAhead(line, line.mrr, firstAhead(line), through, input);
}

/** The term and rate that a deal won in `month` would carry; null for one that carries no revenue share (motion.assisted). */
export function grantOfDeal(deal: OpenDeal, month: Month, { partner, policy }: ForecastInput): Grant | null {
  const isSourced = deal.motion === 'PARTNER_SOURCED';
  if (!isSourced && !deal.isUpmarketEligible) return null;
  const { parameters, upmarket } = policy;
  const terms = isSourced
    ? {
        rate: parameters.revenueShareRate,
        months: parameters.revenueShareMonths[programOn(partner, firstDayOf(month))],
      }
    : { rate: upmarket.revenueShareRate, months: upmarket.revenueShareMonths };
  return { rate: terms.rate, firstMonth: month, lastMonth: addMonths(month, terms.months - 1) };
}

/**
 * What a line of an open deal will accrue through `through` if the deal is won `delay` months after it is expected to be: all of a
 * line that is new, of one that the partner has only what is added, within the term that the line has (upsell.by-line-total).
 */
export function expectedAhead(
  deal: OpenDeal,
  line: ExpectedLine,
  delay: number,
  through: Month,
  input: ForecastInput,
): Ahead {
  const month = addMonths(closingMonth(deal, input), delay);
  const nothing: Ahead = { amounts: new Map(), withheld: [] };
  if (line.gives === 'NOTHING') return nothing;
  if (line.gives === 'MORE') return addedAhead(line, month, through, input) ?? nothing;
  const grant = grantOfDeal(deal, month, input);
  if (!grant) return nothing;
  const accruing = accrualReading(input.policy);
  const terms = { ...line, since: firstDayOf(month), until: null, grant, portions: null, accruing };
  return accruedAhead(terms, line.mrr, month, through, input);
}

function addedAhead(
  { enlarges, mrr }: ExpectedLine,
  month: Month,
  through: Month,
  input: ForecastInput,
): Ahead | undefined {
  const standing = input.lines.find(({ key }) => key === enlarges);
  if (!standing || standing.mrr.currency !== mrr.currency) return undefined;
  const from = later(month, firstAhead(standing));
  const now = accruedAhead(standing, standing.mrr, from, through, input);
  const then = accruedAhead(standing, mrr, from, through, input);
  const amounts = [...then.amounts].map(([each, minor]) => [each, minor - (now.amounts.get(each) ?? 0)] as const);
  return { amounts: new Map(amounts), withheld: then.withheld };
}

/** By how much an expected line adds to the MRR of the customer's line. */
export function addedMrr({ mrr, enlarges }: ExpectedLine, { lines }: Pick<ForecastInput, 'lines'>): Money {
  const standing = lines.find(({ key }) => key === enlarges);
  return standing && standing.mrr.currency === mrr.currency ? subtract(mrr, standing.mrr) : mrr;
}

/** The currencies that the forecast converts from without a rate for the day: nothing can be said until one is given. */
export function missingRate(input: ForecastInput): { readonly from: string; readonly to: string } | null {
  const to = input.partner.currency;
  const met = [
    ...input.lines.map(({ mrr }) => mrr.currency),
    ...input.deals.flatMap((deal) =>
      deal.lines.filter(({ gives }) => gives !== 'NOTHING').map(({ mrr }) => mrr.currency),
    ),
  ];
  const from = [...new Set(met)].sort().find((currency) => currency !== to && !newestRate(currency, to, input));
  return from === undefined ? null : { from, to };
}
