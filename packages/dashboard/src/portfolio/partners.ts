import { addMonths, monthOf, quarterOf } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import { dayOf } from '../format/date.ts';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { useClock } from '../viewer/clock.ts';
import { useZone } from '../viewer/zone.ts';
import { PortfolioDocument, type PortfolioQuery } from './partners.graphql.ts';

export type PartnerRow = PortfolioQuery['partners']['nodes'][number];

const PAGE = 50;

export interface Portfolio {
  readonly pages: CursorPages<PartnerRow>;
  readonly today: ComputedRef<string>;
  readonly quarter: ComputedRef<string>;
  readonly lastQuarter: ComputedRef<string>;
}

/** The partners that the viewer looks after, with what they sold and earn. */
export function usePortfolio(): Portfolio {
  const clock = useClock();
  const zone = useZone();
  const today = computed(() => dayOf(clock.now.value, zone.value));
  const quarter = computed(() => quarterOf(monthOf(today.value)));
  const lastQuarter = computed(() => quarterOf(addMonths(monthOf(today.value), -3)));
  const pages = useCursorPages({
    query: PortfolioDocument,
    variables: (after: string | null) => ({
      first: PAGE,
      after,
      quarter: quarter.value,
      lastQuarter: lastQuarter.value,
    }),
    connectionOf: ({ partners }) => partners,
  });
  return { pages, today, quarter, lastQuarter };
}

/** Whether a partner is meant by the words typed, in whatever width or case. */
export function isMeant({ name, key, region, pdm }: PartnerRow, words: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const haystack = fold([name, key, region, pdm?.name ?? ''].join(' '));
  return fold(words)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
