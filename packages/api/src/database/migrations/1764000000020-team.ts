import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { TableColumn, TableIndex } from 'typeorm';
import { boolean, createTables, dropTables, longText, optional, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'deal_domain',
    columns: [text('deal', undefined, primary), text('domain', undefined, primary)],
    indexes: { deal_domain_domain: ['domain'] },
  },
  {
    name: 'violation',
    columns: [
      text('key', undefined, primary),
      text('partner'),
      text('kind'),
      text('deal', undefined, optional),
      longText('detail'),
      text('recorded_at', 30),
      text('evidence'),
    ],
    indexes: { violation_partner: ['partner', 'recorded_at'] },
  },
  {
    name: 'sanction',
    columns: [
      text('key', undefined, primary),
      text('partner'),
      text('kind'),
      longText('reason'),
      text('from_day', 10),
      text('until_day', 10, optional),
      text('evidence'),
    ],
    indexes: { sanction_partner: ['partner', 'from_day'] },
  },
  {
    name: 'onboarding_finding',
    columns: [
      text('evidence', undefined, primary),
      text('subject'),
      text('customer'),
      text('partner'),
      text('product_line'),
      text('about'),
      boolean('met'),
      text('found_at', 30),
      longText('feedback', optional),
    ],
    indexes: { onboarding_finding_subject: ['subject'], onboarding_finding_partner: ['partner', 'found_at'] },
  },
];

/** Columns of shared_deal, and what stands in them until its deals are decided again. */
const columns: readonly { readonly column: TableColumnOptions; readonly meanwhile: string }[] = [
  { column: longText('gs_reasons'), meanwhile: `'[]'` },
  { column: text('last_activity_at', 30), meanwhile: 'registered_at' },
];

const OF_SPECIALIST = { name: 'shared_deal_gs', columnNames: ['gs', 'registered_at'] };

/** What decisions of stores that are older than this lack: their subjects are decided again when the store is next settled. */
const PENDING = `
  INSERT INTO pending_subject (subject)
  SELECT DISTINCT found.subject FROM (
    SELECT subject FROM deal_route
    UNION SELECT anchor FROM history_event WHERE type IN ('ViolationRecorded', 'SanctionImposed', 'OnboardingStarted', 'OnboardingAssessed')
  ) AS found WHERE found.subject NOT IN (SELECT subject FROM pending_subject)`;

/** Growth specialists' assignments, conduct, and every domain that a deal was registered on. */
export class Team1764000000020 implements MigrationInterface {
  readonly name = 'Team1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    for (const { column, meanwhile } of columns) {
      await runner.addColumn('shared_deal', new TableColumn({ ...column, ...optional }));
      await runner.query(`UPDATE shared_deal SET ${column.name} = ${meanwhile}`);
      await runner.changeColumn('shared_deal', column.name, new TableColumn(column));
    }
    await runner.createIndex('shared_deal', new TableIndex(OF_SPECIALIST));
    const domain =
      runner.connection.options.type === 'postgres' ? `payload::json ->> 'domain'` : `payload ->> 'domain'`;
    await runner.query(
      `INSERT INTO deal_domain (deal, domain)
       SELECT DISTINCT substr(anchor, ${'deal:'.length + 1}), ${domain} FROM history_event WHERE type = 'DealRegistered'`,
    );
    await runner.query(PENDING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('shared_deal', OF_SPECIALIST.name);
    for (const { column } of [...columns].reverse()) await runner.dropColumn('shared_deal', column.name);
    await dropTables(runner, tables);
  }
}
