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
    name: 'history_event',
    columns: [
      sequence('seq'),
      text('identity'),
      text('type'),
      text('instant', 30),
      text('anchor'),
      longText('payload'),
      text('source'),
      bigint('recorded_at'),
    ],
    indexes: { history_event_identity: ['identity'], history_event_anchor: ['anchor'] },
    unique: ['history_event_identity'],
  },
  {
    name: 'history_key',
    columns: [text('key', undefined, primary), text('anchor'), text('identity', undefined, optional)],
  },
  {
    name: 'deal_route',
    columns: [
      text('deal', undefined, primary),
      text('subject'),
      text('domain', undefined, optional),
      text('opened_by', undefined, optional),
    ],
    indexes: { deal_route_subject: ['subject'], deal_route_domain: ['domain'] },
  },
  {
    name: 'customer_domain',
    columns: [text('domain', undefined, primary), text('customer', undefined, primary), text('instant', 30)],
  },
  { name: 'pending_subject', columns: [text('subject', undefined, primary)] },
  { name: 'subject_state', columns: [text('subject', undefined, primary), text('decided_through', 7, optional)] },
  {
    name: 'exchange_rate',
    columns: [
      text('from_currency', 3, primary),
      text('to_currency', 3, primary),
      text('day', 10, primary),
      text('rate'),
      text('instant', 30),
    ],
  },
];

/** The history, what finds its way in it, and what is still to be decided. */
export class History1764000000000 implements MigrationInterface {
  readonly name = 'History1764000000000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
