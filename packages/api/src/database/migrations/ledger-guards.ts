import type { QueryRunner } from 'typeorm';
import { dropGuards, type Guard, guard } from './guards.js';

const BOOKED_LATE = 'EXISTS (SELECT 1 FROM closed_quarter c WHERE c.quarter >= NEW.booked_in)';
const STATED = ['partner', 'quarter', 'entries', 'total_minor', 'currency'];
const changed = STATED.map((column) => `OLD.${column} <> NEW.${column}`).join(' OR ');

/** All that an entry says; that its statement was paid may be stamped on it. */
const SAID = [
  ...['natural_key', 'id', 'subject', 'partner', 'customer', 'association', 'product_line', 'kind', 'month'],
  ...['base_minor', 'base_currency', 'rate', 'amount_minor', 'currency', 'exchange_rate', 'exchange_day', 'booked_in'],
  ...['corrects', 'closed', 'first_month', 'last_month', 'why'],
];
const changedEntry = SAID.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');

/**
 * Closed means closed, also for whoever is at the database itself (89): triggers that let no closed entry, closed quarter or
 * statement be changed or removed, and nothing be booked in a closed quarter. A migration that makes one of these tables anew
 * must set them up again: on SQLite they go with their table.
 */
const guards: readonly Guard[] = [
  {
    name: 'closed_entry_is_kept',
    table: 'revenue_share_entry',
    on: 'DELETE',
    when: 'OLD.closed',
    says: 'an entry of a closed quarter is never removed',
  },
  {
    name: 'closed_entry_never_changes',
    table: 'revenue_share_entry',
    on: 'UPDATE',
    when: `(OLD.closed OR ${BOOKED_LATE}) AND (${changedEntry})`,
    says: 'an entry of a closed quarter never changes',
  },
  {
    name: 'closed_quarter_takes_no_entry',
    table: 'revenue_share_entry',
    on: 'INSERT',
    when: `NEW.closed OR ${BOOKED_LATE}`,
    says: 'nothing is booked in a closed quarter',
  },
  {
    name: 'closed_quarter_is_kept',
    table: 'closed_quarter',
    on: 'DELETE',
    when: 'true',
    says: 'a closed quarter is never opened again',
  },
  {
    name: 'closed_quarter_never_changes',
    table: 'closed_quarter',
    on: 'UPDATE',
    when: 'true',
    says: 'a closed quarter never changes',
  },
  {
    name: 'statement_is_kept',
    table: 'statement',
    on: 'DELETE',
    when: 'true',
    says: 'a closed statement is never removed',
  },
  {
    name: 'statement_never_changes',
    table: 'statement',
    on: 'UPDATE',
    when: `${changed} OR NOT (OLD.status = 'CLOSED' AND NEW.status = 'PAID')`,
    says: 'a closed statement never changes; it is paid, once',
  },
];

export function guardLedger(runner: QueryRunner): Promise<void> {
  return guard(runner, guards);
}

export async function dropLedgerGuards(runner: QueryRunner): Promise<void> {
  await dropGuards(runner, guards);
  if (runner.connection.options.type === 'postgres') await runner.query('DROP FUNCTION refuse_truncate() CASCADE');
}
