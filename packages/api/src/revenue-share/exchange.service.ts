import { convert, type Money } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import { ratesInto } from './exchange.loader.js';

/** Amounts of one currency in another, at the rates that the history gave. */
export class ExchangeService {
  constructor(private readonly reading: Reading) {}

  /** `amount` in `currency` at the rate of `day`. Throws Refused where none was given: a rate is never guessed. */
  async into(currency: string, amount: Money, day: string): Promise<Money> {
    if (amount.currency === currency) return amount;
    const rate = await this.reading.load(ratesInto, amount.currency, { to: currency, day });
    if (!rate) throw rateMissing(amount.currency, currency, day);
    return convert(amount, currency, rate);
  }
}

/** What is said where an amount cannot be stated. */
export function rateMissing(from: string, to: string, day: string): Refused {
  return new Refused(
    'EXCHANGE_RATE_MISSING',
    `There is no exchange rate from ${from} to ${to} for ${day}; record one (ExchangeRate) and ask again.`,
  );
}
