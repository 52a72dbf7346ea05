import type { SortState } from '../grid/column.ts';
import { folded } from '../format/fold.ts';
import { tiers, type Tier } from '../terms/tiers.ts';
import { choice, textValue, useAddressState, type AddressState, type AddressValue } from '../views/address.ts';
import { sortValue } from '../views/sort-value.ts';
import { columnSets, figureKeys, type ColumnSetKey } from './figures.ts';
import type { PartnerRow } from './partners.ts';

export const MOST_COMPARED = 4;

export interface PortfolioChoice {
  readonly q: string;
  readonly tier: Tier | '';
  readonly state: 'short' | 'late' | 'violations' | '';
  readonly cols: ColumnSetKey;
  readonly sort: SortState | undefined;
  readonly compare: readonly string[];
}

/** Keys of partners, each once and no more than are compared. */
const compared: AddressValue<readonly string[]> = {
  parse(text) {
    const keys = [...new Set(text.split(',').filter(Boolean))].slice(0, MOST_COMPARED);
    return keys.length > 0 ? keys : undefined;
  },
  write: (keys) => keys.join(',') || undefined,
  fallback: [],
};

const schema = {
  q: textValue(),
  tier: choice(Object.keys(tiers) as Tier[]),
  state: choice(['short', 'late', 'violations']),
  cols: choice(Object.keys(columnSets) as ColumnSetKey[], 'standing'),
  sort: sortValue(['name', ...figureKeys]),
  compare: compared,
};

export const usePortfolioChoice = (): AddressState<PortfolioChoice> => useAddressState<PortfolioChoice>(schema);

const states: Readonly<Record<'short' | 'late' | 'violations', (row: PartnerRow) => boolean>> = {
  short: ({ tier }) => tier.keep !== null,
  late: ({ portfolio: { proofs, replies } }) => proofs.onTime < proofs.due || replies.onTime < replies.due,
  violations: ({ portfolio }) => portfolio.violations > 0,
};

/** The partners that were asked for, in whatever width or case they were written. */
export function matching(rows: readonly PartnerRow[], { q, tier, state }: PortfolioChoice): PartnerRow[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const named = folded([row.name, row.key, row.region, row.pdm?.name ?? ''].join(' '));
    return (
      words.every((word) => named.includes(word)) &&
      (tier === '' || row.tier.credited === tier) &&
      (state === '' || states[state](row))
    );
  });
}
