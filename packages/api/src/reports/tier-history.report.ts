import type { TierHistory } from '@tierline/rules';
import { byChange, Order } from '../reading/order.js';
import { withinInstants } from '../reading/range.js';
import { both, bytewise, either, name, sql } from '../reading/sql.js';
import { partnerColumns, partnerFilter, policyVersion, updatedAt, updatedFilter } from './columns.js';
import type { PlacedRow, Report, ReportAsk, ReportSource } from './report.js';
import { equalTo, rangeIn, type StoredRow } from './stored-rows.js';

interface Row extends StoredRow {
  readonly steps: string;
}

const order = Order.of<Row, 'CHANGE'>(
  {
    by: { CHANGE: byChange('t') },
    key: { columns: [sql`${bytewise('t.partner')}`], of: ({ key }) => [key] },
  },
  { field: 'CHANGE', direction: 'ASC' },
);

/** How each partner's credited tier came to be: a row is a step. A place is that of the partner's row, and the step in it. */
export const tierHistory: Report = {
  name: 'tier-history',
  root: 'reportTierHistory',
  row: 'ReportTierStep',
  description:
    'A change of the tier that a partner is credited with; one on a day to come is as things stand. The steps of a partner change together: what you have of it is replaced by all that carry the newer updatedAt.',
  columns: [
    ...partnerColumns,
    {
      name: 'step',
      type: 'COUNT',
      description: 'Which of the partner’s steps it is, from 1; unique with the partner.',
    },
    { name: 'steps', type: 'COUNT', description: 'How many steps the partner has.' },
    { name: 'day', type: 'DATE', description: 'Credited from this day on, where the partner is.' },
    { name: 'tier', type: 'TIER', description: 'The tier.' },
    { name: 'uncapped', type: 'TIER', description: 'What it would be without sanctions.' },
    { name: 'cause', type: 'TIER_STEP_CAUSE', description: 'What set it.' },
    policyVersion,
    updatedAt,
  ],
  filters: [
    partnerFilter,
    { name: 'day', type: 'DATE', isRange: true, description: 'Only steps of these days.' },
    updatedFilter,
  ],
  async rows(source, ask) {
    const stored = await historiesAfter(source, ask);
    const { gte, lt } = rangeIn(ask.filter, 'day') ?? {};
    const asked = stored
      .flatMap((row) => stepsOf(source, row))
      .filter(({ row }) => (gte == null || String(row['day']) >= gte) && (lt == null || String(row['day']) < lt));
    return asked.filter(({ place }) => !isPast(place, ask.after)).slice(0, ask.limit);
  },
};

/** Every partner has a step, so that as many partners as rows are wanted are enough; where days are asked for, all are read. */
function historiesAfter({ reading }: ReportSource, { filter, after, limit }: ReportAsk): Promise<Row[]> {
  const rest = after ? either(order.after(after.slice(0, -1)), sql`t.partner = ${after[2] ?? ''}`) : sql`true`;
  const most = rangeIn(filter, 'day') ? sql`` : sql`limit ${limit + 1}`;
  return reading.all<Row>(sql`
    select t.partner as key, t.revision, t.updated_at as "updatedAt", t.steps from tier_history t
    where ${both(
      reading.scope.figuresOf('t.partner'),
      equalTo('t.partner', filter, 'partner'),
      withinInstants(name('t.updated_at'), rangeIn(filter, 'updatedAt')),
      rest,
    )} order by ${order.sql} ${most}`);
}

function stepsOf({ reading, policies }: ReportSource, row: Row): PlacedRow[] {
  const steps = JSON.parse(row.steps) as TierHistory;
  return steps.map(({ day, tier, uncapped, cause }, index) => ({
    place: [...order.placeOf(row), String(index + 1)],
    row: {
      ...{ partnerId: reading.identities.publicId('partner', row.key), partnerKey: row.key },
      ...{ step: index + 1, steps: steps.length, day, tier, uncapped, cause },
      ...{ policyVersion: policies.on(day).version, updatedAt: row.updatedAt },
    },
  }));
}

/** Whether a step of the very row that the page before ended in was on it. */
function isPast(place: readonly string[], after: readonly string[] | null): boolean {
  if (!after) return false;
  const isSameRow = place.slice(0, -1).every((value, index) => value === after[index]);
  return isSameRow && Number(place.at(-1)) <= Number(after.at(-1));
}
