import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  bigint,
  boolean,
  createTables,
  dropTables,
  longText,
  optional,
  primary,
  text,
  type TableDraft,
} from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'subscription_period',
    columns: [
      text('natural_key', undefined, primary),
      text('subject'),
      text('customer'),
      text('product_line'),
      text('edition'),
      bigint('mrr_minor'),
      text('currency', 3),
      text('from_day', 10),
      text('until_day', 10, optional),
      text('since_day', 10),
      text('evidence'),
    ],
    indexes: {
      subscription_period_subject: ['subject'],
      subscription_period_customer: ['customer', 'product_line'],
    },
  },
  {
    name: 'association',
    columns: [
      text('natural_key', undefined, primary),
      text('id'),
      text('subject'),
      text('customer'),
      text('partner'),
      text('product_line'),
      text('motion'),
      text('since_day', 10),
      text('until_day', 10, optional),
      text('shared_deal'),
      boolean('sold_credit'),
      text('rate', undefined, optional),
      text('first_month', 7, optional),
      text('last_month', 7, optional),
      longText('reasons'),
      longText('withheld'),
    ],
    indexes: {
      association_id: ['id'],
      association_subject: ['subject'],
      association_customer: ['customer', 'product_line'],
      association_partner: ['partner', 'since_day', 'natural_key'],
    },
    unique: ['association_id'],
  },
  {
    name: 'revenue_share_entry',
    columns: [
      text('natural_key', undefined, primary),
      text('id'),
      text('subject'),
      text('partner'),
      text('customer'),
      text('association'),
      text('product_line'),
      text('kind'),
      text('month', 7),
      bigint('base_minor'),
      text('base_currency', 3),
      text('rate'),
      bigint('amount_minor'),
      text('currency', 3),
      text('exchange_rate', undefined, optional),
      text('exchange_day', 10, optional),
      text('booked_in', 7),
      text('corrects', undefined, optional),
    ],
    indexes: {
      revenue_share_entry_id: ['id'],
      revenue_share_entry_subject: ['subject'],
      revenue_share_entry_partner: ['partner', 'month'],
      revenue_share_entry_association: ['association', 'month'],
    },
    unique: ['revenue_share_entry_id'],
  },
];

/** Subscriptions, associations and revenue share. */
export class Figures1764000000003 implements MigrationInterface {
  readonly name = 'Figures1764000000003';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
