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
    name: 'mail',
    columns: [
      text('id', undefined, primary),
      text('dedup_key'),
      ...['recipient_name', 'recipient_email', 'subject'].map((name) => text(name)),
      longText('text'),
      longText('sealed_link', optional),
      ...['language', 'about', 'state'].map((name) => text(name)),
      integer('attempts'),
      text('reason', undefined, optional),
      ...['queued_at', 'next_try_at'].map((name) => bigint(name)),
      ...['claimed_until', 'sent_at'].map((name) => bigint(name, optional)),
    ],
    indexes: {
      mail_dedup: ['dedup_key'],
      mail_due: ['state', 'next_try_at'],
      mail_queued: ['queued_at', 'id'],
    },
    unique: ['mail_dedup'],
  },
];

/** Mails that are to go out, and those that went. */
export class Mail1764000000100 implements MigrationInterface {
  readonly name = 'Mail1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
