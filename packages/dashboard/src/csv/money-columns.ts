import * as m from '#messages';
import { formatMoney, type Amount } from '../format/money.ts';
import type { CsvColumn } from './csv.ts';

/** An amount as two columns of a file: the plain number, and its currency. The screen shows the first only. */
export function moneyColumns<Row>(
  key: string,
  label: () => string,
  amountOf: (row: Row) => Amount | null | undefined,
): readonly [CsvColumn<Row>, CsvColumn<Row>] {
  const text = (row: Row) => {
    const amount = amountOf(row);
    return amount ? formatMoney(amount) : '—';
  };
  return [
    { key, label, text, csv: (row) => amountOf(row)?.amount ?? '' },
    {
      key: `${key}Currency`,
      label: () => m.csv_currency({ column: label() }),
      text: (row) => amountOf(row)?.currency ?? '',
    },
  ];
}
