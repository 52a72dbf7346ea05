import {
  addDays,
  businessDaysOf,
  daysOfQuarter,
  dayIn,
  figureReasons,
  type MeasuredObjective,
  type PlanFigure,
  planMetrics,
  type PlanObjective,
  type PlanScore,
  planScore,
  type PlanState,
  type PolicyBook,
  type Quarter,
  type QuarterFigure,
  quarterFigure,
  type QuarterMeasure,
  quartersOf,
  stateOfQuarter,
} from '@tierline/rules';
import { regionHolidays } from '../deadlines/holidays.js';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { partnersByKey, type PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { MeasuringService } from './measuring.service.js';
import type { PlanRecord } from './plan.loader.js';

/** One quarter of one objective, with what it has come to. */
export interface ObjectiveQuarterRecord extends Omit<QuarterFigure, 'method'> {
  readonly projectionMethod: QuarterFigure['method'];
  readonly key: string;
  readonly metric: PlanObjective['metric'];
  readonly productLine: string | null;
  readonly region: string | null;
  readonly motion: PlanObjective['motion'] | null;
  readonly weight: number;
  /** null where the metric is not money. */
  readonly currency: string | null;
  readonly reasons: readonly ReasonRecord[];
}

/** A figure of a plan before it is shown. */
interface Figured {
  readonly objective: PlanObjective;
  readonly measure: QuarterMeasure;
  readonly figure: QuarterFigure;
}

/** What the objectives of plans have come to: computed from the product's own figures, never typed. */
export class PlanFiguresService {
  readonly #measuring: MeasuringService;
  readonly #known = new Map<string, Promise<readonly Figured[]>>();

  constructor(
    private readonly reading: Reading,
    policies: PolicyBook,
  ) {
    this.#measuring = new MeasuringService(reading, policies);
  }

  /** Today, where the partner of the plan is. */
  async today({ partner }: Pick<PlanRecord, 'partner'>): Promise<string> {
    const zone = (await this.reading.load(partnersByKey, partner))?.timeZone ?? 'UTC';
    return dayIn(this.reading.now.toISOString(), zone);
  }

  /** Each objective by each quarter as of the end of `day`, in the plan's order. Throws Refused where an exchange rate is missing. */
  async objectives(plan: PlanRecord, day: string): Promise<readonly ObjectiveQuarterRecord[]> {
    const { side } = this.reading.scope;
    const { currency, policyVersion } = plan.state.content;
    return (await this.#figures(plan, day)).map(({ objective, measure, figure: { method, ...figure } }) => ({
      ...figure,
      projectionMethod: method,
      ...{ key: objective.objective, metric: objective.metric, weight: objective.weight },
      ...{
        productLine: objective.productLine ?? null,
        region: objective.region ?? null,
        motion: objective.motion ?? null,
      },
      currency: planMetrics[objective.metric].unit === 'MONEY' ? currency : null,
      get reasons() {
        return reasonsOf(figureReasons(measure, { ...figure, method }), side, policyVersion);
      },
    }));
  }

  /** The plan's score as of the end of `day`. Throws as the figures do. */
  async score(plan: PlanRecord, day: string): Promise<PlanScore> {
    const figures = await this.#figures(plan, day);
    const objectives = plan.state.content.objectives.map((objective): MeasuredObjective => ({
      ...objective,
      figures: figures.filter((each) => each.objective === objective).map(({ figure }) => figure),
    }));
    return planScore(objectives, plan.state.content.currency);
  }

  /** The figures of `day` as they are set down at a review: of the quarters that have begun. */
  async snapshot(plan: PlanRecord, day: string): Promise<{ figures: PlanFigure[]; score?: string }> {
    const figures = (await this.#figures(plan, day))
      .filter(({ figure }) => figure.state !== 'NOT_BEGUN')
      .map(({ objective, figure }) => ({
        ...{ objective: objective.objective, quarter: figure.quarter, target: figure.target },
        ...{ actual: figure.actual, attainment: figure.attainment },
      }));
    const { toDate } = await this.score(plan, day);
    return { figures, ...(toDate !== null && { score: toDate }) };
  }

  /** Measured once for a plan and a day, however often it is asked for. */
  #figures(plan: PlanRecord, day: string): Promise<readonly Figured[]> {
    const name = `${plan.id} ${plan.version} ${day}`;
    const known = this.#known.get(name) ?? this.#measured(plan.state, day);
    this.#known.set(name, known);
    return known;
  }

  async #measured(state: PlanState, day: string): Promise<readonly Figured[]> {
    const partner = await this.reading.load(partnersByKey, state.partner);
    if (!partner) return [];
    const quarters = quartersOf(state);
    return Promise.all(
      state.content.objectives.flatMap((objective) =>
        quarters.map(async (quarter, place) => {
          const measure = await this.#measure(partner, state, { objective, quarter, place }, day);
          return { objective, measure, figure: quarterFigure(measure) };
        }),
      ),
    );
  }

  async #measure(
    partner: PartnerRecord,
    { content: { currency } }: PlanState,
    { objective, quarter, place }: { objective: PlanObjective; quarter: Quarter; place: number },
    asOf: string,
  ): Promise<QuarterMeasure> {
    const { first, last } = daysOfQuarter(quarter);
    const state = stateOfQuarter(quarter, asOf);
    const asked = { partner, objective, currency, quarter, day: asOf < last ? asOf : last };
    const isLevel = planMetrics[objective.metric].nature === 'LEVEL';
    const [actual, opening, forecast] = await Promise.all([
      state === 'NOT_BEGUN' ? null : this.#measuring.actual(asked),
      state === 'RUNNING' && isLevel ? this.#measuring.actual({ ...asked, day: addDays(first, -1) }) : null,
      state === 'RUNNING' ? this.#measuring.forecast(asked) : null,
    ]);
    const target = objective.targets[place] ?? '0';
    const businessDays = businessDaysOf(quarter, asOf, { region: partner.region, holidays: regionHolidays });
    return { metric: objective.metric, currency, quarter, asOf, target, actual, opening, forecast, businessDays };
  }
}
