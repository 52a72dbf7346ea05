import {
  addDays,
  normalInstant,
  parseDecimal,
  parseMoney,
  type PolicyBook,
  ratioText,
  share,
  startOfDay,
} from '@tierline/rules';
import { ConductService } from '../conduct/conduct.service.js';
import { AtStakeService, sumsOfAmounts } from '../deadlines/at-stake.service.js';
import { ManagedMrrService } from '../managed-mrr/managed-mrr.service.js';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { PlanFiguresService } from '../plans/plan-figures.service.js';
import { openDealsOfPartners } from '../plans/pipeline.loader.js';
import { PlanService } from '../plans/plan.service.js';
import type { Reading } from '../reading/reading.js';
import { ExchangeService, unlessRateMissing } from '../revenue-share/exchange.service.js';
import { RevenueShareService } from '../revenue-share/revenue-share.service.js';
import { SharedDealService } from '../shared-deals/shared-deal.service.js';
import { SoldMrrService } from '../sold-mrr/sold-mrr.service.js';
import { lastDealingsOfPartners, overDeadlinesOfPartners } from './portfolio.loader.js';

/** The days over which a partner is measured, both included: a year, today the last. */
export interface MeasuredYear {
  readonly from: string;
  readonly to: string;
}

export interface PunctualityRecord {
  readonly due: number;
  readonly onTime: number;
  /** null where nothing was due. */
  readonly rate: string | null;
}

export interface ProspectRecord {
  readonly mrr: readonly Amount[];
  /** null where none of the partner's deals was tried to the end in the year. */
  readonly chance: string | null;
  readonly weighted: readonly Amount[];
}

export interface PipelineRecord extends ProspectRecord {
  readonly deals: number;
}

const DAYS = 365;

/** What a development manager compares partners by. A figure that cannot be stated for want of a rate is null, and the others stand. */
export class PortfolioService {
  readonly #sold: SoldMrrService;
  readonly #managed: ManagedMrrService;
  readonly #shares: RevenueShareService;
  readonly #deals: SharedDealService;
  readonly #stakes: AtStakeService;
  readonly #conduct: ConductService;
  readonly #plans: PlanService;
  readonly #figures: PlanFiguresService;

  constructor(
    private readonly reading: Reading,
    policies: PolicyBook,
  ) {
    const exchange = new ExchangeService(reading);
    this.#sold = new SoldMrrService(reading, exchange, policies);
    this.#managed = new ManagedMrrService(reading, exchange, policies);
    this.#shares = new RevenueShareService(reading, policies);
    this.#deals = new SharedDealService(reading, policies);
    this.#stakes = new AtStakeService(reading);
    this.#conduct = new ConductService(reading, policies);
    this.#plans = new PlanService(reading, policies);
    this.#figures = new PlanFiguresService(reading, policies);
  }

  /** The year up to today, where the partner is. */
  yearOf({ timeZone }: PartnerRecord): MeasuredYear {
    const to = this.reading.today(timeZone);
    return { from: addDays(to, 1 - DAYS), to };
  }

  async soldMrr(partner: PartnerRecord): Promise<Amount | null> {
    const sold = this.#sold.of(partner, this.yearOf(partner).to, partner.currency);
    return (await unlessRateMissing(sold))?.total ?? null;
  }

  async managedMrr(partner: PartnerRecord): Promise<Amount | null> {
    const managed = this.#managed.of(partner, this.yearOf(partner).to, partner.currency);
    return (await unlessRateMissing(managed))?.total ?? null;
  }

  async revenueShare(partner: PartnerRecord, quarter: string): Promise<Amount | null> {
    const statement = this.#shares.statement(partner, quarter, { entries: false });
    return (await unlessRateMissing(statement))?.total ?? null;
  }

  /** How the deadlines of a kind were kept that fell due within the year; those still running are not among them. */
  async punctuality(partner: PartnerRecord, kind: 'RESPONSE' | 'POI_SIGNATURE'): Promise<PunctualityRecord> {
    const now = normalInstant(this.reading.now.toISOString());
    const from = startOfDay(this.yearOf(partner).from, 'UTC');
    const over = await this.reading.load(overDeadlinesOfPartners, partner.key, { kind, from, now });
    const { due, onTime } = over ?? { due: 0, onTime: 0 };
    return { due, onTime, rate: ratioText(onTime, due) };
  }

  /** A deal's MRR, that of the lines asked for or expected, and as much of it as the partner's close rate of the year lets expect. */
  async prospect(deal: { readonly key: string }, partner: PartnerRecord): Promise<ProspectRecord> {
    const [mrr, { closeRate }] = await Promise.all([
      this.#stakes.of({ kind: 'POI_SIGNATURE', sharedDeal: deal.key }),
      this.#deals.metrics(partner, this.yearOf(partner)),
    ]);
    return { mrr, chance: closeRate, weighted: closeRate === null ? [] : mrr.map((each) => weighted(each, closeRate)) };
  }

  /** All open deals of a partner together. */
  async pipeline(partner: PartnerRecord): Promise<PipelineRecord> {
    const open = (await this.reading.load(openDealsOfPartners, partner.key)) ?? [];
    const [prospects, { closeRate }] = await Promise.all([
      Promise.all(open.map((deal) => this.prospect(deal, partner))),
      this.#deals.metrics(partner, this.yearOf(partner)),
    ]);
    return {
      deals: open.length,
      chance: closeRate,
      mrr: sumsOfAmounts(prospects.flatMap(({ mrr }) => mrr)),
      weighted: sumsOfAmounts(prospects.flatMap((each) => each.weighted)),
    };
  }

  async lastDealingAt({ key }: PartnerRecord): Promise<string | null> {
    return (await this.reading.load(lastDealingsOfPartners, key))?.at ?? null;
  }

  /** Violations on the record that were not struck from it. */
  async violations(partner: PartnerRecord): Promise<number> {
    const { violations } = await this.#conduct.of(partner, this.yearOf(partner).to);
    return violations.filter(({ struckAt }) => struckAt === null).length;
  }

  /** The score to date of the plan of the running year; null without a plan, and where nothing of it counts yet. */
  async planAttainment(partner: PartnerRecord): Promise<string | null> {
    const { to: today } = this.yearOf(partner);
    const plans = await this.#plans.ofPartner(partner);
    const plan = plans.find(({ year }) => year === Number(today.slice(0, 4)));
    return plan ? ((await unlessRateMissing(this.#figures.score(plan, today)))?.toDate ?? null) : null;
  }
}

function weighted({ amount, currency }: Amount, rate: string): Amount {
  return amountOf(share(parseMoney(amount, currency), parseDecimal(rate)));
}
