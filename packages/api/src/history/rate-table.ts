import type { DatedRate } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { ExchangeRateEntity } from '../revenue-share/exchange-rate.entity.js';

/** Exchange rates by pair and day. */
export class RateTable {
  readonly #pairs = new Map<string, Map<string, string>>();

  add(from: string, to: string, day: string, rate: string): void {
    const pair = this.#pairs.get(from + to) ?? new Map<string, string>();
    this.#pairs.set(from + to, pair.set(day, rate));
  }

  /** 1 `from` in `to` on `day`; undefined where none was given. */
  find(from: string, to: string, day: string): string | undefined {
    return this.#pairs.get(from + to)?.get(day);
  }

  /** The newest of the rates given for `day` or an earlier one. */
  newest(from: string, to: string, day: string): DatedRate | undefined {
    let newest: DatedRate | undefined;
    for (const [given, rate] of this.#pairs.get(from + to) ?? [])
      if (given <= day && (!newest || newest.day < given)) newest = { rate, day: given };
    return newest;
  }
}

/** Which rates of some days are needed besides those of a whole pair. */
export interface RateSpan {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly firstDay: string;
  readonly lastDay: string;
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

/** Adds the rates of a span of days to the table; no statement where only one currency is met. */
export async function addRates(
  manager: EntityManager,
  table: RateTable,
  { from, to, firstDay, lastDay }: RateSpan,
): Promise<void> {
  const converted = [...from].filter((currency) => [...to].some((other) => other !== currency));
  if (converted.length === 0) return;
  const found = await manager
    .createQueryBuilder(ExchangeRateEntity, 'rate')
    .where('rate.fromCurrency IN (:...converted) AND rate.toCurrency IN (:...to)', { converted, to: [...to] })
    .andWhere('rate.day BETWEEN :firstDay AND :lastDay', { firstDay, lastDay })
    .getMany();
  for (const { fromCurrency, toCurrency, day, rate } of found) table.add(fromCurrency, toCurrency, day, rate);
}
