import {
  keysOf,
  lastEndedMonth,
  later,
  type DecisionContext,
  type GrowthSpecialist,
  type HistoryEvent,
  type Key,
  type LanguageException,
  type Month,
  type PartnerFacts,
  type PolicyBook,
  type Recorded,
  type TierHistory,
} from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { readSpecialists } from './specialists.js';
import { readRates, type RateTable } from './rate-table.js';
import { readReferralGrounds } from './referral-grounds.js';
import { readTiers } from './stored-tiers.js';

/** What decisions rest on besides the history; `now` is the only clock. */
export interface Grounds {
  readonly policies: PolicyBook;
  readonly holidays: DecisionContext['holidays'];
  readonly now: () => Date;
}

/** What decisions rest on but for what is closed of the subject's own ledger. */
export type SharedContext = Omit<DecisionContext, 'ledger' | 'openQuarter'>;

/** What was read for some histories: enough to make each subject's context without another statement. */
export class ContextOf {
  readonly #ended = new Map<string, Month>();
  readonly #now: string;

  private constructor(
    private readonly grounds: Grounds,
    private readonly partners: ReadonlyMap<Key, PartnerFacts>,
    private readonly tiers: ReadonlyMap<Key, TierHistory>,
    private readonly rates: RateTable,
    private readonly specialists: readonly GrowthSpecialist[],
    private readonly exceptions: readonly LanguageException[],
  ) {
    this.#now = grounds.now().toISOString();
  }

  /**
   * Reads the facts of the partners that the histories name, the rates between the currencies that meet in them, what upmarket
   * referrals among them rest on, and the growth specialists.
   */
  static async histories(
    manager: EntityManager,
    histories: readonly (readonly Recorded[])[],
    grounds: Grounds,
  ): Promise<ContextOf> {
    const keys = new Set<Key>();
    const currencies = new Set<string>();
    for (const events of histories) for (const event of events) takeNames(event, keys, currencies);
    const rows = rowsOf(manager, PartnerEntity);
    const place = rows.layout.positionOf('facts');
    const facts = (await rows.read(manager, 'key', [...keys])).map(
      (row) => JSON.parse(String(row[place])) as PartnerFacts,
    );
    const rates = await readRates(manager, currencies, new Set(facts.map(({ currency }) => currency)));
    const specialists = await readSpecialists(manager);
    const tiers = await readTiers(manager, [...keys]);
    const exceptions = await readReferralGrounds(manager, histories, grounds.policies, rates);
    const partners = new Map(facts.map((partner) => [partner.key, partner]));
    return new ContextOf(grounds, partners, tiers, rates, specialists, exceptions);
  }

  /** The context of a subject that has been decided through some month: decisions never go back behind it. */
  decidedThrough(decided: Month | null, onThrough: (month: Month) => void): SharedContext {
    const { policies, holidays } = this.grounds;
    const through = (zone: string): Month => {
      const ended = this.#lastEnded(zone);
      const month = decided === null ? ended : later(ended, decided);
      onThrough(month);
      return month;
    };
    return {
      policies,
      holidays,
      through,
      partners: this.partners,
      tiers: this.tiers,
      specialists: this.specialists,
      exchangeRate: (from, to, day) => this.rates.find(from, to, day),
      exchangeRateInForce: (from, to, day) => this.rates.newest(from, to, day),
      upmarketExceptions: this.exceptions,
    };
  }

  #lastEnded(zone: string): Month {
    const known = this.#ended.get(zone);
    if (known !== undefined) return known;
    const month = lastEndedMonth(this.#now, zone);
    this.#ended.set(zone, month);
    return month;
  }
}

/** The partners and currencies that an event names. */
function takeNames(event: HistoryEvent, partners: Set<Key>, currencies: Set<string>): void {
  for (const { key } of keysOf(event).needs) if (key.startsWith('partner:')) partners.add(key.slice('partner:'.length));
  if ('mrr' in event) currencies.add(event.mrr.currency);
  if ('lines' in event) for (const { mrr } of event.lines) currencies.add(mrr.currency);
}
