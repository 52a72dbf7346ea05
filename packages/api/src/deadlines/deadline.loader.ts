import type { ClauseCode, DeadlineOutcome, Reason } from '@tierline/rules';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';

export interface DeadlineRow {
  /** What it is stored under. */
  readonly name: string;
  readonly kind: DeadlineOutcome['kind'];
  readonly startedAt: string;
  readonly dueAt: string;
  readonly metAt: string | null;
  readonly clause: ClauseCode;
  /** Keys of what it hangs on. */
  readonly partner: string;
  readonly sharedDeal: string | null;
  readonly customer: string | null;
}

const columns = name(
  'l.natural_key as name, l.kind, l.started_at as "startedAt", l.due_at as "dueAt", l.met_at as "metAt", l.clause, l.partner, l.shared_deal as "sharedDeal", l.customer',
);

interface Wanted {
  /** Only those that are not met, or only those that are; all when left out. */
  readonly open?: boolean;
}

export async function deadlinesOfPartners(
  partners: readonly string[],
  reading: Reading,
  wanted: Wanted,
): Promise<Map<string, DeadlineRow[]>> {
  const rows = await reading.all<DeadlineRow>(
    sql`select ${columns} from deadline l where l.partner ${among(partners)} and ${reading.scope.figuresOf('l.partner')}
      and ${as(wanted)} order by l.due_at, l.natural_key`,
  );
  return grouped(rows, ({ partner }) => partner);
}

export async function deadlinesOfSharedDeals(
  deals: readonly string[],
  reading: Reading,
  wanted: Wanted,
): Promise<Map<string, DeadlineRow[]>> {
  const rows = await reading.all<DeadlineRow>(
    sql`select ${columns} from deadline l join shared_deal d on d.key = l.shared_deal
      where l.shared_deal ${among(deals)} and ${reading.scope.sharedDeal('d')} and ${as(wanted)} order by l.due_at, l.natural_key`,
  );
  return grouped(rows, ({ sharedDeal }) => sharedDeal ?? '');
}

/** Deadlines by what they are stored under: kind, what started it and partner, each on a line. */
export async function deadlinesByName(names: readonly string[], reading: Reading): Promise<Map<string, DeadlineRow>> {
  const rows = await reading.all<DeadlineRow>(
    sql`select ${columns} from deadline l where l.natural_key ${among(names)}
      and (${reading.scope.figuresOf('l.partner')} or exists
        (select 1 from shared_deal d where d.key = l.shared_deal and ${reading.scope.sharedDeal('d')}))`,
  );
  return keyed(rows, ({ name: named }) => named);
}

/** Why each is due when it is: read only where it is asked for. */
export async function reasonsOfDeadlines(
  names: readonly string[],
  reading: Reading,
): Promise<Map<string, readonly Reason[]>> {
  const rows = await reading.all<{ name: string; reasons: string }>(
    sql`select l.natural_key as name, l.reasons from deadline l where l.natural_key ${among(names)}
      and (${reading.scope.figuresOf('l.partner')} or exists
        (select 1 from shared_deal d where d.key = l.shared_deal and ${reading.scope.sharedDeal('d')}))`,
  );
  return new Map(rows.map(({ name: named, reasons }) => [named, JSON.parse(reasons) as readonly Reason[]]));
}

function as({ open }: Wanted) {
  if (open === undefined) return sql`true`;
  return open ? sql`l.met_at is null` : sql`l.met_at is not null`;
}
