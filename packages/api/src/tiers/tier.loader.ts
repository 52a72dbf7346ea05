import { money, type PointSpan, type TierHistory } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** The steps of each partner's credited tier, also those to come. */
export async function tiersOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, TierHistory>> {
  const rows = await reading.all<{ partner: string; steps: string }>(
    sql`select t.partner, t.steps from tier_history t
      where t.partner ${among(partners)} and ${reading.scope.figuresOf('t.partner')}`,
  );
  return new Map(rows.map(({ partner, steps }) => [partner, JSON.parse(steps) as TierHistory]));
}

/** A span with the key of the customer that it is about. */
export interface CustomerSpan extends PointSpan {
  readonly customer: string;
}

interface SpanRow extends Pick<
  CustomerSpan,
  | 'partner'
  | 'customer'
  | 'kind'
  | 'productLine'
  | 'associatedSince'
  | 'from'
  | 'until'
  | 'rate'
  | 'soldOn'
  | 'policyVersion'
> {
  readonly minor: number;
  readonly currency: string;
}

/** Everything that counts toward each partner's tier at any time. What it rests on is left where it is: a standing tells it by its steps. */
export async function spansOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, CustomerSpan[]>> {
  const rows = await reading.all<SpanRow>(
    sql`select s.partner, s.customer, s.kind, s.product_line as "productLine", s.associated_since as "associatedSince", s.from_day as "from",
        s.until_day as until, s.rate, s.sold_on as "soldOn", s.policy_version as "policyVersion", s.counted_minor as minor, s.currency
      from point_span s where s.partner ${among(partners)} and ${reading.scope.figuresOf('s.partner')}`,
  );
  const spans = rows.map(({ minor, currency, ...row }) => ({
    ...row,
    counted: money(minor, currency),
    customerTotal: null,
    evidence: [],
  }));
  return grouped(spans, ({ partner }) => partner);
}
