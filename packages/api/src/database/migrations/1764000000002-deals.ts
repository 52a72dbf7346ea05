import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  boolean,
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
    name: 'shared_deal',
    columns: [
      text('key', undefined, primary),
      text('id'),
      text('subject'),
      text('partner'),
      text('customer', undefined, optional),
      text('deal'),
      text('domain'),
      text('motion'),
      text('stage'),
      text('gs', undefined, optional),
      text('registered_at', 30),
      longText('relationship', optional),
      longText('need', optional),
      text('expected_close', 10, optional),
      text('closed_on', 10, optional),
      longText('credit', optional),
    ],
    indexes: {
      shared_deal_id: ['id'],
      shared_deal_subject: ['subject'],
      shared_deal_partner: ['partner', 'registered_at', 'key'],
      shared_deal_customer: ['customer'],
      shared_deal_deal: ['deal'],
    },
    unique: ['shared_deal_id'],
  },
  {
    name: 'proof',
    columns: [
      text('natural_key', undefined, primary),
      text('id'),
      text('subject'),
      text('shared_deal'),
      integer('position'),
      text('key', undefined, optional),
      boolean('automatic'),
      text('status'),
      boolean('shared'),
      text('signed_at', 30, optional),
      longText('lines'),
      longText('evidence'),
    ],
    indexes: { proof_id: ['id'], proof_subject: ['subject'], proof_shared_deal: ['shared_deal', 'position'] },
    unique: ['proof_id'],
  },
  {
    name: 'deadline',
    columns: [
      text('natural_key', undefined, primary),
      text('subject'),
      text('partner'),
      text('shared_deal', undefined, optional),
      text('customer', undefined, optional),
      text('kind'),
      text('started_at', 30),
      text('due_at', 30),
      text('met_at', 30, optional),
      text('clause'),
      longText('reasons'),
    ],
    indexes: {
      deadline_subject: ['subject'],
      deadline_partner: ['partner', 'due_at'],
      deadline_shared_deal: ['shared_deal'],
    },
  },
];

/** Shared deals with their proofs and deadlines. */
export class Deals1764000000002 implements MigrationInterface {
  readonly name = 'Deals1764000000002';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
