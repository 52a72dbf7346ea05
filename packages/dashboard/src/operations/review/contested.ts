import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../../format/money.ts';
import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import { totals } from '../totals.ts';
import { ContestedDealsDocument, type ContestedDealsQuery } from './contested.graphql.ts';

type Part = ContestedDealsQuery['contestedDeals']['nodes'][number];

/** One of the vendor's deals that several partners claim. */
export interface Contest {
  readonly id: string;
  /** The key of a shared deal on it, by which its page is found. */
  readonly key: string;
  readonly customer: string;
  readonly isUnderReview: boolean;
  readonly partners: readonly string[];
  readonly signed: number;
  /** What is at stake per month, by currency. */
  readonly amounts: readonly Amount[];
  /** Since when it waits: the close, or the first registration. */
  readonly since: string;
  /** The next thing due on it; null where nothing is. */
  readonly dueAt: string | null;
}

export const contestOrders = ['age', 'amount', 'due'] as const;
export type ContestOrder = (typeof contestOrders)[number];

/** The parts of partners gathered by the vendor's deal that they are in. */
export function contestsOf(parts: readonly Part[]): Contest[] {
  const deals = new Map<string, Part[]>();
  for (const part of parts) {
    const key = part.vendorDeal?.key ?? part.key;
    deals.set(key, [...(deals.get(key) ?? []), part]);
  }
  return [...deals.entries()].map(([id, claims]) => contestOf(id, claims));
}

function contestOf(id: string, claims: readonly Part[]): Contest {
  const reviewed = claims.filter(({ credit }) => credit?.outcome === 'UNDER_REVIEW');
  const counted = reviewed.length > 0 ? reviewed : claims;
  const [first] = counted as [Part, ...Part[]];
  const lines = first.credit ? first.credit.lines : first.expectedLines;
  return {
    id,
    key: first.key,
    customer: first.customer?.name ?? first.domain,
    isUnderReview: reviewed.length > 0,
    partners: counted.map(({ partner }) => partner.name),
    signed: counted.filter(({ pois }) => pois.some(({ status }) => status === 'SIGNED')).length,
    amounts: totals(lines.map(({ mrr }) => mrr)),
    since: first.closedOn ?? counted.map(({ registeredAt }) => registeredAt.slice(0, 10)).sort()[0] ?? '',
    dueAt: counted.flatMap(({ deadlines }) => deadlines.map(({ dueAt }) => dueAt)).sort()[0] ?? null,
  };
}

const size = ({ amounts }: Contest) => Math.max(0, ...amounts.map(({ amount }) => Number(amount)));
const NEVER = '9999';

/** In the order asked for; what is under review always stands before what is still open. */
export function inOrder(contests: readonly Contest[], order: ContestOrder): Contest[] {
  const by: Readonly<Record<ContestOrder, (a: Contest, b: Contest) => number>> = {
    age: (a, b) => (a.since < b.since ? -1 : 1),
    amount: (a, b) => size(b) - size(a),
    due: (a, b) => ((a.dueAt ?? NEVER) < (b.dueAt ?? NEVER) ? -1 : 1),
  };
  return [...contests].sort((a, b) => Number(b.isUnderReview) - Number(a.isUnderReview) || by[order](a, b));
}

export function useContests(): { pages: CursorPages<Part>; contests: ComputedRef<readonly Contest[]> } {
  const pages = useCursorPages({
    query: ContestedDealsDocument,
    variables: (after: string | null) => ({ first: 100, after }),
    connectionOf: ({ contestedDeals }: ContestedDealsQuery) => contestedDeals,
  });
  return { pages, contests: computed(() => contestsOf(pages.nodes.value)) };
}
