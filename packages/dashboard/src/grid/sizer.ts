import type { GridColumn } from './column.ts';

const SAMPLE = 400;
/** Longer texts are set over several lines, and hold no column open. */
const LONGEST = 26;

/** How much room a text takes, roughly: a kanji takes that of two letters. */
function room(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letter > '\u2e80' ? 2 : 1;
  return sum;
}

/** A row of the longest texts, so that columns keep their widths whichever rows are laid out. */
export function sizerOf<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string[] {
  const every = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, index) => index % every === 0);
  return columns.map(({ text }) => {
    let longest = { text: '', room: 0 };
    for (const row of sample) {
      const found = text(row);
      const size = room(found);
      if (size > longest.room && size <= LONGEST) longest = { text: found, room: size };
    }
    return longest.text;
  });
}
