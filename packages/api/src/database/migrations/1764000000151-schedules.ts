import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bigint,
  createTables,
  dropTables,
  integer,
  longText,
  optional,
  primary,
  text,
  type TableDraft,
} from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'job_run',
    columns: [
      text('job', undefined, primary),
      bigint('due', primary),
      text('state'),
      integer('attempts'),
      ...['started_at', 'alive_at'].map((name) => bigint(name)),
      bigint('ended_at', optional),
      longText('outcome', optional),
    ],
  },
];

/** Which job was done for which moment. */
export class Schedules1764000000151 implements MigrationInterface {
  readonly name = 'Schedules1764000000151';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
