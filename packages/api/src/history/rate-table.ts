import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { ExchangeRateEntity } from '../revenue-share/exchange-rate.entity.js';

/** Exchange rates by pair and day. */
export class RateTable {
  readonly #rates = new Map<string, string>();

  add(from: string, to: string, day: string, rate: string): void {
    this.#rates.set(`${from}${to}${day}`, rate);
  }

  /** 1 `from` in `to` on `day`; undefined where none was given. */
  find(from: string, to: string, day: string): string | undefined {
    return this.#rates.get(`${from}${to}${day}`);
  }
}

/** The rates from some currencies into others; no statement where only one currency is met. */
export async function readRates(
  manager: EntityManager,
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
): Promise<RateTable> {
  const table = new RateTable();
  const converted = [...from].filter((currency) => [...to].some((other) => other !== currency));
  for (const [source, target, day, rate] of await rowsOf(manager, ExchangeRateEntity).read(
    manager,
    'fromCurrency',
    converted,
  ))
    if (to.has(String(target))) table.add(String(source), String(target), String(day), String(rate));
  return table;
}
