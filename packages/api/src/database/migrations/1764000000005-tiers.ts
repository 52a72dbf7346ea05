import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigint, createTables, dropTables, longText, optional, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'managed_service',
    columns: [
      text('customer', undefined, primary),
      text('partner', undefined, primary),
      text('subject'),
      longText('periods'),
      longText('work'),
      longText('newest', optional),
      longText('idle'),
      longText('access'),
    ],
    indexes: { managed_service_subject: ['subject'], managed_service_partner: ['partner'] },
  },
  {
    name: 'point_span',
    columns: [
      text('natural_key', undefined, primary),
      text('subject'),
      text('customer'),
      text('partner'),
      text('kind'),
      text('product_line', undefined, optional),
      text('associated_since', 10, optional),
      text('from_day', 10),
      text('until_day', 10),
      bigint('counted_minor'),
      bigint('total_minor', optional),
      text('currency', 3),
      text('rate'),
      text('sold_on', 10, optional),
      text('policy_version'),
      longText('evidence'),
    ],
    indexes: { point_span_subject: ['subject'], point_span_partner: ['partner', 'until_day'] },
  },
  { name: 'tier_history', columns: [text('partner', undefined, primary), longText('steps')] },
];

/** Who serves which customer, what counts toward a partner's tier and when, and the tiers that follow. */
export class Tiers1764000000005 implements MigrationInterface {
  readonly name = 'Tiers1764000000005';

  /** The rows follow from the history: every subject is decided again. */
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await runner.query(
      `INSERT INTO pending_subject (subject) SELECT subject FROM (
         SELECT subject FROM customer UNION SELECT 'partner:' || key FROM partner UNION SELECT 'tier:' || key FROM partner
       ) AS everybody WHERE true ON CONFLICT DO NOTHING`,
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
