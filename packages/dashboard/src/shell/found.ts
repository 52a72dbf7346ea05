import { computed, type ComputedRef } from 'vue';
import { useWidget } from '../graphql/widget.ts';
import { useViewer } from '../viewer/viewer.ts';
import type { Command } from './commands.ts';
import { DealsToOpenDocument, PartnersToOpenDocument } from './found.graphql.ts';

/** The partners that one may look at, each a way to its pages. */
export function usePartnersToOpen(): ComputedRef<readonly Command[]> {
  const { data } = useWidget(PartnersToOpenDocument, () => ({}));
  const viewer = useViewer();
  return computed(() => {
    if (viewer.kind === 'partner') return [];
    return (data.value?.partners.nodes ?? []).map(({ key, name }) => ({
      id: `partner ${key}`,
      group: 'partners' as const,
      label: name,
      detail: key,
      to: { name: 'overview', params: { partner: key } },
    }));
  });
}

/** The newest shared deals that one may know of, by their customer. */
export function useDealsToOpen(): ComputedRef<readonly Command[]> {
  const { data } = useWidget(DealsToOpenDocument, () => ({}));
  return computed(() =>
    (data.value?.sharedDeals.nodes ?? []).map(({ key, domain, partner, customer }) => ({
      id: `deal ${key}`,
      group: 'deals' as const,
      label: customer?.name ?? domain,
      detail: domain,
      to: { name: 'deal', params: { partner: partner.key, key } },
    })),
  );
}
