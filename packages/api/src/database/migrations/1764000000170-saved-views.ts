import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigint, createTables, dropTables, longText, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'saved_view',
    columns: [
      ...['person', 'page', 'name'].map((name) => text(name, undefined, primary)),
      longText('query'),
      bigint('saved_at'),
    ],
  },
];

/** Views of pages that people keep under a name. */
export class SavedViews1764000000170 implements MigrationInterface {
  readonly name = 'SavedViews1764000000170';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
