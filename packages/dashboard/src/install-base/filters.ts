import type { LineState } from '../terms/line-states.ts';
import { choice, textValue, useAddressState } from '../views/address.ts';
import type { CustomerRow } from './matrix.ts';

export interface Filters {
  readonly q: string;
  readonly state: LineState | '';
  readonly line: string;
  readonly managed: 'yes' | 'no' | '';
}

export const useFilters = () =>
  useAddressState({
    q: textValue(),
    state: choice(['MINE', 'OPEN', 'UPGRADABLE', 'NOT_CREDITABLE']),
    line: { ...textValue(), isTyped: false },
    managed: choice(['yes', 'no']),
  });

/** Full and half width read the same, and so do capital and small letters. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The customers that were asked for: a state holds of the line that was chosen, or of any. */
export function matching(rows: readonly CustomerRow[], { q, state, line, managed }: Filters): CustomerRow[] {
  const sought = plain(q.trim());
  const isState = (row: CustomerRow) =>
    (state === '' && line === '') ||
    row.lines.some((each) => (line === '' || each.productLine === line) && (state === '' || each.state === state));
  return rows.filter(
    (row) =>
      (sought === '' || plain(`${row.name} ${row.key}`).includes(sought)) &&
      isState(row) &&
      (managed === '' || (row.lastWorkAt !== null) === (managed === 'yes')),
  );
}
