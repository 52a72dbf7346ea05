import {
  add,
  amountText,
  dayIn,
  daysOfQuarter,
  dealMetrics,
  lastDayOf,
  type Money,
  parseMoney,
  type PlanMetric,
  type PlanObjective,
  type PolicyBook,
  type Quarter,
  soldSum,
  sum,
} from '@tierline/rules';
import { customersByKey } from '../customers/customer.loader.js';
import { ForecastBasisService } from '../forecast/forecast-basis.service.js';
import { ForecastService } from '../forecast/forecast.service.js';
import { ManagedMrrService } from '../managed-mrr/managed-mrr.service.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { ExchangeService } from '../revenue-share/exchange.service.js';
import { RevenueShareService } from '../revenue-share/revenue-share.service.js';
import { SoldMrrService } from '../sold-mrr/sold-mrr.service.js';
import type { SoldLineRow } from '../sold-mrr/sold-line.loader.js';
import { TierService } from '../tiers/tier.service.js';
import { type CountedDeal, countedDealsOfPartners, customersWonByPartners, sharesBookedIn } from './measure.loader.js';

/** What is measured: an objective, in the plan's currency, through the end of a day that is not after the quarter's last. */
export interface Measuring {
  readonly partner: PartnerRecord;
  readonly objective: PlanObjective;
  readonly currency: string;
  readonly quarter: Quarter;
  readonly day: string;
}

type Measure = (asked: Measuring) => Promise<string | null>;

/**
 * What the product knows of each metric of a plan: the very figures that it shows elsewhere, and none that anybody types. Levels
 * are those of the day's end, all others of the quarter through it. As everywhere, a figure of a past day is what is known of it now.
 */
