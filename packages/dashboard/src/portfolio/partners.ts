import { addDays, addMonths, monthOf, quarterOf } from '@tierline/rules';
import { computed, watch, type ComputedRef } from 'vue';
import { dayOf } from '../format/date.ts';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { useClock } from '../viewer/clock.ts';
import { useZone } from '../viewer/zone.ts';
import { PortfolioDocument, type PortfolioQuery } from './partners.graphql.ts';

type Node = PortfolioQuery['partners']['nodes'][number];

/** A partner as a row: known by its key, which also stands in the address. */
export type PartnerRow = Omit<Node, 'id'> & { readonly id: string };

const PAGE = 100;
const YEAR = 365;

/** What the figures are of: a year up to today, and two quarters. */
export interface Period {
  readonly today: string;
  readonly from: string;
  readonly quarter: string;
  readonly lastQuarter: string;
}

function usePeriod(): ComputedRef<Period> {
  const clock = useClock();
  const zone = useZone();
  const today = computed(() => dayOf(clock.now.value, zone.value));
  return computed(() => {
    const month = monthOf(today.value);
    return {
      ...{ today: today.value, from: addDays(today.value, 1 - YEAR) },
      ...{ quarter: quarterOf(month), lastQuarter: quarterOf(addMonths(month, -3)) },
    };
  });
}

export interface Portfolio {
  readonly pages: CursorPages<Node>;
  readonly rows: ComputedRef<PartnerRow[]>;
  readonly period: ComputedRef<Period>;
}

/** The partners that the viewer looks after, each with what partners are compared by; pages follow each other until all are there. */
export function usePortfolio(): Portfolio {
  const period = usePeriod();
  const pages = useCursorPages({
    query: PortfolioDocument,
    variables: (after: string | null) => {
      const { today: to, from, quarter, lastQuarter } = period.value;
      return { first: PAGE, after, from, to, quarter, lastQuarter };
    },
    connectionOf: ({ partners }) => partners,
  });
  watch(
    () => pages.hasMore.value && !pages.loadingMore.value,
    (goesOn) => goesOn && pages.loadMore(),
  );
  const rows = computed(() => pages.nodes.value.map((node) => ({ ...node, id: node.key })));
  return { pages, rows, period };
}
