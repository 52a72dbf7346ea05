import { provideClient } from '@urql/vue';
import { mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { createRelay, type Relay } from '../live/relay.ts';
import { SharedDealsDocument } from '../shared-deals/deals.graphql.ts';
import { fakeApi, type FakeApi } from '../testing/fake-api.ts';
import { settle } from '../testing/mount.ts';
import { deal, partnerRoot } from '../testing/objects.ts';
import { ChangesDocument } from './changes.graphql.ts';
import { fillWhileNarrowed, useCursorPages, type CursorPages } from './cursor-pages.ts';

interface Slice {
  readonly first: number;
  readonly after?: string | null;
}

/** A partner whose deals are these, in this order, answered in slices. */
function rootOf(ids: readonly string[]) {
  const sharedDeals = ({ first, after }: Slice) => {
    const from = after ? ids.indexOf(after) + 1 : 0;
    const own = ids.slice(from, from + first);
    const pageInfo = {
      hasNextPage: from + first < ids.length,
      endCursor: own.at(-1) ?? null,
      hasPreviousPage: false,
      startCursor: null,
    };
    return { nodes: own.map((id) => deal(id)), totalCount: ids.length, pageInfo };
  };
  return partnerRoot({ more: { sharedDeals } });
}

let api: FakeApi;
let relay: Relay;
let pages: CursorPages<{ id: string }>;
const isNarrowed = ref(false);

const shown = () => pages.nodes.value.map(({ id }) => id);
const list = defineComponent({
  setup() {
    pages = useCursorPages({
      query: SharedDealsDocument,
      variables: (after) => ({ partner: 'p1', first: 2, after, locale: 'EN' as const }),
      connectionOf: ({ partner }) => partner?.sharedDeals,
    });
    fillWhileNarrowed(
      pages,
      () => isNarrowed.value,
      () => 0,
    );
    return () => null;
  },
});

beforeEach(async () => {
  isNarrowed.value = false;
  relay = createRelay();
  api = fakeApi(rootOf(['e', 'd', 'c', 'b', 'a']), relay.forwardSubscription);
  const { client } = api;
  client.subscription(ChangesDocument, { after: null }).subscribe(() => undefined);
  const page = defineComponent({
    setup() {
      provideClient(client);
      return () => h(list);
    },
  });
  mount(page);
  await settle();
});

describe('a list read page by page', () => {
  it('grows by a page, until there is no more', async () => {
    expect(shown()).toEqual(['e', 'd']);
    expect(pages.totalCount.value).toBe(5);
    pages.loadMore();
    expect(pages.loadingMore.value).toBe(true);
    await settle();
    pages.loadMore();
    await settle();
    expect(shown()).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(pages.hasMore.value).toBe(false);
  });

  it('neither loses nor doubles a row when one comes before the others', async () => {
    pages.loadMore();
    await settle();
    api.answerFrom(rootOf(['f', 'e', 'd', 'c', 'b', 'a']));
    relay.send([{ kind: 'SHARED_DEAL', partner: { id: 'pt_1' }, node: { __typename: 'SharedDeal', id: 'f' } }]);
    await settle();
    await settle();
    expect(shown()).toEqual(['f', 'e', 'd', 'c']);
  });

  it('says that it could not be read, and can be read again', async () => {
    api.failWith(new Error('offline'));
    pages.retry();
    await settle();
    expect(pages.fault.value).not.toBeNull();
    expect(shown()).toEqual(['e', 'd']);
    api.failWith(null);
    pages.retry();
    await settle();
    expect(pages.fault.value).toBeNull();
  });

  it('reads on by itself while it is narrowed and shows too little', async () => {
    isNarrowed.value = true;
    await nextTick();
    for (let turn = 0; turn < 4; turn += 1) await settle();
    expect(shown()).toHaveLength(5);
  });
});
