import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../i18n/locale.ts';
import { csvField, csvName, csvText, type CsvColumn } from './csv.ts';
import { moneyColumns } from './money-columns.ts';

interface Row {
  readonly name: string;
  readonly mrr: { amount: string; currency: string } | null;
}

const columns: readonly CsvColumn<Row>[] = [
  { key: 'name', label: () => '顧客', text: ({ name }) => name },
  ...moneyColumns<Row>(
    'mrr',
    () => 'MRR',
    ({ mrr }) => mrr,
  ),
];

/** Reads a file back as a spreadsheet would. */
function read(text: string): string[][] {
  const fields = [...text.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, field = '', end] of fields) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a field of a file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+81 3 0000', "'+81 3 0000"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-x', "'-x"],
    [' =1', "' =1"],
    ['-19200', '-19200'],
    ['\u221219200.50', '-19200.50'],
    ['one, two', '"one, two"'],
    ['say "no"', '"say ""no"""'],
    ['株式会社青葉', '株式会社青葉'],
  ])('is never run and never breaks its row: %s', (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});

describe('a file', () => {
  const rows: Row[] = [
    { name: '株式会社青葉商会, 本社', mrr: { amount: '96000', currency: 'JPY' } },
    { name: 'a "quoted"\nname', mrr: null },
  ];

  it('begins with the mark that Excel tells UTF-8 by, and is read back as it was', () => {
    chooseLanguage('ja');
    const text = csvText(columns, rows, { keys: true, totals: { name: '合計', mrr: '96000' } });
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(read(text)).toEqual([
      ['顧客', 'MRR', 'MRR(通貨)'],
      ['name', 'mrr', 'mrrCurrency'],
      ['株式会社青葉商会, 本社', '96000', 'JPY'],
      ['a "quoted"\nname', '', ''],
      ['合計', '96000', ''],
    ]);
  });

  it('leaves out the columns that the screen leaves out', () => {
    expect(
      read(csvText([...columns.slice(0, 1), { key: 'x', label: () => 'X', hidden: true, text: () => 'x' }], rows))[0],
    ).toEqual(['顧客']);
  });

  it('has a name that every file system takes', () => {
    expect(csvName('deals', 'p1', '2026-11-23 09:12', '')).toBe('deals_p1_2026-11-23-09-12.csv');
  });
});
