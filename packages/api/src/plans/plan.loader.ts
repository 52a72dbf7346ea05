import type { PlanSide, PlanState, PlanStatus } from '@tierline/rules';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import type { Slice } from '../reading/page.js';
import { among, both, bytewise, name, type Sql, sql } from '../reading/sql.js';

/** A business plan as it stands. */
export interface PlanRecord {
  readonly id: string;
  readonly key: string;
  readonly partner: string;
  readonly year: number;
  readonly status: PlanStatus;
  readonly version: number;
  readonly publishedAt: string | null;
  readonly waitsFor: PlanSide | null;
  readonly nextDueOn: string | null;
  readonly updatedAt: string;
  readonly currency: string;
  readonly policyVersion: string;
  readonly goals: string;
  readonly state: PlanState;
}

/** Which plans are asked for; what is left out asks for nothing. */
export interface PlanFilter {
  readonly partner?: string | null;
  readonly year?: number | null;
  readonly status?: readonly PlanStatus[] | null;
  /** Those that wait for this side's word. */
  readonly waitsFor?: PlanSide | null;
  /** Those with something that was due before this day; with `isOverdue` false those without. */
  readonly overdueOn?: { readonly day: string; readonly isOverdue: boolean } | null;
}

interface Row extends Omit<PlanRecord, 'state' | 'currency' | 'policyVersion' | 'goals'> {
  readonly state: string;
}

const columns = name(
  `b.id, b.key, b.partner, b.year, b.status, b.version, b.published_at as "publishedAt", b.waits_for as "waitsFor",
   b.next_due_on as "nextDueOn", b.updated_at as "updatedAt", b.state`,
);

async function read(reading: Reading, condition: Sql, order = sql`b.year, ${bytewise('b.partner')}`) {
  const rows = await reading.all<Row>(
    sql`select ${columns} from business_plan b where ${condition} and ${reading.scope.businessPlan('b')} order by ${order}`,
  );
  return rows.map(present);
}

function present({ state, ...row }: Row): PlanRecord {
  const read = JSON.parse(state) as PlanState;
  const { currency, policyVersion, goals } = read.content;
  return { ...row, currency, policyVersion, goals, state: read };
}

export async function plansById(ids: readonly string[], reading: Reading): Promise<Map<string, PlanRecord>> {
  return keyed(await read(reading, sql`b.id ${among(ids)}`), ({ id }) => id);
}

/** Each partner's plans, the newest year first. */
export async function plansOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, PlanRecord[]>> {
  return grouped(await read(reading, sql`b.partner ${among(partners)}`, sql`b.year desc`), ({ partner }) => partner);
}

/** A part of the list of plans: the newest year first, then by partner. */
export function plansPage(filter: PlanFilter, { limit, after }: Slice, reading: Reading): Promise<PlanRecord[]> {
  const from = after ? sql`not ${upTo(after)}` : sql`true`;
  const order = sql`b.year desc, ${bytewise('b.partner')} limit ${limit + 1}`;
  return read(reading, both(asked(filter), from), order);
}

/** How many plans there are, or how many stand at or before a place in the list. */
export async function countPlans(filter: PlanFilter, reading: Reading, place?: readonly string[]): Promise<number> {
  const until = place ? upTo(place) : sql`true`;
  const row = await reading.first<{ count: number }>(
    sql`select count(*) as count from business_plan b where ${asked(filter)} and ${reading.scope.businessPlan('b')} and ${until}`,
  );
  return row?.count ?? 0;
}

function asked({ partner, year, status, waitsFor, overdueOn }: PlanFilter): Sql {
  const conditions = [
    ...(partner == null ? [] : [sql`b.partner = ${partner}`]),
    ...(year == null ? [] : [sql`b.year = ${year}`]),
    ...(status == null ? [] : [sql`b.status ${among(status)}`]),
    ...(waitsFor == null ? [] : [sql`b.waits_for = ${waitsFor}`]),
    ...(overdueOn == null ? [] : [overdue(overdueOn)]),
  ];
  return conditions.length === 0 ? sql`true` : both(...conditions);
}

function overdue({ day, isOverdue }: NonNullable<PlanFilter['overdueOn']>): Sql {
  return isOverdue ? sql`b.next_due_on < ${day}` : sql`(b.next_due_on is null or b.next_due_on >= ${day})`;
}

function upTo([year = '', partner = '']: readonly string[]): Sql {
  return sql`(b.year > ${Number(year)} or (b.year = ${Number(year)} and ${bytewise('b.partner')} <= ${partner}))`;
}
