import { amountText, parseMoney, sum } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { AssociationsByLineDocument, type AssociationsByLineQuery } from './associations.graphql.ts';

type Association = NonNullable<AssociationsByLineQuery['partner']>['associations']['nodes'][number];

export interface LineGroup {
  readonly productLine: string;
  readonly count: number;
  readonly withShare: number;
  /** One total for each currency: different currencies are never added. */
  readonly mrr: readonly Amount[];
  /** Its part of all associations, between 0 and 1. */
  readonly part: number;
}

function totals(associations: readonly Association[]): Amount[] {
  const currencies = [...new Set(associations.map(({ mrr }) => mrr.currency))].sort();
  return currencies.map((currency) => {
    const own = associations.filter(({ mrr }) => mrr.currency === currency);
    const total = sum(
      own.map(({ mrr }) => parseMoney(mrr.amount, currency)),
      currency,
    );
    return { amount: amountText(total), currency };
  });
}

/** Standing associations by product line, the line with the most first. */
export function groupByLine(associations: readonly Association[]): LineGroup[] {
  const lines = [...new Set(associations.map(({ productLine }) => productLine))];
  return lines
    .map((productLine) => {
      const own = associations.filter((each) => each.productLine === productLine);
      const withShare = own.filter(({ revenueShare }) => revenueShare).length;
      return { productLine, count: own.length, withShare, mrr: totals(own), part: own.length / associations.length };
    })
    .sort((a, b) => b.count - a.count);
}

export function useAssociationsByLine(): {
  widget: Widget<AssociationsByLineQuery>;
  groups: ComputedRef<LineGroup[]>;
  isWhole: ComputedRef<boolean>;
} {
  const { scope } = usePartner();
  const widget = useWidget(AssociationsByLineDocument, () => ({ partner: scope.value.key, after: null }));
  const found = computed(() => widget.data.value?.partner?.associations);
  return {
    widget,
    groups: computed(() => groupByLine(found.value?.nodes ?? [])),
    isWhole: computed(() => !found.value?.pageInfo.hasNextPage),
  };
}
