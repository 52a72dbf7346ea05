import { amountText, type ForecastQuarter, money } from '@tierline/rules';
import { within } from '../reading/range.js';
import { name } from '../reading/sql.js';
import { partnerColumns, partnerFilter, policyVersion, updatedAt, updatedFilter } from './columns.js';
import type { Report } from './report.js';
import { equalTo, rangeIn, type StoredRow, storedRows } from './stored-rows.js';

interface Row extends StoredRow {
  readonly partner: string;
  readonly quarter: string;
  readonly madeOn: string;
  readonly currency: string;
  readonly accruedMinor: number;
  readonly committedMinor: number;
  readonly pipelineMinor: number;
  readonly lowMinor: number;
  readonly highMinor: number;
  readonly coverage: string;
  readonly method: ForecastQuarter['method'];
  readonly policyVersion: string;
}

/** What was foreseen of each partner's quarters, month by month: a row is one quarter as it was foreseen in one month. */
export const forecasts: Report = {
  name: 'forecasts',
  root: 'reportForecasts',
  row: 'ReportForecast',
  description:
    'The revenue share of one quarter as it was foreseen in one month, kept as it was made. What came of it is in the accruals that are booked in the quarter.',
  columns: [
    ...partnerColumns,
    {
      name: 'quarter',
      type: 'QUARTER',
      description: 'The quarter that was foreseen; unique with the partner and asOf.',
    },
    { name: 'asOf', type: 'DATE', description: 'The day on which it was foreseen, where the partner is.' },
    { name: 'currency', type: 'TEXT', description: 'ISO 4217: the partner’s, of all amounts in the row.' },
    { name: 'accrued', type: 'DECIMAL', description: "What stood on the quarter's statement by then." },
    { name: 'committed', type: 'DECIMAL', description: 'What associations will accrue.' },
    { name: 'pipeline', type: 'DECIMAL', description: 'What open deals may bring, by their chances.' },
    { name: 'low', type: 'DECIMAL', description: 'The lower end of the band.' },
    { name: 'high', type: 'DECIMAL', description: 'The upper end of the band.' },
    { name: 'coverage', type: 'DECIMAL', description: 'How often what comes lies in the band, at least: 0.8 is 80 %.' },
    { name: 'method', type: 'FORECAST_METHOD', description: 'How the band was found.' },
    { ...policyVersion, description: 'The version of the policy that it was made with.' },
    updatedAt,
  ],
  filters: [
    partnerFilter,
    { name: 'quarter', type: 'QUARTER', isRange: true, description: 'Only of these quarters.' },
    { name: 'asOf', type: 'DATE', isRange: true, description: 'Only what was foreseen in this time.' },
    updatedFilter,
  ],
  rows(source, ask) {
    const { reading } = source;
    const { filter } = ask;
    return storedRows<Row>(source, ask, {
      alias: 'k',
      key: ['partner', 'made_month', 'quarter'],
      columns: name(`k.partner, k.quarter, k.made_on as "madeOn", k.currency, k.accrued_minor as "accruedMinor",
        k.committed_minor as "committedMinor", k.pipeline_minor as "pipelineMinor", k.low_minor as "lowMinor",
        k.high_minor as "highMinor", k.coverage, k.method, k.policy_version as "policyVersion"`),
      from: name('kept_forecast k'),
      where: [
        reading.scope.figuresOf('k.partner'),
        equalTo('k.partner', filter, 'partner'),
        within(name('k.quarter'), rangeIn(filter, 'quarter')),
        within(name('k.made_on'), rangeIn(filter, 'asOf')),
      ],
      rowOf: ({ partner, quarter, madeOn, currency, coverage, method, policyVersion: version, ...row }) => {
        const shown = (minor: number) => amountText(money(minor, currency));
        return {
          ...{ partnerId: reading.identities.publicId('partner', partner), partnerKey: partner },
          ...{ quarter, asOf: madeOn, currency, coverage, method, policyVersion: version },
          ...{ accrued: shown(row.accruedMinor), committed: shown(row.committedMinor) },
          ...{ pipeline: shown(row.pipelineMinor), low: shown(row.lowMinor), high: shown(row.highMinor) },
        };
      },
    });
  },
};