export class MeasuringService {
  readonly #sold: SoldMrrService;
  readonly #managed: ManagedMrrService;
  readonly #tiers: TierService;
  readonly #exchange: ExchangeService;
  readonly #shares: RevenueShareService;
  readonly #forecasts: ForecastService;
  readonly #measures: Readonly<Record<PlanMetric, Measure>> = {
    SOLD_MRR: (asked) => this.#soldMrr(asked, ['PARTNER_SOURCED', 'PARTNER_ASSISTED']),
    SOURCED_MRR: (asked) => this.#soldMrr(asked, ['PARTNER_SOURCED']),
    MANAGED_MRR: (asked) => this.#managedMrr(asked),
    DEALS_REGISTERED: async (asked) => String((await this.#deals(asked, registeredOn)).length),
    DEALS_WON: async (asked) =>
      String((await this.#deals(asked, ({ closedOn }) => closedOn)).filter(({ stage }) => stage === 'WON').length),
    CLOSE_RATE: async (asked) => dealMetrics(await this.#deals(asked, ({ closedOn }) => closedOn)).closeRate,
    NEW_CUSTOMERS: (asked) => this.#newCustomers(asked),
    REVENUE_SHARE: (asked) => this.#revenueShare(asked),
    SOURCED_POINTS: async ({ partner, day }) => (await this.#tiers.standing(partner, day)).points.sourced,
    TOTAL_POINTS: async ({ partner, day }) => (await this.#tiers.standing(partner, day)).points.total,
  };

  constructor(
    private readonly reading: Reading,
    policies: PolicyBook,
  ) {
    this.#exchange = new ExchangeService(reading);
    this.#sold = new SoldMrrService(reading, this.#exchange, policies);
    this.#managed = new ManagedMrrService(reading, this.#exchange, policies);
    this.#tiers = new TierService(reading, policies);
    this.#shares = new RevenueShareService(reading, policies);
    this.#forecasts = new ForecastService(reading, new ForecastBasisService(reading, policies));
  }

  /** What the metric came to, as decimal text in its unit; null where nothing can be measured. Throws Refused where an exchange rate is missing. */
  actual(asked: Measuring): Promise<string | null> {
    return this.#measures[asked.objective.metric](asked);
  }

  /**
   * What the product foresees for a whole quarter: of revenue share that is not limited, and only as of today, for the forecast is
   * made from today's figures. null for everything else.
   */
  async forecast({ partner, objective, currency, quarter, day }: Measuring): Promise<string | null> {
    const { metric, productLine, region, motion } = objective;
    const isWhole = productLine === undefined && region === undefined && motion === undefined;
    const today = dayIn(this.reading.now.toISOString(), partner.timeZone);
    if (metric !== 'REVENUE_SHARE' || !isWhole || day !== today) return null;
    const [foreseen] = await this.#forecasts.of(partner, { from: quarter, quarters: 1 });
    if (!foreseen) return null;
    const { accrued, committed, pipeline } = foreseen;
    const amounts = [accrued, committed, pipeline].map((each) => parseMoney(each.amount, each.currency));
    return amountText((await this.#exchange.into(currency, sum(amounts, accrued.currency), day)).amount);
  }

  async #soldMrr(
    { partner, objective, currency, day }: Measuring,
    motions: readonly SoldLineRow['motion'][],
  ): Promise<string> {
    const { productLine, region, motion } = objective;
    const isWanted = async (line: SoldLineRow) =>
      motions.includes(line.motion) &&
      (motion === undefined || line.motion === motion) &&
      (productLine === undefined || line.productLine === productLine) &&
      (region === undefined || (await this.#regionOf(line.customer)) === region);
    const counted = await this.#sold.countedLines(partner, day, currency, isWanted);
    const [first, second] = (['PARTNER_SOURCED', 'PARTNER_ASSISTED'] as const).map((each) =>
      soldSum(
        counted.filter(({ line }) => line.motion === each).map(({ amount }) => amount),
        currency,
      ),
    ) as [Money, Money];
    return amountText(add(first, second));
  }

  async #managedMrr({ partner, objective, currency, day }: Measuring): Promise<string> {
    const { total, customers } = await this.#managed.of(partner, day, currency);
    const { region } = objective;
    if (region === undefined) return total.amount;
    const isThere = await Promise.all(
      customers.map(async ({ customer }) => (await this.#regionOf(customer)) === region),
    );
    const shares = customers
      .filter((_, place) => isThere[place])
      .map(({ share }) => parseMoney(share.amount, currency));
    return amountText(sum(shares, currency));
  }

  /** The partner's shared deals whose day, as `dayOf` tells it, lies in the quarter and not after the day asked about. */
  async #deals(
    { partner, objective: { region, motion }, quarter, day }: Measuring,
    dayOf: (deal: CountedDeal) => string | null,
  ): Promise<readonly CountedDeal[]> {
    const { first } = daysOfQuarter(quarter);
    return ((await this.reading.load(countedDealsOfPartners, partner.key)) ?? []).filter((deal) => {
      const on = dayOf(deal);
      if (on === null || on < first || on > day) return false;
      return (region === undefined || deal.region === region) && (motion === undefined || deal.motion === motion);
    });
  }

  /** Customers with which the partner's first association, of the motion that is asked for, began in the quarter. */
  async #newCustomers({ partner, objective: { region, motion }, quarter, day }: Measuring): Promise<string> {
    const { first } = daysOfQuarter(quarter);
    const since = new Map<string, string>();
    for (const won of (await this.reading.load(customersWonByPartners, partner.key)) ?? []) {
      const isAsked =
        (region === undefined || won.region === region) && (motion === undefined || won.motion === motion);
      if (isAsked && !since.has(won.customer)) since.set(won.customer, won.since);
    }
    return String([...since.values()].filter((began) => first <= began && began <= day).length);
  }

  /** What stands on the quarter's statement of the months that were over by the day. Throws as the statement itself does. */
  async #revenueShare({ partner, objective, currency, quarter, day }: Measuring): Promise<string> {
    const { productLine, region, motion } = objective;
    await this.#shares.statement(partner, quarter, { entries: false });
    const counted = ((await this.reading.load(sharesBookedIn, partner.key, { quarter })) ?? []).filter(
      (each) =>
        lastDayOf(each.month) <= day &&
        (productLine === undefined || each.productLine === productLine) &&
        (region === undefined || each.region === region) &&
        (motion === undefined || each.motion === motion),
    );
    const total = sum(
      counted.map(({ amount }) => amount),
      partner.currency,
    );
    return amountText((await this.#exchange.into(currency, total, day)).amount);
  }

  async #regionOf(customer: string): Promise<string | null> {
    return (await this.reading.load(customersByKey, customer))?.region ?? null;
  }
}

function registeredOn({ registeredAt, timeZone }: CountedDeal): string {
  return dayIn(registeredAt, timeZone);
}
