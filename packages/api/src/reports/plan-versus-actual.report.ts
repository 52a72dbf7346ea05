import type { PlanStatus } from '@tierline/rules';
import { type PlanRow, PlanRowsService } from '../plans/plan-rows.service.js';
import { partnerColumns, partnerFilter } from './columns.js';
import type { PlacedRow, Report, ReportAsk, ReportRow, ReportSource } from './report.js';
import { rangeIn } from './stored-rows.js';

const empty = { isOptional: true } as const;
/** Plans whose figures are read together. */
const TOGETHER = 10;

/**
 * Plan versus actual: a row is one quarter of one objective. A place names the plan before, by which the plan is found again, the
 * plan, and the row in it.
 */
export const planVersusActual: Report = {
  name: 'plan-versus-actual',
  root: 'reportPlanVsActual',
  row: 'ReportPlanQuarter',
  description:
    'One quarter of one objective of a business plan, and what it has come to: reckoned from the same figures as everything else, anew each time it is read.',
  columns: [
    { name: 'planId', type: 'ID', description: 'The id of the plan.' },
    ...partnerColumns,
    { name: 'year', type: 'COUNT', description: 'The year of the plan.' },
    { name: 'status', type: 'PLAN_STATUS', description: 'How far the plan has come.' },
    { name: 'objectiveKey', type: 'TEXT', description: 'The objective; unique with the plan and the quarter.' },
    { name: 'metric', type: 'PLAN_METRIC', description: 'What it is measured in.' },
    { name: 'productLine', type: 'PRODUCT_LINE', ...empty, description: 'The line that it is about; empty for all.' },
    { name: 'region', type: 'TEXT', ...empty, description: 'The region that it is about; empty for all.' },
    { name: 'motion', type: 'MOTION', ...empty, description: 'The motion that it is about; empty for both.' },
    { name: 'weight', type: 'COUNT', description: 'What it weighs in the score of the plan.' },
    { name: 'quarter', type: 'QUARTER', description: 'The quarter.' },
    {
      name: 'asOf',
      type: 'DATE',
      description: 'The day of the figures: the one asked for, today where the partner is.',
    },
    {
      name: 'measuredOn',
      type: 'DATE',
      ...empty,
      description: 'The day of the actual figure; empty before the quarter begins.',
    },
    { name: 'target', type: 'DECIMAL', description: 'What was aimed at.' },
    { name: 'actual', type: 'DECIMAL', description: 'What came; zero where nothing was measured.' },
    { name: 'attainment', type: 'DECIMAL', description: 'Actual by target, 1 for all.' },
    {
      name: 'projection',
      type: 'DECIMAL',
      ...empty,
      description: "Where the quarter's end is projected; empty where it is not.",
    },
    {
      name: 'requiredRunRate',
      type: 'DECIMAL',
      ...empty,
      description: 'What each business day that is left would have to bring.',
    },
    { name: 'currency', type: 'TEXT', ...empty, description: 'ISO 4217; empty where the metric is not money.' },
    { name: 'policyVersion', type: 'TEXT', description: 'The version of the policy that the plan was made under.' },
  ],
  filters: [
    partnerFilter,
    { name: 'year', type: 'COUNT', description: 'Only of plans for this year.' },
    { name: 'status', type: 'PLAN_STATUS', description: 'Only of plans that have come this far.' },
    { name: 'metric', type: 'PLAN_METRIC', description: 'Only objectives of this metric.' },
    { name: 'quarter', type: 'QUARTER', isRange: true, description: 'Only these quarters.' },
    { name: 'asOf', type: 'DATE', description: 'The figures as of the end of this day; today where it is left out.' },
  ],
  async rows(source, ask) {
    const found: PlacedRow[] = [];
    let after = ask.after && ask.after[0] !== '' ? ask.after.slice(0, 2) : null;
    for (let isMore = true; isMore && found.length < ask.limit;) {
      const plans = await plansAfter(source, ask, after);
      for (const { place, rows } of plans) {
        const before = after ?? ['', ''];
        const placed = rows.map((row, index) => ({
          row: cellsOf(source, row),
          place: [...before, ...place, String(index)],
        }));
        found.push(...placed.filter((each) => isAsked(each, ask)));
        after = [...place];
      }
      isMore = plans.length === TOGETHER;
    }
    return found.slice(0, ask.limit);
  },
};

function plansAfter({ reading, policies }: ReportSource, { filter }: ReportAsk, after: readonly string[] | null) {
  const { partner, year, status, asOf } = filter;
  return new PlanRowsService(reading, policies).page({
    filter: {
      ...(typeof partner === 'string' && { partner }),
      ...(typeof year === 'number' && { year }),
      ...(typeof status === 'string' && { status: [status as PlanStatus] }),
    },
    on: typeof asOf === 'string' ? asOf : null,
    after,
    plans: TOGETHER,
  });
}

function cellsOf({ reading }: ReportSource, row: PlanRow): ReportRow {
  const { plan, partner, objective, year, status, metric, productLine, region, weight, quarter, asOf } = row;
  return {
    ...{ planId: plan, partnerId: reading.identities.publicId('partner', partner), partnerKey: partner },
    ...{ year, status, objectiveKey: objective, metric, productLine, region, motion: row.motion ?? null, weight },
    ...{ quarter, asOf, measuredOn: row.measuredOn, target: row.target, actual: row.actual },
    ...{ attainment: row.attainment, projection: row.projection, requiredRunRate: row.requiredRunRate },
    ...{ currency: row.currency, policyVersion: row.policyVersion },
  };
}

function isAsked({ place, row }: PlacedRow, { filter, after }: ReportAsk): boolean {
  const { gte, lt } = rangeIn(filter, 'quarter') ?? {};
  const quarter = String(row['quarter']);
  return (
    (filter['metric'] == null || row['metric'] === filter['metric']) &&
    (gte == null || quarter >= gte) &&
    (lt == null || quarter < lt) &&
    (after === null || isBeyond(place, after))
  );
}

/** Whether a row stands after a place: in a later plan, or later in the same. */
function isBeyond([, , year = '', partner = '', index = '']: readonly string[], after: readonly string[]): boolean {
  const [, , ofYear = '', ofPartner = '', ofIndex = ''] = after;
  if (year === ofYear && partner === ofPartner) return Number(index) > Number(ofIndex);
  return year === ofYear ? partner > ofPartner : Number(year) > Number(ofYear);
}
