import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bigint,
  createTables,
  dropTables,
  longText,
  optional,
  primary,
  sequence,
  text,
  type TableDraft,
} from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'change',
    columns: [sequence('seq'), bigint('at'), text('partner'), text('kind'), text('node_type'), text('node_id')],
    indexes: { change_partner: ['partner', 'seq'] },
  },
  {
    name: 'api_token',
    columns: [
      text('id', undefined, primary),
      text('name'),
      text('hash'),
      text('holder_kind'),
      text('holder_key'),
      longText('scopes'),
      bigint('created_at'),
      bigint('expires_at', optional),
      bigint('revoked_at', optional),
      bigint('last_used_at', optional),
    ],
    indexes: { api_token_hash: ['hash'] },
    unique: ['api_token_hash'],
  },
  {
    name: 'session',
    columns: [
      text('hash', undefined, primary),
      text('holder_kind'),
      text('holder_key'),
      bigint('created_at'),
      bigint('expires_at'),
    ],
  },
  { name: 'installation', columns: [text('name', undefined, primary), text('value')] },
];

/** The outbox, tokens and sessions, and what is drawn once for the installation. */
export class Access1764000000004 implements MigrationInterface {
  readonly name = 'Access1764000000004';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
