import * as m from '#messages';
import { moneyColumns } from '../../csv/money-columns.ts';
import type { CsvColumn } from '../../csv/csv.ts';
import { formatMonth, formatQuarter } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatRate } from '../../format/number.ts';
import type { GridColumn } from '../../grid/column.ts';
import { productLineName } from '../../terms/product-line.ts';
import { entryKinds } from '../../terms/states.ts';
import type { LedgerEntry } from './ledger.ts';

export const ledgerColumns: readonly GridColumn<LedgerEntry>[] = [
  { key: 'customer', label: m.customer, text: ({ customer }) => customer.name },
  { key: 'bookedIn', label: m.money_booked_in, text: ({ bookedIn }) => formatQuarter(bookedIn) },
  { key: 'month', label: m.month, text: ({ month }) => formatMonth(month) },
  { key: 'kind', label: m.entry_kind, text: ({ kind }) => entryKinds[kind]() },
  { key: 'productLine', label: m.product_line, text: ({ productLine }) => productLineName(productLine) },
  { key: 'base', label: m.base, align: 'end', text: ({ base }) => formatMoney(base) },
  { key: 'rate', label: m.rate, align: 'end', text: ({ rate }) => formatRate(rate) },
  {
    key: 'corrects',
    label: m.money_reversal_of,
    text: ({ corrects }) => (corrects ? formatMonth(corrects.month) : '—'),
  },
  { key: 'amount', label: m.amount, align: 'end', text: ({ amount }) => formatMoney(amount) },
];

/** What one sees, column for column, as a file: amounts as plain numbers beside their currency. */
export const ledgerScreen: readonly CsvColumn<LedgerEntry>[] = ledgerColumns.flatMap(
  (column): readonly CsvColumn<LedgerEntry>[] => {
    if (column.key === 'amount') return moneyColumns<LedgerEntry>('amount', m.amount, ({ amount }) => amount);
    if (column.key === 'base') return moneyColumns<LedgerEntry>('base', m.base, ({ base }) => base);
    return [column];
  },
);

/** Every entry in full, as a file has it: months and quarters as the API writes them, plain numbers with their currency. */
export const ledgerFile: readonly CsvColumn<LedgerEntry>[] = [
  { key: 'id', label: m.money_entry_id, text: ({ id }) => id },
  { key: 'bookedIn', label: m.money_booked_in, text: ({ bookedIn }) => bookedIn },
  { key: 'month', label: m.month, text: ({ month }) => month },
  { key: 'kind', label: m.entry_kind, text: ({ kind }) => entryKinds[kind]() },
  { key: 'customer', label: m.customer, text: ({ customer }) => customer.name },
  { key: 'productLine', label: m.product_line, text: ({ productLine }) => productLineName(productLine) },
  ...moneyColumns<LedgerEntry>('base', m.base, ({ base }) => base),
  { key: 'rate', label: m.rate, text: ({ rate }) => rate },
  { key: 'exchangeRate', label: m.money_exchange_rate, text: ({ exchange }) => exchange?.rate ?? '' },
  { key: 'exchangeDay', label: m.money_rate_day, text: ({ exchange }) => exchange?.day ?? '' },
  { key: 'corrects', label: m.money_reversal_of, text: ({ corrects }) => corrects?.id ?? '' },
  ...moneyColumns<LedgerEntry>('amount', m.amount, ({ amount }) => amount),
];
