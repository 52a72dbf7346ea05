import { dayText, MINUTES_A_DAY, monthEnds } from './days.js';
import { Journal } from './journal.js';
import { Random } from './random.js';
import { currencies } from './regions.js';
import { horizonOf, type World } from './world.js';

/** What one US dollar costs as the history begins; from there each currency wanders. Invented, though of the right size. */
const dollarPrices: Readonly<Record<string, number>> = { JPY: 140, USD: 1, EUR: 0.95, GBP: 0.82, SGD: 1.36, AUD: 1.49 };

/** A rate for every pair of currencies on every month's last day, so that no conversion lacks one. */
export function* rateLines(world: World): Iterable<string> {
  const random = new Random(world.seed, 'rates');
  const prices = currencies.map((currency) => ({ currency, price: dollarPrices[currency] ?? 1 }));
  for (const day of monthEnds(world.start, world.today)) {
    const journal = new Journal(0, horizonOf(world));
    for (const quote of prices) if (quote.currency !== 'USD') quote.price *= random.logNormal(1, 0.018);
    for (const from of prices)
      for (const to of prices)
        if (from !== to)
          journal.record(day * MINUTES_A_DAY + 1260, {
            type: 'ExchangeRate',
            from: from.currency,
            to: to.currency,
            rate: (to.price / from.price).toFixed(6),
            day: dayText(day),
          });
    yield* journal.lines();
  }
}
