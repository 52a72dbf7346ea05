import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import { usePartner } from '../viewer/partner.ts';
import { SharedDealsDocument, type SharedDealsQuery } from './deals.graphql.ts';
import type { Deal } from './row.ts';

const PAGE = 50;
const RECENT = 8;

/** All shared deals of the partner in view, newest first. */
export function usePartnerDeals(): CursorPages<Deal> {
  const { scope } = usePartner();
  return useCursorPages({
    query: SharedDealsDocument,
    variables: (after) => ({ partner: scope.value.key, first: PAGE, after, locale: apiLocale() }),
    connectionOf: ({ partner }) => partner?.sharedDeals,
  });
}

/** The newest few. */
export function useRecentDeals(): Widget<SharedDealsQuery> {
  const { scope } = usePartner();
  return useWidget(SharedDealsDocument, () => ({
    partner: scope.value.key,
    first: RECENT,
    after: null,
    locale: apiLocale(),
  }));
}
