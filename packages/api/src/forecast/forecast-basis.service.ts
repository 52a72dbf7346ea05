import {
  addMonths,
  bookingQuarter,
  type DatedRate,
  dayIn,
  type ForecastInput,
  type ForecastRate,
  missingRate,
  MOST_QUARTERS,
  monthOf,
  monthsOf,
  type PartnerFacts,
  type Policy,
  type PolicyBook,
  quarterOf,
} from '@tierline/rules';
import { statementStandings } from '../closing/statement.loader.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import { ratesInto } from '../revenue-share/exchange.loader.js';
import { rateMissing } from '../revenue-share/exchange.service.js';
import { unstatedOfPartners } from '../revenue-share/unstated.loader.js';
import { tiersOfPartners } from '../tiers/tier.loader.js';
import { exceptionsOfRegions } from '../upmarket/upmarket-exception.loader.js';
import { customerLines, dealProofs, triedDeals } from './deal.loader.js';
import { forecastInput, type ForecastRows } from './forecast-input.js';
import { heldLines, linePrices, quarterTotals } from './line.loader.js';

/** Which quarters are asked for; as many as are usual from the running one where nothing is said. */
export interface AskedQuarters {
  readonly from: string | null;
  readonly quarters: number | null;
}

const USUAL_QUARTERS = 12;

/** The last of so many quarters. Throws Refused where it lies after the last year that has four digits, as quarters are written. */
function lastOf(from: string, quarters: number): string {
  const month = addMonths(monthsOf(from)[0], 3 * (quarters - 1));
  if (month.length === 'YYYY-MM'.length) return quarterOf(month);
  throw new Refused('BAD_USER_INPUT', `from is ${from}; ${quarters} quarters from it on end after the year 9999.`);
}

type Read = Omit<ForecastRows, 'facts' | 'policies' | 'rates' | 'referrals'>;

/** Reads what forecasts are made from. */
export class ForecastBasisService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  /**
   * What a partner's forecast is made from as of today where it is. Throws Refused for quarters out of bounds, and where an
   * exchange rate is missing: of today, or of a month whose amount stands on a statement of these quarters.
   */
  async of(partner: PartnerRecord, asked: AskedQuarters): Promise<ForecastInput> {
    const asOf = dayIn(this.reading.now.toISOString(), partner.timeZone);
    const from = asked.from ?? quarterOf(monthOf(asOf));
    const quarters = asked.quarters ?? USUAL_QUARTERS;
    if (quarters < 1 || quarters > MOST_QUARTERS)
      throw new Refused('BAD_USER_INPUT', `quarters is ${quarters}; give a number from 1 to ${MOST_QUARTERS}.`);
    const to = lastOf(from, quarters);
    const facts = JSON.parse(partner.facts) as PartnerFacts;
    const policy = this.policies.on(asOf);
    const [read] = await Promise.all([this.#read(partner, asOf, from, to), this.#refuseUnstated(partner, from, to)]);
    const [rates, referrals] = await Promise.all([
      this.#rates(currenciesIn(read), facts.currency, asOf),
      this.#referrals(facts, read, asOf, policy),
    ]);
    const input = forecastInput(
      { ...read, facts, policies: this.policies, rates, referrals },
      { asOf, from, quarters, policy },
    );
    const missing = missingRate(input);
    if (missing) throw rateMissing(missing.from, missing.to, asOf);
    return { ...input, rates: usedRates(input) };
  }

  async #read({ key }: PartnerRecord, day: string, from: string, to: string): Promise<Read> {
    const { reading } = this;
    const [lines, prices, deals, proofs, ofCustomers, totals] = await Promise.all([
      reading.load(heldLines, key),
      reading.load(linePrices, key),
      reading.load(triedDeals, key),
      reading.load(dealProofs, key),
      reading.load(customerLines, key, { day }),
      reading.load(quarterTotals, key, { from, to }),
    ]);
    return {
      lines: lines ?? [],
      prices: prices ?? [],
      deals: deals ?? [],
      proofs: proofs ?? [],
      customerLines: ofCustomers ?? [],
      totals: totals ?? [],
    };
  }

  async #rates(currencies: readonly string[], to: string, day: string): Promise<ForecastRate[]> {
    const foreign = currencies.filter((currency) => currency !== to);
    const rates = await Promise.all(foreign.map((currency) => this.reading.load(ratesInto, currency, { to, day })));
    return rates.filter((rate) => rate !== null);
  }

  /** What tells whether an open Partner Assisted deal would be an upmarket referral; nothing is read where there is none. */
  async #referrals(
    { key, region }: PartnerFacts,
    { deals, proofs }: Read,
    day: string,
    { upmarket }: Policy,
  ): Promise<ForecastRows['referrals']> {
    const open = deals.filter(({ stage, motion }) => stage === 'APPROVED' && motion === 'PARTNER_ASSISTED');
    if (open.length === 0) return { tiers: new Map(), upmarketExceptions: [], exchangeRateInForce: () => undefined };
    const currencies = distinct(proofs.flatMap(({ lines }) => lines.map(({ mrr }) => mrr.currency)));
    const [tiers, exceptions, rates] = await Promise.all([
      this.reading.load(tiersOfPartners, key),
      this.reading.load(exceptionsOfRegions, region),
      this.#rates(currencies, upmarket.minimumMrr.currency, day),
    ]);
    const inForce = new Map<string, DatedRate>(rates.map((rate) => [rate.from, rate]));
    return {
      tiers: new Map([[key, tiers ?? []]]),
      upmarketExceptions: exceptions ?? [],
      exchangeRateInForce: (from) => inForce.get(from),
    };
  }

  async #refuseUnstated({ key }: PartnerRecord, from: string, to: string): Promise<void> {
    const unstated = (await this.reading.load(unstatedOfPartners, key)) ?? [];
    if (unstated.length === 0) return;
    const standing = await this.reading.load(statementStandings, key, { quarter: from });
    const found = unstated.find(({ month }) => {
      const quarter = bookingQuarter(month, standing?.openQuarter ?? null);
      return from <= quarter && quarter <= to;
    });
    if (found) throw rateMissing(found.missing.from, found.missing.to, found.missing.day);
  }
}

/** The currencies that may be met: a rate that is not needed in the end does no harm. */
function currenciesIn({ prices, deals, proofs }: Read): string[] {
  const ofDeals = [...deals.map(({ expectedLines }) => expectedLines), ...proofs.map(({ lines }) => lines)].flat();
  return distinct([...prices, ...ofDeals].map(({ mrr }) => mrr.currency));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** The rates that an amount of the forecast is converted at, and no others. */
function usedRates({ lines, deals, rates }: ForecastInput): ForecastRate[] {
  const giving = deals.flatMap((deal) => deal.lines.filter(({ gives }) => gives !== 'NOTHING'));
  const met = new Set([...lines, ...giving].map(({ mrr }) => mrr.currency));
  return rates.filter(({ from }) => met.has(from));
}
