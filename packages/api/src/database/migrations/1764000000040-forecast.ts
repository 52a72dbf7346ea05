import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { bigint, createTables, dropTables, longText, optional, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'kept_forecast',
    columns: [
      text('partner', undefined, primary),
      text('made_month', 7, primary),
      text('quarter', 7, primary),
      text('made_on', 10),
      text('currency', 3),
      bigint('accrued_minor'),
      bigint('committed_minor'),
      bigint('pipeline_minor'),
      bigint('low_minor'),
      bigint('high_minor'),
      text('coverage'),
      text('method'),
      text('policy_version'),
    ],
  },
];

/** What partners expected to sell is read from the history again: every subject with a deal is decided anew. */
const PENDING = `
  INSERT INTO pending_subject (subject)
  SELECT DISTINCT route.subject FROM deal_route route
  WHERE route.subject NOT IN (SELECT subject FROM pending_subject)`;

/** What a forecast needs of deals, and forecasts that are kept so that they can be held against what came. */
export class Forecast1764000000040 implements MigrationInterface {
  readonly name = 'Forecast1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('shared_deal', new TableColumn(longText('expected_lines', optional)));
    await runner.query(`UPDATE shared_deal SET expected_lines = '[]'`);
    await runner.changeColumn('shared_deal', 'expected_lines', new TableColumn(longText('expected_lines')));
    await createTables(runner, tables);
    await runner.query(PENDING);
    for (const sql of isPostgres(runner) ? ON_POSTGRES : ON_SQLITE) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    if (isPostgres(runner)) await runner.query('DROP FUNCTION refuse_changed_forecast()');
    await runner.dropColumn('shared_deal', 'expected_lines');
  }
}

function isPostgres(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'postgres';
}

const SAYS = 'a forecast that was kept never changes';

/** What was foreseen stays as it was foreseen, also for whoever is at the database itself. */
const ON_SQLITE = ['UPDATE', 'DELETE'].map(
  (on) =>
    `CREATE TRIGGER kept_forecast_on_${on.toLowerCase()} BEFORE ${on} ON kept_forecast BEGIN SELECT RAISE(ABORT, '${SAYS}'); END`,
);
const ON_POSTGRES = [
  `CREATE FUNCTION refuse_changed_forecast() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     RAISE EXCEPTION '${SAYS}' USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER kept_forecast_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON kept_forecast
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_forecast()`,
];
