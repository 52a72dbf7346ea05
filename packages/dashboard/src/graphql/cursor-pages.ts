import { useClientHandle, type AnyVariables, type Client, type CombinedError, type TypedDocumentNode } from '@urql/vue';
import { computed, onScopeDispose, shallowRef, triggerRef, watch, type ComputedRef } from 'vue';
import { faultText } from './fault.ts';
import type { Reading } from './widget.ts';

export interface Connection<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface CursorPages<Node> extends Reading {
  readonly nodes: ComputedRef<Node[]>;
  readonly totalCount: ComputedRef<number>;
  readonly hasMore: ComputedRef<boolean>;
  /** The next page is on its way. */
  readonly loadingMore: ComputedRef<boolean>;
  readonly loadMore: () => void;
}

export interface PageSource<Data, Variables, Node> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: (after: string | null) => Variables;
  readonly connectionOf: (data: Data) => Connection<Node> | null | undefined;
}

interface Page<Node> {
  readonly after: string | null;
  connection: Connection<Node> | null;
  error: CombinedError | undefined;
  stale: boolean;
  close: () => void;
}

/** Pages one after the other, all alive: where a page's end moves, the next one is read again from there. */
class PageChain<Data, Variables extends AnyVariables, Node> {
  readonly pages = shallowRef<Page<Node>[]>([]);
  readonly #client: Client;
  readonly #source: PageSource<Data, Variables, Node>;

  constructor(client: Client, source: PageSource<Data, Variables, Node>) {
    this.#client = client;
    this.#source = source;
  }

  begin(policy?: 'network-only'): void {
    this.closeFrom(1);
    this.#open(0, null, policy);
  }

  next(): void {
    const last = this.pages.value.at(-1)?.connection?.pageInfo;
    if (last?.hasNextPage && last.endCursor !== null) this.#open(this.pages.value.length, last.endCursor);
  }

  closeFrom(index: number): void {
    for (const page of this.pages.value.splice(index)) page.close();
  }

  #open(index: number, after: string | null, requestPolicy: 'cache-first' | 'network-only' = 'cache-first'): void {
    const before = this.pages.value[index];
    before?.close();
    const page: Page<Node> = {
      after,
      connection: before?.connection ?? null,
      error: undefined,
      stale: before !== undefined,
      close: () => undefined,
    };
    this.pages.value[index] = page;
    const { query, variables, connectionOf } = this.#source;
    const reading = this.#client
      .query(query, variables(after), { requestPolicy })
      .subscribe(({ data, error, stale }) => {
        if (this.pages.value[index] !== page) return;
        if (data && !error) page.connection = connectionOf(data) ?? null;
        page.error = error;
        page.stale = stale;
        triggerRef(this.pages);
        this.#followOn(index, page);
      });
    page.close = () => reading.unsubscribe();
    triggerRef(this.pages);
  }

  #followOn(index: number, { connection }: Page<Node>): void {
    const next = this.pages.value[index + 1];
    const end = connection?.pageInfo.endCursor ?? null;
    if (next && end !== null && next.after !== end) this.#open(index + 1, end);
  }
}

/** A list read page by page. A change to one of its rows shows at once, and no row is lost or doubled at a page's end. */
export function useCursorPages<Data, Variables extends AnyVariables, Node>(
  source: PageSource<Data, Variables, Node>,
): CursorPages<Node> {
  const chain = new PageChain(useClientHandle().client, source);
  const { pages } = chain;
  watch(
    () => JSON.stringify(source.variables(null)),
    () => chain.begin(),
    { immediate: true },
  );
  onScopeDispose(() => chain.closeFrom(0));

  // Read afresh each time: a page that changed is the same object, which a computed value would take for unchanged.
  const first = () => pages.value[0];
  const last = () => pages.value.at(-1);
  return {
    nodes: computed(() => pages.value.flatMap(({ connection }) => connection?.nodes ?? [])),
    totalCount: computed(() => first()?.connection?.totalCount ?? 0),
    hasMore: computed(() => last()?.connection?.pageInfo.hasNextPage ?? false),
    state: computed(() => (first()?.connection ? 'ready' : first()?.error ? 'failed' : 'loading')),
    fault: computed(() => {
      const error = pages.value.find((page) => page.error)?.error;
      return error ? faultText(error) : null;
    }),
    refreshing: computed(() => pages.value.some(({ stale, connection }) => stale && connection !== null)),
    loadingMore: computed(() => last()?.connection === null && last()?.error === undefined),
    loadMore: () => chain.next(),
    retry: () => chain.begin('network-only'),
  };
}

/** A narrowed list that shows too little asks for the next page by itself, until it fills the screen or the list ends. */
export function fillWhileNarrowed(pages: CursorPages<unknown>, isNarrowed: () => boolean, shown: () => number): void {
  const ENOUGH = 20;
  watch(
    () => isNarrowed() && shown() < ENOUGH && pages.hasMore.value && !pages.loadingMore.value,
    (wants) => {
      if (wants) pages.loadMore();
    },
    { immediate: true },
  );
}
