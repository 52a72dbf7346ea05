import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, longText, optional, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'staff',
    columns: [
      text('key', undefined, primary),
      text('id'),
      text('name'),
      text('email'),
      text('role'),
      text('region', undefined, optional),
      text('segment', undefined, optional),
      text('manager', undefined, optional),
    ],
    indexes: { staff_id: ['id'] },
    unique: ['staff_id'],
  },
  {
    name: 'partner',
    columns: [
      text('key', undefined, primary),
      text('id'),
      text('name'),
      text('program'),
      text('region', 2),
      text('currency', 3),
      text('time_zone'),
      text('contact_name'),
      text('contact_email'),
      longText('facts'),
    ],
    indexes: { partner_id: ['id'] },
    unique: ['partner_id'],
  },
  {
    name: 'pdm_assignment',
    columns: [
      text('partner', undefined, primary),
      text('from_instant', 30, primary),
      text('staff'),
      text('until_instant', 30, optional),
      text('reason', undefined, optional),
    ],
    indexes: { pdm_assignment_staff: ['staff'] },
  },
  {
    name: 'customer',
    columns: [
      text('key', undefined, primary),
      text('id'),
      text('subject'),
      text('name'),
      longText('domains'),
      text('purchase_domain'),
      text('region', 2),
      text('time_zone'),
      text('segment'),
    ],
    indexes: { customer_id: ['id'], customer_subject: ['subject'] },
    unique: ['customer_id'],
  },
];

/** Staff, partners and customers. */
export class People1764000000001 implements MigrationInterface {
  readonly name = 'People1764000000001';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
