import type { MeasuredDeal } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** The days between which deals were closed, both included; null for no bound. */
export interface ClosedBetween {
  readonly from: string | null;
  readonly to: string | null;
}

interface Row extends MeasuredDeal {
  readonly partner: string;
}

/** Each partner's shared deals that were won or lost in the time, as far as they are measured. */
export async function endedDealsOfPartners(
  partners: readonly string[],
  reading: Reading,
  { from, to }: ClosedBetween,
): Promise<Map<string, Row[]>> {
  const rows = await reading.all<Row>(sql`
    select d.partner, d.stage, d.registered_at as "registeredAt", d.closed_on as "closedOn",
      coalesce(c.time_zone, p.time_zone) as "timeZone"
    from shared_deal d join partner p on p.key = d.partner left join customer c on c.key = d.customer
    where d.partner ${among(partners)} and d.stage in ('WON', 'LOST') and d.closed_on >= ${from ?? '0000-01-01'}
      and d.closed_on <= ${to ?? '9999-12-31'} and ${reading.scope.sharedDeal('d')} and ${reading.scope.figuresOf('d.partner')}`);
  return grouped(rows, ({ partner }) => partner);
}
