import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LONG_AGO } from '../long-ago.js';
import { bigint, createTables, dropTables, optional, primary, text, type TableDraft } from './columns.js';
import { dropLedgerGuards, guardLedger } from './ledger-guards.js';

const tables: readonly TableDraft[] = [
  {
    name: 'tombstone',
    columns: [
      text('id', undefined, primary),
      text('partner', undefined, primary),
      text('type'),
      text('gs', undefined, optional),
      text('customer', undefined, optional),
      bigint('revision'),
      text('deleted_at', 30),
    ],
    indexes: {
      tombstone_deleted: ['deleted_at', 'revision'],
      tombstone_partner_deleted: ['partner', 'deleted_at', 'revision'],
    },
  },
];

/** Tables whose rows tell when they last changed. */
const STAMPED = [
  ...['partner', 'customer', 'shared_deal', 'proof', 'association', 'revenue_share_entry', 'tier_history'],
  'kept_forecast',
];

/** What lists and syncs go along, in order. */
const indexes: Readonly<Record<string, string>> = {
  customer_updated: 'customer (updated_at, revision)',
  customer_name: 'customer (name, key)',
  shared_deal_updated: 'shared_deal (updated_at, revision)',
  shared_deal_partner_updated: 'shared_deal (partner, updated_at, revision)',
  shared_deal_registered: 'shared_deal (registered_at, key)',
  association_updated: 'association (updated_at, revision)',
  association_partner_updated: 'association (partner, updated_at, revision)',
  association_since: 'association (since_day, natural_key)',
  revenue_share_entry_updated: 'revenue_share_entry (updated_at, revision)',
  revenue_share_entry_partner_updated: 'revenue_share_entry (partner, updated_at, revision)',
  revenue_share_entry_booked: 'revenue_share_entry (partner, booked_in)',
  revenue_share_entry_month: 'revenue_share_entry (month, natural_key)',
  kept_forecast_updated: 'kept_forecast (updated_at, revision)',
};

/** On SQLite the guard that stands in the way of a kept forecast's first stamp. */
const KEPT_FORECAST_GUARD = 'kept_forecast_on_update';

/**
 * When each row last changed, in the order of commits, and what is no longer there. Of rows that are older nobody noted it down:
 * they count as changed when the newest event was recorded.
 */
export class Revisions1764000000130 implements MigrationInterface {
  readonly name = 'Revisions1764000000130';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of STAMPED) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN revision bigint NOT NULL DEFAULT 0`);
      await runner.query(`ALTER TABLE ${table} ADD COLUMN updated_at varchar(30) NOT NULL DEFAULT '${LONG_AGO}'`);
    }
    await dropLedgerGuards(runner);
    await withoutForecastGuard(runner, async () => {
      for (const table of STAMPED)
        await runner.query(
          `UPDATE ${table} SET updated_at = coalesce((SELECT ${instantOf(runner)} FROM history_event), '${LONG_AGO}')`,
        );
    });
    await guardLedger(runner);
    await createTables(runner, tables);
    for (const [name, on] of Object.entries(indexes)) await runner.query(`CREATE INDEX ${name} ON ${on}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indexes).reverse()) await runner.query(`DROP INDEX ${name}`);
    await dropTables(runner, tables);
    for (const table of [...STAMPED].reverse())
      for (const column of ['updated_at', 'revision']) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    await runner.query(`DELETE FROM installation WHERE name = 'newest revision'`);
  }
}

/** The newest instant at which an event was recorded, as text with nine decimals. */
function instantOf(runner: QueryRunner): string {
  return runner.connection.options.type === 'postgres'
    ? `to_char(to_timestamp(max(recorded_at) / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') || '000000Z'`
    : `strftime('%Y-%m-%dT%H:%M:%S', max(recorded_at) / 1000, 'unixepoch') || printf('.%03d000000Z', max(recorded_at) % 1000)`;
}

/** A kept forecast never changes; that it is stamped for the first time changes nothing of it. */
async function withoutForecastGuard(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    await runner.query('ALTER TABLE kept_forecast DISABLE TRIGGER kept_forecast_is_kept');
    await work();
    await runner.query('ALTER TABLE kept_forecast ENABLE TRIGGER kept_forecast_is_kept');
    return;
  }
  const [guard] = (await runner.query('SELECT sql FROM sqlite_master WHERE name = $1', [KEPT_FORECAST_GUARD])) as {
    sql: string;
  }[];
  await runner.query(`DROP TRIGGER ${KEPT_FORECAST_GUARD}`);
  await work();
  if (guard) await runner.query(guard.sql);
}
