import { createHash } from 'node:crypto';
import { amountText, money } from '@tierline/rules';
import { stringify } from 'csv-stringify/sync';
import type { PaymentDue } from './payments-due.js';

export interface PaymentFile {
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly hash: string;
}

/**
 * What goes to the bank: a line for each payment of more than nothing, in the order of the partners' keys. The same payments make
 * the same bytes.
 */
export function paymentFile(
  run: string,
  payments: readonly PaymentDue[],
  names: ReadonlyMap<string, string>,
): PaymentFile {
  const rows = payments
    .filter(({ isPaid, minor }) => isPaid && minor > 0)
    .sort((a, b) => order(a.partner, b.partner) || order(a.currency, b.currency))
    .map(({ partner, currency, minor, statements }) => ({
      run,
      partner,
      name: names.get(partner) ?? '',
      currency,
      amount: amountText(money(minor, currency)),
      quarters: statements.map(({ quarter }) => quarter).join(' '),
    }));
  const text = stringify(rows, {
    header: true,
    columns: ['run', 'partner', 'name', 'currency', 'amount', 'quarters'],
    escape_formulas: true,
  });
  return { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
