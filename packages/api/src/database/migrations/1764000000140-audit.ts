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
    name: 'audit_entry',
    columns: [
      { ...integer('sequence'), ...primary },
      bigint('at'),
      text('role'),
      text('actor', undefined, optional),
      text('person', undefined, optional),
      text('credential', undefined, optional),
      text('behalf_kind', undefined, optional),
      text('behalf_key', undefined, optional),
      text('act'),
      text('outcome'),
      text('code', undefined, optional),
      text('object_kind', undefined, optional),
      text('object_key', undefined, optional),
      text('object_id', undefined, optional),
      text('effect', undefined, optional),
      longText('detail', optional),
      text('request_id', undefined, optional),
      text('address', undefined, optional),
      text('user_agent', undefined, optional),
      text('previous_hash'),
      text('hash'),
    ],
    indexes: {
      audit_entry_actor: ['role', 'actor', 'sequence'],
      audit_entry_behalf: ['behalf_kind', 'behalf_key', 'sequence'],
    },
  },
];

/** Who did what, when and from where, in a chain of seals. */
export class Audit1764000000140 implements MigrationInterface {
  readonly name = 'Audit1764000000140';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    for (const sql of isPostgres(runner) ? ON_POSTGRES : ON_SQLITE) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    if (isPostgres(runner)) await runner.query('DROP FUNCTION refuse_changed_audit()');
  }
}

function isPostgres(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'postgres';
}

const SAYS = 'an entry of the audit log never changes and is never removed';

/** What was noted stays as it was noted, also for whoever is at the database itself (89). */
const ON_SQLITE = ['UPDATE', 'DELETE'].map(
  (on) =>
    `CREATE TRIGGER audit_entry_on_${on.toLowerCase()} BEFORE ${on} ON audit_entry BEGIN SELECT RAISE(ABORT, '${SAYS}'); END`,
);
const ON_POSTGRES = [
  `CREATE FUNCTION refuse_changed_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     RAISE EXCEPTION '${SAYS}' USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_audit()`,
];
