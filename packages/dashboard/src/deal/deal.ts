import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import { newestProof } from '../terms/proof-standing.ts';
import { DealPageDocument, type DealPageQuery } from './deal.graphql.ts';

export type Deal = NonNullable<DealPageQuery['sharedDeal']>;
export type Proof = Deal['pois'][number];
export type CreditLine = NonNullable<Deal['credit']>['lines'][number];

/** The proof that speaks for the deal. */
export const currentProof = ({ pois }: Deal): Proof | null => newestProof(pois);

export function isOpen({ stage }: Deal): boolean {
  return stage === 'REGISTERED' || stage === 'APPROVED';
}

/** The shared deal of this key, where it is the partner's whose pages are open. */
export function useDeal(
  key: () => string,
  partner: () => string,
): { widget: Widget<DealPageQuery>; deal: ComputedRef<Deal | null> } {
  const widget = useWidget(DealPageDocument, () => ({ key: key(), locale: apiLocale() }));
  const deal = computed(() => {
    const found = widget.data.value?.sharedDeal;
    return found && found.key === key() && found.partner.key === partner() ? found : null;
  });
  return { widget, deal };
}

/** What happened on the deal after somebody saw it at `version`; the version counts what happened. */
export function happenedSince({ history }: Pick<Deal, 'history'>, version: number): Deal['history'] {
  return history.slice(version);
}
