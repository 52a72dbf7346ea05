import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigint, createTables, dropTables, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  { name: 'act', columns: [text('name', undefined, primary), text('identity'), bigint('done_at')] },
];

/** What clients did under texts of their own, so that it is done once. */
export class Acts1764000000060 implements MigrationInterface {
  readonly name = 'Acts1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
