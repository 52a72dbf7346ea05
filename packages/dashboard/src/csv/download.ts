import { csvText, type CsvColumn, type CsvOptions } from './csv.ts';

/** Hands a text over as a file. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export function downloadCsv<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  options?: CsvOptions,
): void {
  saveFile(name, csvText(columns, rows, options));
}
