import * as m from '#messages';
import type { CsvColumn } from '../csv/csv.ts';
import { formatDay } from '../format/date.ts';
import { formatMoney, type Amount } from '../format/money.ts';
import { formatCount, formatList } from '../format/number.ts';
import type { GridColumn } from '../grid/column.ts';
import { stages } from '../terms/states.ts';
import type { OpenDeal } from './open-deals.ts';

export const amountsText = (amounts: readonly Amount[]) =>
  amounts.length === 0 ? '—' : amounts.map(formatMoney).join(' + ');
const plain = (amounts: readonly Amount[]) => amounts.map(({ amount, currency }) => `${amount} ${currency}`).join(' ');

const amounts = (key: 'mrr' | 'weighted', label: () => string): GridColumn<OpenDeal> => ({
  ...{ key, label, align: 'end', sortable: true },
  text: (row) => amountsText(row[key]),
  csv: (row) => plain(row[key]),
  sortBy: (row) => (row[key][0] ? Number(row[key][0].amount) : null),
});

const days = (key: 'age' | 'idle', label: () => string): GridColumn<OpenDeal> => ({
  ...{ key, label, align: 'end', sortable: true },
  text: (row) => formatCount(row[key]),
  csv: (row) => String(row[key]),
  sortBy: (row) => row[key],
});

export const columns: readonly GridColumn<OpenDeal>[] = [
  { key: 'deal', label: m.customer, sortable: true, wide: true, text: ({ name }) => name },
  { key: 'partner', label: m.partner, sortable: true, text: ({ node }) => node.partner.name },
  { key: 'stage', label: m.stage, sortable: true, text: ({ node }) => stages[node.stage].word() },
  amounts('mrr', m.pipeline_mrr),
  amounts('weighted', m.pipeline_weighted),
  days('age', m.pipeline_age),
  days('idle', m.pipeline_idle),
  {
    ...{ key: 'close', label: m.pipeline_close, sortable: true },
    text: ({ node }) => (node.expectedClose ? formatDay(node.expectedClose) : '—'),
    csv: ({ node }) => node.expectedClose ?? '',
    sortBy: ({ node }) => node.expectedClose,
  },
  {
    ...{ key: 'stuck', label: m.pipeline_stuck, sortable: true, wide: true },
    text: ({ stuck }) => (stuck.length === 0 ? '—' : formatList(stuck)),
    sortBy: ({ stuck }) => stuck.length || null,
  },
  {
    ...{ key: 'risk', label: m.pipeline_risk, align: 'end', sortable: true },
    text: ({ risk }) => (risk === null ? '—' : `${amountsText(risk.atStake)} · ${formatDay(risk.dueOn)}`),
    csv: ({ risk }) => (risk === null ? '' : plain(risk.atStake)),
    sortBy: ({ risk }) => risk?.dueOn ?? null,
  },
];

/** A file has the keys as well. */
export const fileColumns: readonly CsvColumn<OpenDeal>[] = [
  { key: 'key', label: m.portfolio_key, text: ({ node }) => node.partner.key },
  ...columns,
];
