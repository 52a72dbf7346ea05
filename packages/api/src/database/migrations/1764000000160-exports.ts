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
    name: 'report_export',
    columns: [
      text('id', undefined, primary),
      ...['role', 'holder', 'credential_kind', 'credential_hash', 'report', 'format'].map((name) => text(name)),
      longText('filter'),
      text('state'),
      longText('fault', optional),
      integer('rows'),
      bigint('bytes'),
      integer('pieces'),
      longText('place', optional),
      bigint('created_at'),
      ...['alive_at', 'ended_at', 'expires_at'].map((name) => bigint(name, optional)),
    ],
    indexes: {
      report_export_holder: ['role', 'holder', 'created_at'],
      report_export_state: ['state', 'created_at'],
    },
  },
  {
    name: 'report_export_piece',
    columns: [
      text('export', undefined, primary),
      { ...integer('number'), ...primary },
      bigint('offset'),
      longText('content'),
    ],
  },
];

/** Reports as files. */
export class Exports1764000000160 implements MigrationInterface {
  readonly name = 'Exports1764000000160';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
