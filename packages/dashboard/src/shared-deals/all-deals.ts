import { computed } from 'vue';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { apiLocale } from '../i18n/locale.ts';
import { AllDealsDocument, type AllDealsQuery } from './all-deals.graphql.ts';
import type { Deal } from './row.ts';

const PARTNERS = 20;

function flat({ partners: { nodes, pageInfo } }: AllDealsQuery) {
  return {
    nodes: nodes.flatMap(({ sharedDeals }) => sharedDeals.nodes),
    totalCount: nodes.reduce((count, { sharedDeals }) => count + sharedDeals.totalCount, 0),
    pageInfo,
  };
}

/** The newest shared deals of every partner that the viewer sees, newest first: a growth specialist's own deals. */
export function useAllDeals(): CursorPages<Deal> {
  const pages = useCursorPages({
    query: AllDealsDocument,
    variables: (after: string | null) => ({ first: PARTNERS, after, locale: apiLocale() }),
    connectionOf: flat,
  });
  const nodes = computed(() =>
    [...pages.nodes.value].sort((a, b) => Date.parse(b.registeredAt) - Date.parse(a.registeredAt)),
  );
  return { ...pages, nodes };
}
