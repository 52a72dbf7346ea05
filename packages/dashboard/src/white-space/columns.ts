import * as m from '#messages';
import type { CsvColumn } from '../csv/csv.ts';
import { formatMoney, type Amount } from '../format/money.ts';
import { formatCount } from '../format/number.ts';
import type { GridColumn } from '../grid/column.ts';
import { lineStates } from '../terms/line-states.ts';
import { productLineName } from '../terms/product-line.ts';
import { cellOf, lineOf, type Cell, type CustomerLines, type PartnerLines } from './matrix.ts';

export const amountsText = (amounts: readonly Amount[]) =>
  amounts.length === 0 ? '—' : amounts.map(formatMoney).join(' + ');
export const openOf = ({ open, upgradable }: Cell) => open + upgradable;
const plain = (amounts: readonly Amount[]) => amounts.map(({ amount, currency }) => `${amount} ${currency}`).join(' ');
const first = (amounts: readonly Amount[] | undefined) => (amounts?.[0] ? Number(amounts[0].amount) : null);

export function partnerColumns(lines: readonly string[]): GridColumn<PartnerLines>[] {
  return [
    { key: 'partner', label: m.partner, sortable: true, wide: true, text: ({ name }) => name },
    ...lines.map((line): GridColumn<PartnerLines> => ({
      ...{ key: line, label: () => productLineName(line), align: 'end', sortable: true },
      sortBy: (row) => first(cellOf(row, line)?.potential) ?? 0,
      text: (row) => {
        const cell = cellOf(row, line);
        return cell ? `${amountsText(cell.potential)} · ${formatCount(openOf(cell))}` : '—';
      },
    })),
    {
      ...{ key: 'total', label: m.whitespace_total, align: 'end', sortable: true },
      sortBy: ({ potential }) => first(potential),
      text: ({ potential }) => amountsText(potential),
    },
  ];
}

/** Amounts and counts in columns of their own. */
export function partnerFile(lines: readonly string[]): CsvColumn<PartnerLines>[] {
  return [
    { key: 'key', label: m.portfolio_key, text: ({ id }) => id },
    { key: 'partner', label: m.partner, text: ({ name }) => name },
    ...lines.flatMap((line): CsvColumn<PartnerLines>[] => [
      {
        ...{ key: line, label: () => productLineName(line) },
        text: (row) => plain(cellOf(row, line)?.potential ?? []),
      },
      {
        ...{ key: `${line}_OPEN`, label: () => m.whitespace_open_count({ line: productLineName(line) }) },
        text: (row) => String(cellOf(row, line) ? openOf(cellOf(row, line) as Cell) : 0),
      },
    ]),
    { key: 'total', label: m.whitespace_total, text: ({ potential }) => plain(potential) },
  ];
}

export function customerColumns(lines: readonly string[]): GridColumn<CustomerLines>[] {
  return [
    { key: 'customer', label: m.customer, sortable: true, wide: true, text: ({ customer }) => customer.name },
    ...lines.map((line): GridColumn<CustomerLines> => ({
      ...{ key: line, label: () => productLineName(line) },
      text: (row) => {
        const found = lineOf(row, line);
        if (!found) return '—';
        const earns = found.estimatedMonthlyRevenueShare;
        return earns ? `${lineStates[found.state].word()} ${formatMoney(earns)}` : lineStates[found.state].word();
      },
    })),
  ];
}
