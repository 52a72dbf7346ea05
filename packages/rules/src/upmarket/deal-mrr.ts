import { addDays } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { DatedRate, DecisionContext } from '../facts.js';
import type { DealWon, Recorded } from '../history.js';
import type { Money } from '../money.js';
import { amountText, money, parseMoney, sum } from '../money.js';
import { decimalsOf } from '../policies/currencies.js';
import type { UpmarketPolicy } from '../policy.js';
import type { Rational } from '../tiers/rational.js';
import { isAtLeast, plus, rational, times, ZERO } from '../tiers/rational.js';

/** What a deal sold, or is expected to sell, and on which day. */
export type WonLines = Pick<Recorded<DealWon>, 'id' | 'lines' | 'closedOn'>;

/** What the deal's lines of one currency come to, and at which rate that counts: null where it needs none or has none. */
interface Part {
  readonly total: Money;
  readonly found: DatedRate | null;
}

/**
 * Does the MRR of the whole deal reach the program's least (upmarket.deal-conditions)? Amounts of other currencies count at the
 * rate in force on the close date, which governs: the newest given for that day or an earlier one, unless it is too old.
 * It is decided on the exact sum and shown rounded down, so that what is shown never reaches a least that was missed. Without a
 * rate nothing is guessed: the reason names the pair and the day.
 */
export function dealMrr(
  won: WonLines,
  policy: UpmarketPolicy,
  rates: DecisionContext['exchangeRateInForce'],
): Reason[] {
  const { amount, currency } = policy.minimumMrr;
  const minimum = parseMoney(amount, currency);
  const parts = partsOf(won, policy, rates);
  const unrated = parts.filter(({ total, found }) => total.currency !== currency && found === null);
  if (unrated.length > 0)
    return unrated.map(({ total }) => {
      const facts = { from: total.currency, to: currency, day: won.closedOn, missing: 'exchange rate', minimum };
      return reason('upmarket.deal-conditions', false, facts, [won.id]);
    });
  const mrr = parts.map(valueOf).reduce(plus, ZERO);
  const convertedAt = parts.flatMap(({ total, found }) => (found ? [rateText(total.currency, currency, found)] : []));
  const facts = { mrr: roundedDown(mrr, currency), minimum, ...(convertedAt.length > 0 && { convertedAt }) };
  return [reason('upmarket.deal-conditions', isAtLeast(mrr, rational(amount)), facts, [won.id])];
}

function partsOf(
  { lines, closedOn }: WonLines,
  { minimumMrr, rateDaysAtMost }: UpmarketPolicy,
  rates: DecisionContext['exchangeRateInForce'],
): Part[] {
  const oldest = addDays(closedOn, -rateDaysAtMost);
  const currencies = [...new Set(lines.map(({ mrr }) => mrr.currency))].sort();
  return currencies.map((currency) => {
    const mrrs = lines.map(({ mrr }) => mrr).filter((mrr) => mrr.currency === currency);
    const found = currency === minimumMrr.currency ? undefined : rates(currency, minimumMrr.currency, closedOn);
    return { total: sum(mrrs, currency), found: found && found.day >= oldest ? found : null };
  });
}

function valueOf({ total, found }: Part): Rational {
  const amount = rational(amountText(total));
  return found ? times(amount, rational(found.rate)) : amount;
}

function roundedDown({ numerator, denominator }: Rational, currency: string): Money {
  return money(Number((numerator * 10n ** BigInt(decimalsOf(currency))) / denominator), currency);
}

/** "1 JPY = 0.0067 USD (2025-06-30)" */
function rateText(from: string, to: string, { rate, day }: DatedRate): string {
  return `1 ${from} = ${rate} ${to} (${day})`;
}
