import { defaultPolicies, type PolicyBook } from '@tierline/rules';
import { connect, type ConnectOptions, type Database } from '../database/connect.js';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import { regionHolidays } from '../deadlines/holidays.js';
import { CustomerDomainEntity } from '../history/customer-domain.entity.js';
import { DealDomainEntity } from '../history/deal-domain.entity.js';
import { DealRouteEntity } from '../history/deal-route.entity.js';
import { History } from '../history/history.js';
import { HistoryKeyEntity } from '../history/history-key.entity.js';
import { PendingSubjectEntity } from '../history/pending-subject.entity.js';
import { projectionTables } from '../history/projection-tables.js';
import { SubjectStateEntity } from '../history/subject-state.entity.js';
import { InstallationEntity } from '../installation/installation.entity.js';
import { ExchangeRateEntity } from '../revenue-share/exchange-rate.entity.js';
import { UpmarketExceptionEntity } from '../upmarket/upmarket-exception.entity.js';

/** A history with a clock that stands still until it is set. */
export interface OpenedHistory {
  readonly database: Database;
  readonly history: History;
  readonly clock: { today: string };
}

export interface OpenOptions extends ConnectOptions {
  readonly policies?: PolicyBook;
}

const SECRET = Buffer.alloc(32, 7).toString('base64url');

/** Opens the history of a store. Every store has the same secret, so that the same history has the same public ids. */
export async function openHistory(url: string, options: OpenOptions = {}): Promise<OpenedHistory> {
  const { policies = defaultPolicies, ...connecting } = options;
  const database = await connect(url, connecting);
  const clock = { today: '2025-12-15' };
  await database.work.write(({ manager }) =>
    rowsOf(manager, InstallationEntity).insert(manager, [['secret', SECRET]], 'skip'),
  );
  const now = () => new Date(`${clock.today}T12:00:00Z`);
  const history = await History.open(database, { policies, holidays: regionHolidays, now });
  return { database, history, clock };
}

const derived = [
  ...Object.values(projectionTables).map(({ entity }) => entity),
  ...[
    HistoryKeyEntity,
    DealRouteEntity,
    DealDomainEntity,
    CustomerDomainEntity,
    ExchangeRateEntity,
    UpmarketExceptionEntity,
    SubjectStateEntity,
    PendingSubjectEntity,
  ],
];

/** Everything that follows from the history, table by table in the order of keys: equal for equal histories, whenever it changed. */
export async function derivedRows({ reader: { manager } }: Database): Promise<Record<string, RawRow[]>> {
  const tables: Record<string, RawRow[]> = {};
  for (const entity of derived) {
    const table = rowsOf(manager, entity);
    const said = (row: RawRow) => row.filter((_, position) => !table.layout.isStamp(position));
    const rows = [...(await table.readAll(manager))].map((row) => ({ row: said(row), key: table.layout.keyOf(row) }));
    tables[table.layout.table] = rows.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
  }
  return tables;
}
