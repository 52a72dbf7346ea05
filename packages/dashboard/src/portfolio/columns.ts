import * as m from '#messages';
import type { CsvColumn } from '../csv/csv.ts';
import type { GridColumn } from '../grid/column.ts';
import { columnSets, figures, type ColumnSetKey, type Setting } from './figures.ts';
import type { PartnerRow } from './partners.ts';

/** The name, and the figures of a set. */
export function columnsFor(set: ColumnSetKey, setting: Setting): GridColumn<PartnerRow>[] {
  const shown: readonly string[] = columnSets[set].columns;
  return [
    { key: 'name', label: m.partner, sortable: true, wide: true, text: ({ name }) => name },
    ...figures.map(({ key, label, isNumber, sortBy, text }) => ({
      ...{ key, sortable: true, sortBy, hidden: !shown.includes(key) },
      ...(isNumber && { align: 'end' as const }),
      label: () => label(setting),
      text: (row: PartnerRow) => text(row, setting),
    })),
  ];
}

/** The file has what is shown, with the keys of the partners and the currency that their amounts are in. */
export function fileColumns(set: ColumnSetKey, setting: Setting): CsvColumn<PartnerRow>[] {
  const shown: readonly string[] = columnSets[set].columns;
  return [
    { key: 'key', label: m.portfolio_key, text: ({ key }) => key },
    { key: 'name', label: m.partner, text: ({ name }) => name },
    ...figures
      .filter(({ key }) => shown.includes(key))
      .flatMap(({ key, label, text, csv, money }) => [
        {
          ...{ key, label: () => label(setting) },
          text: (row: PartnerRow) => (csv ?? text)(row, setting),
        },
        ...(money
          ? [
              {
                key: `${key}Currency`,
                label: () => m.csv_currency({ column: label(setting) }),
                text: (row: PartnerRow) => money(row)?.currency ?? '',
              },
            ]
          : []),
      ]),
  ];
}
