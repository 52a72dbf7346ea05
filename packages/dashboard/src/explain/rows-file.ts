/** The rows under a figure as a file, with the total that they give in the last row. */
import * as m from '#messages';
import type { CsvColumn, CsvOptions } from '../csv/csv.ts';
import { isCount, type Quantity } from '../format/quantity.ts';
import type { FootingRow } from './model.ts';

const unitOf = (quantity: Quantity) => (isCount(quantity) ? quantity.unit : quantity.currency);

export const columnsOfFile: readonly CsvColumn<FootingRow>[] = [
  { key: 'row', label: m.explain_column_id, text: ({ id }) => id },
  { key: 'what', label: m.explain_column_what, text: ({ label }) => label },
  { key: 'note', label: m.explain_column_note, text: ({ note }) => note },
  { key: 'amount', label: m.explain_column_amount, text: ({ amount }) => amount.amount },
  { key: 'unit', label: m.explain_column_unit, text: ({ amount }) => unitOf(amount) },
];

export function fileOptions(total: Quantity): CsvOptions {
  return { totals: { what: m.explain_total(), amount: total.amount, unit: unitOf(total) } };
}
