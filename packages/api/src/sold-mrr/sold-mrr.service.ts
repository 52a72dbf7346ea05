import {
  add,
  carried,
  countsTowardTier,
  isCurrency,
  type Money,
  type PartnerFacts,
  type PolicyBook,
  programOn,
  soldLine,
  soldSum,
  yearBefore,
  zero,
} from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import type { RateRecord } from '../revenue-share/exchange.loader.js';
import { type Converted, type ExchangeService, unlessRateMissing } from '../revenue-share/exchange.service.js';
import { soldLinesOfPartners, type SoldLineRow } from './sold-line.loader.js';

export interface SoldMrrRecord {
  readonly total: Amount;
  readonly sourced: Amount;
  readonly assisted: Amount;
  readonly lines: readonly SoldLineRecord[];
  /** What the total rests on where lines are in other currencies, by currency. */
  readonly rates: readonly RateRecord[];
}

/** `counted` is in the currency that was asked for, so that the lines add up to the total; the two prices are as they were paid. */
export interface SoldLineRecord extends Pick<SoldLineRow, 'customer' | 'association' | 'productLine' | 'motion'> {
  readonly now: Amount;
  readonly twelveMonthsBefore: Amount;
  readonly counted: Amount;
}

/** What one line counts; null where there is no rate to state it with. */
export interface StatedLine {
  readonly line: SoldLineRow;
  readonly amount: Money | null;
  readonly rate: RateRecord | null;
}

/** What a partner has sold, on any day. */
export class SoldMrrService {
  constructor(
    private readonly reading: Reading,
    private readonly exchange: ExchangeService,
    private readonly policies: PolicyBook,
  ) {}

  /**
   * A partner's sold MRR as of the end of `day` in `currency` (sold.definition): of each line that it is associated with, what
   * was added in twelve months, and what was lost where the policy of that day counts it too (`soldFloor`); in neither motion less
   * than nothing. Nothing for a Solutions Provider. Throws Refused where an exchange rate is missing.
   */
  async of(partner: PartnerRecord, day: string, currency: string): Promise<SoldMrrRecord> {
    if (!isCurrency(currency))
      throw new Refused('BAD_USER_INPUT', `"${currency}" is not a currency; give an ISO 4217 code such as "JPY".`);
    const counted = await Promise.all(
      (await this.#linesOf(partner, day)).map((line) => this.#count(line, day, currency)),
    );
    const soldIn = (motion: SoldLineRow['motion']) =>
      soldSum(
        counted.filter(({ line }) => line.motion === motion).map((each) => each.amount),
        currency,
      );
    const [sourced, assisted] = [soldIn('PARTNER_SOURCED'), soldIn('PARTNER_ASSISTED')];
    return {
      total: amountOf(add(sourced, assisted)),
      sourced: amountOf(sourced),
      assisted: amountOf(assisted),
      lines: counted.map(({ line, amount }) => shown(line, amount)),
      rates: ratesOf(counted),
    };
  }

  /** Those of a partner's lines that are wanted, with what each counts in `currency`; no rate is needed for the others. */
  async countedLines(
    partner: PartnerRecord,
    day: string,
    currency: string,
    isWanted: (line: SoldLineRow) => Promise<boolean>,
  ): Promise<readonly { readonly line: SoldLineRow; readonly amount: Money }[]> {
    const lines = await this.#linesOf(partner, day);
    const wanted = await Promise.all(lines.map(isWanted));
    return Promise.all(lines.filter((_, place) => wanted[place]).map((line) => this.#count(line, day, currency)));
  }

  /** A partner's lines of `day`, each with what it counts in `currency`; null where there is no rate to state it with. */
  async statedLines(partner: PartnerRecord, day: string, currency: string): Promise<readonly StatedLine[]> {
    const lines = await this.#linesOf(partner, day);
    return Promise.all(
      lines.map(
        async (line) =>
          (await unlessRateMissing(this.#count(line, day, currency))) ?? { line, amount: null, rate: null },
      ),
    );
  }

  async #linesOf(partner: PartnerRecord, day: string): Promise<readonly SoldLineRow[]> {
    if (!countsTowardTier(programOn(JSON.parse(partner.facts) as PartnerFacts, day))) return [];
    return (await this.reading.load(soldLinesOfPartners, partner.key, { day })) ?? [];
  }

  async #count(line: SoldLineRow, day: string, currency: string): Promise<Converted & { line: SoldLineRow }> {
    if (!line.now) return { line, amount: zero(currency), rate: null };
    const { portions, before } = line;
    const now = carried(portions, line.now, day);
    if (!now) return { line, amount: zero(currency), rate: null };
    const then = before && carried(portions, before, yearBefore(day));
    const { soldFloor } = this.policies.on(day).parameters;
    return { line, ...(await this.exchange.into(currency, soldLine(now, then, soldFloor), day)) };
  }
}

function ratesOf(counted: readonly Converted[]): readonly RateRecord[] {
  const rates = new Map(counted.flatMap(({ rate }) => (rate ? [[rate.from, rate]] : [])));
  return [...rates.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function shown({ now, before, portions: _portions, ...line }: SoldLineRow, counted: Money): SoldLineRecord {
  const nothing = zero((now ?? before ?? counted).currency);
  return {
    ...line,
    now: amountOf(now ?? nothing),
    twelveMonthsBefore: amountOf(before ?? nothing),
    counted: amountOf(counted),
  };
}
