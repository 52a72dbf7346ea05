/** A statement as files: a summary that is what the screen shows, and every entry. Both come to the same total. */
import * as m from '#messages';
import type { CsvColumn } from '../csv/csv.ts';
import { moneyColumns } from '../csv/money-columns.ts';
import { formatMonth, formatQuarter } from '../format/date.ts';
import type { Amount } from '../format/money.ts';
import { productLineName } from '../terms/product-line.ts';
import { entryKinds } from '../terms/states.ts';
import { balancesOf, type Entry, sectionsOf, type Statement } from './statement.ts';

export interface SummaryRow {
  readonly item: string;
  readonly period: string;
  readonly amount: Amount | null;
}

export const summaryColumns: readonly CsvColumn<SummaryRow>[] = [
  { key: 'item', label: m.money_item, text: ({ item }) => item },
  { key: 'period', label: m.money_period, text: ({ period }) => period },
  ...moneyColumns<SummaryRow>('amount', m.amount, ({ amount }) => amount),
];

export function summaryRows(statement: Statement): SummaryRow[] {
  const { opening, closing, isPaidOut } = balancesOf(statement);
  const names = { month: m.money_accrued, adjustments: m.money_adjustments, clawbacks: m.money_clawbacks } as const;
  return [
    { item: m.money_opening(), period: statement.quarter, amount: opening },
    ...sectionsOf(statement).map(({ kind, month, sum }) => ({
      ...{ item: names[kind](), period: month ?? statement.quarter, amount: sum },
    })),
    {
      ...{ item: isPaidOut ? m.money_closing_payout() : m.money_closing_carried(), period: statement.quarter },
      amount: closing,
    },
  ];
}

/** One line of the itemised file: an entry, or an earlier statement that is settled with this one. */
export type ItemRow = Entry | Statement['settlement']['carried'][number];
const isEntry = (row: ItemRow): row is Entry => 'id' in row;

export const itemColumns: readonly CsvColumn<ItemRow>[] = [
  { key: 'id', label: m.money_entry_id, text: (row) => (isEntry(row) ? row.id : '') },
  {
    ...{ key: 'kind', label: m.entry_kind },
    text: (row) =>
      isEntry(row) ? entryKinds[row.kind]() : m.money_carried_from({ quarter: formatQuarter(row.quarter) }),
  },
  {
    ...{ key: 'month', label: m.month, text: (row: ItemRow) => (isEntry(row) ? formatMonth(row.month) : '') },
    csv: (row) => (isEntry(row) ? row.month : row.quarter),
  },
  { key: 'customer', label: m.customer, text: (row) => (isEntry(row) ? row.customer.name : '') },
  {
    ...{ key: 'productLine', label: m.product_line },
    text: (row) => (isEntry(row) ? productLineName(row.productLine) : ''),
  },
  ...moneyColumns<ItemRow>('base', m.base, (row) => (isEntry(row) ? row.base : null)),
  { key: 'rate', label: m.rate, text: (row) => (isEntry(row) ? row.rate : '') },
  {
    key: 'exchangeRate',
    label: m.money_exchange_rate,
    text: (row) => (isEntry(row) ? (row.exchange?.rate ?? '') : ''),
  },
  { key: 'exchangeDay', label: m.money_rate_day, text: (row) => (isEntry(row) ? (row.exchange?.day ?? '') : '') },
  { key: 'corrects', label: m.money_reversal_of, text: (row) => (isEntry(row) ? (row.corrects?.id ?? '') : '') },
  ...moneyColumns<ItemRow>('amount', m.amount, (row) => (isEntry(row) ? row.amount : row.total)),
];

export const itemRows = ({ settlement, entries }: Statement): ItemRow[] => [...settlement.carried, ...entries];
