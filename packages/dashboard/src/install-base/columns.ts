import * as m from '#messages';
import { formatDay, dayOf } from '../format/date.ts';
import { formatMoney, type Amount } from '../format/money.ts';
import type { GridColumn } from '../grid/column.ts';
import { lineStates } from '../terms/line-states.ts';
import { productLineName } from '../terms/product-line.ts';
import type { CustomerRow } from './matrix.ts';

const amounts = (all: readonly Amount[]) => (all.length === 0 ? '—' : all.map(formatMoney).join(' + '));
const plain = (all: readonly Amount[]) => all.map(({ amount, currency }) => `${amount} ${currency}`).join(' ');

export const cellOf = ({ lines }: CustomerRow, productLine: string) =>
  lines.find((line) => line.productLine === productLine);

export function columnsFor(lines: readonly string[], zone: string): GridColumn<CustomerRow>[] {
  const workDay = ({ lastWorkAt }: CustomerRow) => (lastWorkAt === null ? null : dayOf(new Date(lastWorkAt), zone));
  return [
    { key: 'customer', label: m.customer, sortable: true, wide: true, text: ({ name }) => name },
    ...lines.map((line) => ({
      key: line,
      label: () => productLineName(line),
      text: (row: CustomerRow) => {
        const cell = cellOf(row, line);
        return cell ? lineStates[cell.state].word() : '—';
      },
    })),
    {
      key: 'mrr',
      label: m.customers_own_mrr,
      align: 'end',
      sortable: true,
      sortBy: ({ mrr }) => (mrr[0] ? Number(mrr[0].amount) : null),
      text: ({ mrr }) => amounts(mrr),
      csv: ({ mrr }) => plain(mrr),
    },
    {
      key: 'earns',
      label: m.customers_earns,
      align: 'end',
      text: ({ earns }) => amounts(earns),
      csv: ({ earns }) => plain(earns),
    },
    {
      key: 'lastWork',
      label: m.customers_last_work,
      sortable: true,
      sortBy: ({ lastWorkAt }) => lastWorkAt,
      text: (row) => {
        const day = workDay(row);
        return day ? formatDay(day) : m.customers_no_work();
      },
      csv: (row) => workDay(row) ?? '',
    },
  ];
}
