import { amountText, parseMoney, sum } from '@tierline/rules';
import { computed, watch, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { useWidget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { InstallBaseDocument, type InstallBaseQuery, type LineCellFragment } from './install-base.graphql.ts';
import { ManagedCustomersDocument } from './managed.graphql.ts';

type Node = NonNullable<InstallBaseQuery['partner']>['installBase']['nodes'][number];

export interface CustomerRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly lines: readonly LineCellFragment[];
  /** Of the lines credited to the partner, a sum in each currency. */
  readonly mrr: readonly Amount[];
  readonly earns: readonly Amount[];
  /** Null: no work that counts. */
  readonly lastWorkAt: string | null;
  readonly managed: Amount | null;
}

/** A sum in each currency: different ones are never added. */
export function sums(amounts: readonly (Amount | null)[]): Amount[] {
  const known = amounts.filter((amount) => amount !== null);
  return [...new Set(known.map(({ currency }) => currency))].sort().map((currency) => {
    const own = known.filter((amount) => amount.currency === currency);
    return {
      amount: amountText(
        sum(
          own.map(({ amount }) => parseMoney(amount, currency)),
          currency,
        ),
      ),
      currency,
    };
  });
}

interface Managed {
  readonly lastWorkAt: string;
  readonly share: Amount;
}

export function rowOf({ customer, lines }: Node, managed: ReadonlyMap<string, Managed>): CustomerRow {
  const served = managed.get(customer.id);
  const mine = lines.filter(({ state }) => state === 'MINE');
  return {
    ...{ id: customer.id, key: customer.key, name: customer.name, lines },
    mrr: sums(mine.map(({ mrr }) => mrr)),
    earns: sums(mine.map(({ estimatedMonthlyRevenueShare }) => estimatedMonthlyRevenueShare)),
    lastWorkAt: served?.lastWorkAt ?? null,
    managed: served?.share ?? null,
  };
}

export interface Matrix {
  readonly pages: CursorPages<Node>;
  readonly rows: ComputedRef<CustomerRow[]>;
  /** The product lines of all rows, in the order of the catalog, those beyond it last. */
  readonly lines: ComputedRef<string[]>;
}

/** Every customer of the partner in view with what each product line holds; pages follow each other until all are there. */
export function useMatrix(): Matrix {
  const { scope } = usePartner();
  const pages = useCursorPages({
    query: InstallBaseDocument,
    variables: (after: string | null) => ({ partner: scope.value.key, after }),
    connectionOf: ({ partner }) => partner?.installBase,
  });
  watch(
    () => pages.hasMore.value && !pages.loadingMore.value,
    (goesOn) => goesOn && pages.loadMore(),
  );
  const work = useWidget(ManagedCustomersDocument, () => ({ partner: scope.value.key }));
  const managed = computed(
    () => new Map((work.data.value?.partner?.managedMrr.customers ?? []).map((each) => [each.customer.id, each])),
  );
  const rows = computed(() => pages.nodes.value.map((node) => rowOf(node, managed.value)));
  const lines = computed(() => [...new Set(rows.value.flatMap((row) => row.lines.map((line) => line.productLine)))]);
  return { pages, rows, lines };
}
