import { computed, watch, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { sumsOf } from '../format/sums.ts';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import {
  WhiteSpaceCustomersDocument,
  WhiteSpaceDocument,
  type WhiteSpaceCustomersQuery,
  type WhiteSpaceQuery,
} from './white-space.graphql.ts';

type PartnerNode = WhiteSpaceQuery['partners']['nodes'][number];
export type Cell = PartnerNode['whiteSpace'][number];
type BaseNode = NonNullable<WhiteSpaceCustomersQuery['partner']>['installBase']['nodes'][number];
export type CustomerLine = BaseNode['lines'][number];

/** A partner as a row, known by its key. */
export interface PartnerLines {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly potential: readonly Amount[];
}

export interface CustomerLines {
  readonly id: string;
  readonly customer: BaseNode['customer'];
  readonly lines: readonly CustomerLine[];
}

const PAGE = 50;

/** Pages follow each other until all are there: heat is told by comparison. */
function readWhole(pages: CursorPages<unknown>): void {
  watch(
    () => pages.hasMore.value && !pages.loadingMore.value,
    (goesOn) => goesOn && pages.loadMore(),
  );
}

const linesOf = (rows: readonly { readonly productLine: string }[][]) => [
  ...new Set(rows.flatMap((row) => row.map(({ productLine }) => productLine))),
];

export interface PartnerMatrix {
  readonly pages: CursorPages<PartnerNode>;
  readonly rows: ComputedRef<PartnerLines[]>;
  readonly lines: ComputedRef<string[]>;
}

/** Each partner by each product line. */
export function usePartnerMatrix(): PartnerMatrix {
  const pages = useCursorPages({
    query: WhiteSpaceDocument,
    variables: (after: string | null) => ({ first: PAGE, after }),
    connectionOf: ({ partners }) => partners,
  });
  readWhole(pages);
  const rows = computed(() =>
    pages.nodes.value.map(({ key, name, whiteSpace: cells }) => ({
      ...{ id: key, name, cells, potential: sumsOf(cells.flatMap(({ potential }) => potential)) },
    })),
  );
  return { pages, rows, lines: computed(() => linesOf(rows.value.map(({ cells }) => [...cells]))) };
}

export interface CustomerMatrix {
  readonly pages: CursorPages<BaseNode>;
  readonly rows: ComputedRef<CustomerLines[]>;
}

/** Each customer of one partner by each product line. */
export function useCustomerMatrix(partner: () => string): CustomerMatrix {
  const pages = useCursorPages({
    query: WhiteSpaceCustomersDocument,
    variables: (after: string | null) => ({ partner: partner(), after }),
    connectionOf: (data) => data.partner?.installBase,
  });
  readWhole(pages);
  const rows = computed(() =>
    pages.nodes.value.map(({ customer, lines }) => ({ ...{ id: customer.key, customer, lines } })),
  );
  return { pages, rows };
}

export const cellOf = (row: PartnerLines, line: string) => row.cells.find(({ productLine }) => productLine === line);
export const lineOf = (row: CustomerLines, line: string) => row.lines.find(({ productLine }) => productLine === line);

const STEPS = 4;

/** How warm an amount is among those of its currency: 0 for nothing, up to 4 for the most. Only drawn beside the amount itself. */
export function heatOf(amount: Amount | undefined, all: readonly Amount[]): number {
  if (!amount || Number(amount.amount) <= 0) return 0;
  const most = Math.max(
    ...all.filter(({ currency }) => currency === amount.currency).map((each) => Number(each.amount)),
  );
  return Math.max(1, Math.ceil((STEPS * Number(amount.amount)) / most));
}
