import { type MigrationInterface, type QueryRunner, TableColumn, type TableColumnOptions } from 'typeorm';
import { bigint, boolean, createTables, dropTables, optional, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'person',
    columns: [
      text('id', undefined, primary),
      text('issuer'),
      text('subject'),
      text('name'),
      text('email'),
      text('holder_kind', undefined, optional),
      text('holder_key', undefined, optional),
      boolean('is_admin'),
      bigint('blocked_at', optional),
      bigint('signed_in_at'),
    ],
    indexes: { person_subject: ['issuer', 'subject'], person_holder: ['holder_kind', 'holder_key'] },
    unique: ['person_subject'],
  },
  {
    name: 'session',
    columns: [
      text('id', undefined, primary),
      text('hash'),
      text('person'),
      text('device'),
      text('address'),
      bigint('created_at'),
      bigint('last_seen_at'),
      bigint('expires_at'),
    ],
    indexes: { session_hash: ['hash'], session_person: ['person'] },
    unique: ['session_hash'],
  },
];

/** What sessions were before: of a partner or member of staff, not of a person. */
const before: TableDraft = {
  name: 'session',
  columns: [
    text('hash', undefined, primary),
    text('holder_kind'),
    text('holder_key'),
    bigint('created_at'),
    bigint('expires_at'),
  ],
};

/** Columns of api_token, all of them empty in what was made before. */
const ofTokens: readonly TableColumnOptions[] = [
  text('family', undefined, optional),
  text('person', undefined, optional),
  text('beginning', undefined, optional),
  text('replaced_by', undefined, optional),
  bigint('replaced_until', optional),
];

/** The people who sign in, their sessions, and tokens that are replaced by others. Everybody signs in again. */
export class PeopleWhoSignIn1764000000090 implements MigrationInterface {
  readonly name = 'PeopleWhoSignIn1764000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session');
    await createTables(runner, tables);
    for (const column of ofTokens) await runner.addColumn('api_token', new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...ofTokens].reverse()) await runner.dropColumn('api_token', name);
    await dropTables(runner, tables);
    await createTables(runner, [before]);
  }
}
