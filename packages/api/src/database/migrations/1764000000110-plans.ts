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
    name: 'business_plan',
    columns: [
      text('key', undefined, primary),
      text('id'),
      text('partner'),
      integer('year'),
      text('status'),
      text('owner'),
      text('published_at', 30, optional),
      text('waits_for', undefined, optional),
      text('next_due_on', 10, optional),
      integer('version'),
      longText('state'),
      bigint('revision'),
      text('updated_at', 30),
    ],
    indexes: {
      business_plan_id: ['id'],
      business_plan_partner: ['partner', 'year'],
      business_plan_updated: ['updated_at', 'revision'],
    },
    unique: ['business_plan_id'],
  },
];

/** Business plans. */
export class Plans1764000000110 implements MigrationInterface {
  readonly name = 'Plans1764000000110';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
