import type { GraphQLScalarType } from 'graphql';
import { ID, Int } from 'type-graphql';
import { ForecastMethod } from '../forecast/forecast-words.js';
import { PlanMetric, PlanStatus } from '../plans/plan-words.js';
import { DateRange, DateTimeRange, MonthRange, QuarterRange } from '../reading/range.inputs.js';
import { EntryKind } from '../revenue-share/revenue-share-entry.type.js';
import { StatementStatus } from '../revenue-share/statement.type.js';
import { DecimalScalar, ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar, MonthScalar, QuarterScalar } from '../scalars/calendar.js';
import { CreditOutcome, Motion, Stage } from '../shared-deals/deal-words.js';
import { Tier, TierStepCause } from '../tiers/tier-words.js';
import type { CellType } from './report.js';
import { MrrKind } from './report-words.js';

type GraphqlType = GraphQLScalarType | StringConstructor | BooleanConstructor | object;

/** What cells are in GraphQL. */
export const cellTypes: Readonly<Record<CellType, GraphqlType>> = {
  ID,
  TEXT: String,
  COUNT: Int,
  CLAIM: Boolean,
  DECIMAL: DecimalScalar,
  DATE: DateScalar,
  INSTANT: DateTimeScalar,
  MONTH: MonthScalar,
  QUARTER: QuarterScalar,
  PRODUCT_LINE: ProductLineScalar,
  MOTION: Motion,
  STAGE: Stage,
  CREDIT_OUTCOME: CreditOutcome,
  ENTRY_KIND: EntryKind,
  STATEMENT_STATUS: StatementStatus,
  TIER: Tier,
  TIER_STEP_CAUSE: TierStepCause,
  FORECAST_METHOD: ForecastMethod,
  MRR_KIND: MrrKind,
  PLAN_METRIC: PlanMetric,
  PLAN_STATUS: PlanStatus,
};

/** What filters for a range of cells are. */
export const rangeTypes: Partial<Record<CellType, GraphqlType>> = {
  DATE: DateRange,
  INSTANT: DateTimeRange,
  MONTH: MonthRange,
  QUARTER: QuarterRange,
};
