import { dayIn, type ForecastQuarter, money, monthOf } from '@tierline/rules';
import { partnerColumns, type PartnerRecord } from '../partners/partner.loader.js';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** A forecast as it was kept; what its quarter came to by now stands beside it. */
export interface KeptForecast extends Pick<
  ForecastQuarter,
  'quarter' | 'accrued' | 'committed' | 'pipeline' | 'low' | 'high' | 'method'
> {
  readonly partner: string;
  readonly madeOn: string;
  readonly coverage: string;
  readonly policyVersion: string;
  /** The total of the quarter's statement. */
  readonly total: ForecastQuarter['accrued'];
}

interface Row extends Pick<KeptForecast, 'partner' | 'quarter' | 'madeOn' | 'coverage' | 'method' | 'policyVersion'> {
  readonly currency: string;
  readonly accruedMinor: number;
  readonly committedMinor: number;
  readonly pipelineMinor: number;
  readonly lowMinor: number;
  readonly highMinor: number;
  readonly totalMinor: number | null;
}

/** The forecasts that were kept of each partner for the quarters `from` to `to`, by quarter, then by the day they were made. */
export async function keptForecasts(
  partners: readonly string[],
  reading: Reading,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<string, KeptForecast[]>> {
  const rows = await reading.all<Row>(
    sql`select k.partner, k.quarter, k.made_on as "madeOn", k.coverage, k.method, k.policy_version as "policyVersion", k.currency,
        k.accrued_minor as "accruedMinor", k.committed_minor as "committedMinor", k.pipeline_minor as "pipelineMinor",
        k.low_minor as "lowMinor", k.high_minor as "highMinor", t.minor as "totalMinor"
      from kept_forecast k left join (
        select e.partner, e.booked_in, cast(sum(e.amount_minor) as bigint) as minor from revenue_share_entry e
        where e.partner ${among(partners)} and e.booked_in >= ${from} and e.booked_in <= ${to} group by e.partner, e.booked_in
      ) t on t.partner = k.partner and t.booked_in = k.quarter
      where k.partner ${among(partners)} and ${reading.scope.figuresOf('k.partner')} and k.quarter >= ${from} and k.quarter <= ${to}
      order by k.quarter, k.made_on`,
  );
  return grouped(rows.map(present), ({ partner }) => partner);
}

function present(row: Row): KeptForecast {
  const { partner, quarter, madeOn, coverage, method, policyVersion, currency } = row;
  return {
    ...{ partner, quarter, madeOn, coverage, method, policyVersion },
    accrued: money(row.accruedMinor, currency),
    committed: money(row.committedMinor, currency),
    pipeline: money(row.pipelineMinor, currency),
    low: money(row.lowMinor, currency),
    high: money(row.highMinor, currency),
    total: money(row.totalMinor ?? 0, currency),
  };
}

/** The partners of which no forecast was kept in the month that it is where they are. */
export async function partnersToForesee(reading: Reading): Promise<PartnerRecord[]> {
  const rows = await reading.all<PartnerRecord & { readonly newest: string | null }>(
    sql`select ${partnerColumns}, (select max(k.made_month) from kept_forecast k where k.partner = p.key) as newest
      from partner p where ${reading.scope.figuresOf('p.key')} order by p.key`,
  );
  const now = reading.now.toISOString();
  return rows.filter(({ newest, timeZone }) => newest === null || newest < monthOf(dayIn(now, timeZone)));
}
