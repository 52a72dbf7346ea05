import type { RawRow } from '../database/table-layout.js';

/**
 * Of several rows about the same thing the latest, by that thing; of equally late ones the last in the order of arrival. The first
 * `keys` columns name the thing, the column at `instant` says when it was said.
 */
export function newestOfEach(rows: Iterable<RawRow>, keys: number, instant: number): Map<string, RawRow> {
  const newest = new Map<string, RawRow>();
  for (const row of rows) {
    const key = row.slice(0, keys).join(' ');
    const other = newest.get(key);
    if (!other || String(other[instant]) <= String(row[instant])) newest.set(key, row);
  }
  return newest;
}
