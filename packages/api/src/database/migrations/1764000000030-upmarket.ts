import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boolean, createTables, dropTables, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'upmarket_exception',
    columns: [
      text('region', undefined, primary),
      text('day', 10, primary),
      boolean('allowed'),
      text('instant', 30),
      text('evidence'),
    ],
  },
];

/** Regions whose partners may do without the accreditation. */
export class Upmarket1764000000030 implements MigrationInterface {
  readonly name = 'Upmarket1764000000030';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
