import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, bytewise, name, sql } from '../reading/sql.js';

export interface AppealRecord {
  readonly key: string;
  readonly partner: string;
  readonly sanctionKey: string | null;
  readonly violationKey: string | null;
  readonly text: string;
  readonly appealedAt: string;
  readonly outcome: 'PENDING' | 'UPHELD' | 'DISMISSED';
  readonly reason: string | null;
  readonly decidedAt: string | null;
}

const columns = name(
  'a.key, a.partner, a.sanction as "sanctionKey", a.violation as "violationKey", a.text, a.appealed_at as "appealedAt", a.outcome, a.reason, a.decided_at as "decidedAt"',
);

/** Each partner's appeals, oldest first. */
export async function appealsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, AppealRecord[]>> {
  const rows = await reading.all<AppealRecord>(sql`
    select ${columns} from appeal a where a.partner ${among(partners)} and ${reading.scope.figuresOf('a.partner')}
    order by a.appealed_at, ${bytewise('a.key')}`);
  return grouped(rows, ({ partner }) => partner);
}

export async function appealsByKey(keys: readonly string[], reading: Reading): Promise<Map<string, AppealRecord>> {
  const rows = await reading.all<AppealRecord>(
    sql`select ${columns} from appeal a where a.key ${among(keys)} and ${reading.scope.figuresOf('a.partner')}`,
  );
  return keyed(rows, ({ key }) => key);
}

/** Those that nobody has decided, the one that waits longest first. */
export function pendingAppeals(reading: Reading): Promise<AppealRecord[]> {
  return reading.all<AppealRecord>(sql`
    select ${columns} from appeal a where a.outcome = 'PENDING' and ${reading.scope.figuresOf('a.partner')}
    order by a.appealed_at, ${bytewise('a.key')}`);
}

/** An appeal as it stood before an instant. */
export function appealBy(appeal: AppealRecord, end: string): AppealRecord {
  const isDecided = appeal.decidedAt !== null && appeal.decidedAt < end;
  return isDecided ? appeal : { ...appeal, outcome: 'PENDING', reason: null, decidedAt: null };
}
