import { dayIn, type PolicyBook } from '@tierline/rules';
import { partnersByKey } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { type ObjectiveQuarterRecord, PlanFiguresService } from './plan-figures.service.js';
import { type PlanFilter, type PlanRecord, plansPage } from './plan.loader.js';

/** One quarter of one objective of one plan, flat: plan versus actual. */
export interface PlanRow extends Omit<ObjectiveQuarterRecord, 'key' | 'reasons'> {
  readonly plan: string;
  readonly partner: string;
  readonly year: number;
  readonly status: PlanRecord['status'];
  readonly policyVersion: string;
  readonly objective: string;
  /** The day of the figures: the one asked about, or today where the partner is. */
  readonly asOf: string;
}

export interface PlanRowsAsked {
  readonly filter: PlanFilter;
  /** The day of the figures; today, where each partner is, by default. */
  readonly on: string | null;
  /** The place of the plan after which to go on, as `place` gives it; null to begin. */
  readonly after: readonly string[] | null;
  /** How many plans at most: all rows of a plan come together. */
  readonly plans: number;
}

/** Plan versus actual for reports: the rows of all plans that the viewer may know of, plan by plan. */
export class PlanRowsService {
  readonly #figures: PlanFiguresService;

  constructor(
    private readonly reading: Reading,
    policies: PolicyBook,
  ) {
    this.#figures = new PlanFiguresService(reading, policies);
  }

  /**
   * The next plans after `after`, each with its rows in the plan's order: objective by objective, quarter by quarter. Throws Refused
   * where an exchange rate is missing: a list that leaves a figure out would look complete.
   */
  async page({
    filter,
    on,
    after,
    plans: limit,
  }: PlanRowsAsked): Promise<readonly { readonly place: readonly string[]; readonly rows: readonly PlanRow[] }[]> {
    const plans = (await plansPage(filter, { limit, after }, this.reading)).slice(0, limit);
    return Promise.all(
      plans.map(async (plan) => ({ place: [String(plan.year), plan.partner], rows: await this.#rows(plan, on) })),
    );
  }

  async #rows(plan: PlanRecord, on: string | null): Promise<readonly PlanRow[]> {
    const zone = (await this.reading.load(partnersByKey, plan.partner))?.timeZone ?? 'UTC';
    const asOf = on ?? dayIn(this.reading.now.toISOString(), zone);
    const { id, partner, year, status, policyVersion } = plan;
    const figures = await this.#figures.objectives(plan, asOf);
    return figures.map(({ key, reasons: _reasons, ...figure }) => ({
      ...{ plan: id, partner, year, status, policyVersion, objective: key, asOf },
      ...figure,
    }));
  }
}
