import { convert, type Money, parseDecimal } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import { type RateRecord, ratesInto } from './exchange.loader.js';

/** An amount with the rate that it was converted at; null where it was in the currency asked for. */
export interface Converted {
  readonly amount: Money;
  readonly rate: RateRecord | null;
}

/** Amounts of one currency in another, at the rates that the history gave. */
export class ExchangeService {
  constructor(private readonly reading: Reading) {}

  /** `amount` in `currency` at the rate that holds on `day`. Throws Refused where none was given: a rate is never guessed. */
  async into(currency: string, amount: Money, day: string): Promise<Converted> {
    if (amount.currency === currency) return { amount, rate: null };
    const rate = await this.reading.load(ratesInto, amount.currency, { to: currency, day });
    if (!rate) throw rateMissing(amount.currency, currency, day);
    return { amount: convert(amount, currency, parseDecimal(rate.rate)), rate };
  }
}

/** What `work` gives; null where an exchange rate is missing for it. */
export async function unlessRateMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused && error.code === 'EXCHANGE_RATE_MISSING') return null;
    throw error;
  }
}

/** What is said where an amount cannot be stated. */
export function rateMissing(from: string, to: string, day: string): Refused {
  return new Refused(
    'EXCHANGE_RATE_MISSING',
    `There is no exchange rate from ${from} to ${to} for ${day}; record one (ExchangeRate) and ask again.`,
  );
}
