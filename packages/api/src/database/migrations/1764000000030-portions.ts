import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { longText, optional } from './columns.js';

/** What an association carries of its line, where credit follows the shared deal; in an older store each carries all. */
export class Portions1764000000030 implements MigrationInterface {
  readonly name = 'Portions1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('association', new TableColumn(longText('portions', optional)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('association', 'portions');
  }
}
