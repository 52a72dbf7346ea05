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
    name: 'proof_link',
    columns: [
      text('id', undefined, primary),
      ...['token_hash', 'shared_deal'].map((name) => text(name)),
      integer('position'),
      ...['recipient_name', 'recipient_email', 'language'].map((name) => text(name)),
      longText('content'),
      text('content_hash'),
      ...['act', 'made_from'].map((name) => text(name, undefined, optional)),
      ...['made_at', 'expires_at'].map((name) => bigint(name)),
      text('ending', undefined, optional),
      bigint('ended_at', optional),
      text('answer', undefined, optional),
      longText('flags'),
    ],
    indexes: {
      proof_link_token: ['token_hash'],
      proof_link_act: ['act'],
      proof_link_shared_deal: ['shared_deal', 'made_at'],
    },
    unique: ['proof_link_token', 'proof_link_act'],
  },
];

/** Links by which customers answer proofs. */
export class ProofLinks1764000000101 implements MigrationInterface {
  readonly name = 'ProofLinks1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
