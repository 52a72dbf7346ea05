import { decodeStored, keysOf, type EventOf } from '@tierline/rules';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import { ExchangeRateEntity } from '../revenue-share/exchange-rate.entity.js';
import { UpmarketExceptionEntity } from '../upmarket/upmarket-exception.entity.js';
import { CustomerDomainEntity } from './customer-domain.entity.js';
import { DealDomainEntity } from './deal-domain.entity.js';
import { DealRouteEntity } from './deal-route.entity.js';
import { byKey, compare, type EntityDifference } from './difference.js';
import { newestRates, rateRow } from './exchange-rates.js';
import { HistoryKeyEntity } from './history-key.entity.js';
import { dealDomains, domainClaims, homesOf, withSubjects } from './routing.js';
import type { StoredEvent } from './scan.js';
import { exceptionRow, newestExceptions } from './upmarket-exceptions.js';

const DEALS = 2_000;

/** What should stand in the tables that find the way in the history, gathered from every event of it. */
export class FreshIndexes {
  readonly #domains: RawRow[] = [];
  readonly #rates: RawRow[] = [];
  readonly #exceptions: RawRow[] = [];
  readonly #deals = new Set<string>();

  take(event: StoredEvent): void {
    if (event.type === 'CustomerAdded')
      this.#domains.push(...domainClaims(decodeStored(event.payload) as EventOf<'CustomerAdded'>, event.instant));
    if (event.type === 'ExchangeRate') this.#rates.push(rateRow(event));
    if (event.type === 'UpmarketException') this.#exceptions.push(exceptionRow(event));
    if (event.type === 'DealOpened' || event.type === 'DealRegistered') this.#deals.add(event.anchor);
  }

  domains(manager: EntityManager): Promise<EntityDifference> {
    return wholeTable(manager, CustomerDomainEntity, this.#domains);
  }

  rates(manager: EntityManager): Promise<EntityDifference> {
    return wholeTable(manager, ExchangeRateEntity, [...newestRates(this.#rates).values()]);
  }

  exceptions(manager: EntityManager): Promise<EntityDifference> {
    return wholeTable(manager, UpmarketExceptionEntity, [...newestExceptions(this.#exceptions).values()]);
  }

  /** The routes of all deals, and the domains that they were registered on. Rests on the stored domains of customers. */
  async routes(manager: EntityManager): Promise<EntityDifference[]> {
    const { layout } = rowsOf(manager, DealRouteEntity);
    const anchors = [...this.#deals];
    const [routes, domains]: [RawRow[], RawRow[]] = [[], []];
    for (let from = 0; from < anchors.length; from += DEALS) {
      const homes = [...(await homesOf(manager, anchors.slice(from, from + DEALS))).values()];
      for (const route of await withSubjects(manager, homes)) routes.push(layout.encode(route));
      domains.push(...homes.flatMap(dealDomains));
    }
    return [await wholeTable(manager, DealRouteEntity, routes), await wholeTable(manager, DealDomainEntity, domains)];
  }
}

async function wholeTable(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  fresh: readonly RawRow[],
): Promise<EntityDifference> {
  const rows = rowsOf(manager, entity);
  const { layout } = rows;
  return { entity, layout, rows: compare(layout, byKey(layout, await rows.readAll(manager)), byKey(layout, fresh)) };
}

/** What is wrong with the stored keys that a page of events brings into being or implies. */
export async function keyDifferences(manager: EntityManager, page: readonly StoredEvent[]): Promise<EntityDifference> {
  const rows = rowsOf(manager, HistoryKeyEntity);
  const created = new Map<string, RawRow>();
  const implied = new Map<string, RawRow>();
  for (const { payload, anchor, identity } of page) {
    const { creates, implies } = keysOf(decodeStored(payload));
    if (creates !== null) created.set(creates, [creates, anchor, identity]);
    for (const key of implies) implied.set(key, [key, key, null]);
  }
  const stored = byKey(rows.layout, await rows.read(manager, 'key', [...created.keys(), ...implied.keys()]));
  // An implied key may have been brought into being by an event of another page: then its row says so, and rightly.
  const expected = new Map([...[...implied].filter(([key]) => !stored.has(key)), ...created]);
  const concerned = new Map([...stored].filter(([key]) => created.has(key)));
  return { entity: HistoryKeyEntity, layout: rows.layout, rows: compare(rows.layout, concerned, expected) };
}
