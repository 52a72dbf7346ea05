import type { SortState } from '../grid/column.ts';
import type { AddressValue } from './address.ts';

/** What a list is sorted by, as the address writes it: `sold` upward, `-sold` downward; a column that there is not is dropped. */
export const sortValue = (keys: readonly string[]): AddressValue<SortState | undefined> => ({
  parse(text) {
    const key = text.replace(/^-/, '');
    return keys.includes(key) ? { key, direction: text.startsWith('-') ? 'descending' : 'ascending' } : undefined;
  },
  write: (sort) => sort && `${sort.direction === 'descending' ? '-' : ''}${sort.key}`,
  fallback: undefined,
});
