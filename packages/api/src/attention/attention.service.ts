import {
  attention,
  daysUntil,
  isNear,
  normalInstant,
  type PolicyBook,
  ranked,
  startOfDay,
  type Urgency,
  urgencyOf,
} from '@tierline/rules';
import { ConductService } from '../conduct/conduct.service.js';
import { AtStakeService, sumsOfAmounts } from '../deadlines/at-stake.service.js';
import { type DeadlineRow, deadlinesOfPartners } from '../deadlines/deadline.loader.js';
import type { Amount } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { openDealsOfPartners } from '../plans/pipeline.loader.js';
import { PlanService } from '../plans/plan.service.js';
import type { Reading } from '../reading/reading.js';
import { SharedDealService } from '../shared-deals/shared-deal.service.js';
import { TierService } from '../tiers/tier.service.js';
import { partnersLookedAfter } from './attention.loader.js';
import { type Found, found } from './found.js';

export interface AttentionRecord extends Found {
  readonly urgency: Urgency;
}

/** What asks for the attention of those who look after partners. */
export class AttentionService {
  readonly #tiers: TierService;
  readonly #plans: PlanService;
  readonly #conduct: ConductService;
  readonly #deals: SharedDealService;
  readonly #stakes: AtStakeService;

  constructor(
    private readonly reading: Reading,
    policies: PolicyBook,
  ) {
    this.#tiers = new TierService(reading, policies);
    this.#plans = new PlanService(reading, policies);
    this.#conduct = new ConductService(reading, policies);
    this.#deals = new SharedDealService(reading, policies);
    this.#stakes = new AtStakeService(reading);
  }

  /** Every reason at every partner that the viewer looks after, the most urgent first. */
  async queue(): Promise<readonly AttentionRecord[]> {
    const partners = await partnersLookedAfter(this.reading);
    const reasons = (await Promise.all(partners.map((partner) => this.#of(partner)))).flat();
    return ranked(reasons, this.#now).map((each) => ({ ...each, urgency: urgencyOf(each, this.#now) }));
  }

  get #now(): string {
    return normalInstant(this.reading.now.toISOString());
  }

  async #of(partner: PartnerRecord): Promise<readonly Found[]> {
    const today = this.reading.today(partner.timeZone);
    const parts = await Promise.all([
      this.#deadlines(partner),
      this.#tier(partner, today),
      this.#plan(partner, today),
      this.#measures(partner, today),
      this.#silent(partner),
    ]);
    return parts.flat();
  }

  async #deadlines({ key: partner }: PartnerRecord): Promise<readonly Found[]> {
    const open = (await this.reading.load(deadlinesOfPartners, partner, { open: true })) ?? [];
    const { replyHours, proofDays, missedDays } = attention;
    const near = (hours: number) => (row: DeadlineRow) => isNear(row.dueAt, this.#now, { hours, missedDays });
    const isProof = ({ kind }: DeadlineRow) => kind === 'POI_SIGNATURE';
    const replies = open.filter((row) => !isProof(row)).filter(near(replyHours));
    const proofs = open.filter(isProof).filter(near(proofDays * 24));
    const stakes = await Promise.all(proofs.map((row) => this.#stakes.of(row)));
    return [
      ...dueOf(replies, { kind: 'REPLIES_DUE', partner }, []),
      ...dueOf(proofs, { kind: 'PROOFS_AT_RISK', partner }, sumsOfAmounts(stakes.flat())),
    ];
  }

  async #tier(partner: PartnerRecord, today: string): Promise<readonly Found[]> {
    const { keep, recalibratesOn } = await this.#tiers.standing(partner, today);
    if (!keep || daysUntil(recalibratesOn, today) > attention.recalibrationDays) return [];
    const { tier, sourcedMissing, totalMissing } = keep;
    const dueAt = startOfDay(recalibratesOn, partner.timeZone);
    const of = { kind: 'TIER_AT_RISK', partner: partner.key, count: 1 } as const;
    return [found(of, { dueAt, dueOn: recalibratesOn, tier, sourcedMissing, totalMissing })];
  }

  async #plan(partner: PartnerRecord, today: string): Promise<readonly Found[]> {
    const plans = await this.#plans.ofPartner(partner);
    return plans.flatMap((plan) => {
      const late = this.#plans.commitments(plan, today).filter(({ state }) => state === 'OVERDUE');
      const clause = 'team.pdm-duties';
      const isLive = plan.status !== 'CLOSED';
      const [first] = late;
      const of = { partner: partner.key } as const;
      return [
        ...(plan.waitsFor === 'VENDOR'
          ? [found({ ...of, kind: 'PLAN_WAITING', count: 1 }, { planYear: plan.year, clause })]
          : []),
        ...(isLive && first
          ? [
              found(
                { ...of, kind: 'COMMITMENTS_LATE', count: late.length },
                { dueOn: first.due, dueAt: startOfDay(first.due, partner.timeZone), planYear: plan.year, clause },
              ),
            ]
          : []),
      ];
    });
  }

  async #measures(partner: PartnerRecord, today: string): Promise<readonly Found[]> {
    const { consequences } = await this.#conduct.of(partner, today);
    const called = consequences.filter(({ isImposed }) => !isImposed);
    if (called.length === 0) return [];
    const of = { kind: 'MEASURES_CALLED_FOR', partner: partner.key, count: called.length } as const;
    return [found(of, { clause: 'review.sanctions' })];
  }

  async #silent({ key }: PartnerRecord): Promise<readonly Found[]> {
    const open = (await this.reading.load(openDealsOfPartners, key)) ?? [];
    const activities = await Promise.all(open.map((deal) => this.#deals.activity(deal, null)));
    const silent = open.filter((_, place) => activities[place]?.isStale);
    if (silent.length === 0) return [];
    const of = { kind: 'DEALS_SILENT', partner: key, count: silent.length } as const;
    return [found(of, { clause: 'registration.keep-gs-informed', deals: silent.map((deal) => deal.key) })];
  }
}

/** Deadlines of one kind as one reason, by the nearest of them: they come in the order of their time. */
function dueOf(rows: readonly DeadlineRow[], of: Pick<Found, 'kind' | 'partner'>, atStake: readonly Amount[]): Found[] {
  const [first] = rows;
  if (!first) return [];
  const deals = rows.flatMap(({ sharedDeal }) => sharedDeal ?? []);
  return [found({ ...of, count: rows.length }, { dueAt: first.dueAt, clause: first.clause, atStake, deals })];
}
