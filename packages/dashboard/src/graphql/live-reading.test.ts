import { mount } from '@vue/test-utils';
import { provideClient } from '@urql/vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { createRelay, type Relay } from '../live/relay.ts';
import { SharedDealsDocument } from '../shared-deals/deals.graphql.ts';
import { SoldTodayDocument } from '../overview/sold.graphql.ts';
import { TodayListDocument } from '../overview/today.graphql.ts';
import { fakeApi, type FakeApi } from '../testing/fake-api.ts';
import { deal, money, partnerRoot } from '../testing/objects.ts';
import { settle } from '../testing/mount.ts';
import { ChangesDocument } from './changes.graphql.ts';
import type { ChangeNotice } from './invalidation.ts';
import { useWidget, type Widget } from './widget.ts';

let api: FakeApi;
let relay: Relay;
let sold: Widget<{ partner: { now: { total: { amount: string } } } | null }>;

const partner = { id: 'pt_1' };
const change = (kind: ChangeNotice['kind'], node: ChangeNotice['node'] = null): ChangeNotice => ({
  kind,
  partner,
  node,
});
const sharedDeal = (id: string) => ({ __typename: 'SharedDeal', id });

/** Sends a batch and answers with what was asked again because of it. */
async function askedAfter(...batch: ChangeNotice[]): Promise<string[]> {
  api.asked.length = 0;
  relay.send(batch);
  await settle();
  return [...api.asked].sort();
}

const widgets = defineComponent({
  setup() {
    const { client } = api;
    provideClient(client);
    client.subscription(ChangesDocument, { after: null }).subscribe(() => undefined);
    return () => h(inner);
  },
});
const inner = defineComponent({
  setup() {
    sold = useWidget(SoldTodayDocument, () => ({ partner: 'p1', today: '2025-11-23', yearEarlier: '2024-11-23' }));
    useWidget(SharedDealsDocument, () => ({ partner: 'p1', first: 8, after: null, locale: 'EN' as const }));
    useWidget(TodayListDocument, () => ({ partner: 'p1' }));
    return () => null;
  },
});

beforeEach(async () => {
  relay = createRelay();
  api = fakeApi(partnerRoot({ deals: [deal('sd_1'), deal('sd_2')] }), relay.forwardSubscription);
  mount(widgets);
  await settle();
});

describe('a change', () => {
  it('finds every widget read once', () => {
    expect([...api.asked].sort()).toEqual(['SharedDeals', 'SoldToday', 'TodayList']);
  });

  it.each([
    [change('SOLD_MRR', { __typename: 'Partner', id: 'pt_1' }), ['SoldToday']],
    [change('SHARED_DEAL', sharedDeal('sd_1')), ['SharedDeals', 'TodayList']],
    [change('CREDIT', sharedDeal('sd_2')), ['SharedDeals']],
    [change('POI', { __typename: 'Poi', id: 'po_sd_1' }), ['SharedDeals']],
    [change('POI', { __typename: 'Poi', id: 'po_new' }), ['SharedDeals']],
    [change('DEADLINE'), ['TodayList']],
    [change('REVENUE_SHARE', { __typename: 'Association', id: 'as_1' }), []],
    [change('CREDIT', sharedDeal('sd_elsewhere')), []],
  ])('%o makes just %o be read again', async (notice, asked) => {
    expect(await askedAfter(notice)).toEqual(asked);
  });

  it('of another partner is nothing to this one', async () => {
    expect(await askedAfter({ ...change('SOLD_MRR'), partner: { id: 'pt_2' } })).toEqual([]);
  });

  it('and many more in one batch make each widget be read once', async () => {
    const asked = await askedAfter(
      change('SOLD_MRR'),
      change('SHARED_DEAL', sharedDeal('sd_1')),
      change('CREDIT', sharedDeal('sd_1')),
    );
    expect(asked).toEqual(['SharedDeals', 'SoldToday', 'TodayList']);
  });

  it('that was missed makes everything be read again', async () => {
    expect(await askedAfter({ kind: 'RESYNC', partner: null, node: null })).toEqual([
      'SharedDeals',
      'SoldToday',
      'TodayList',
    ]);
  });
});

describe('while it is read again', () => {
  it('a widget keeps what it had, and then shows the new', async () => {
    api.answerFrom(partnerRoot({ sold: '120000' }));
    relay.send([change('SOLD_MRR')]);
    expect(sold.data.value?.partner?.now.total).toMatchObject(money('96000'));
    await settle();
    expect(sold.data.value?.partner?.now.total).toMatchObject(money('120000'));
  });

  it('a widget keeps what it had where reading fails, says so, and can try again', async () => {
    api.failWith(new Error('offline'));
    await askedAfter(change('SOLD_MRR'));
    expect(sold.state.value).toBe('ready');
    expect(sold.fault.value).not.toBeNull();
    api.failWith(null);
    sold.retry();
    await settle();
    expect(sold.fault.value).toBeNull();
  });
});

it('a figure that cannot be answered makes no other widget believe that its partner is gone', async () => {
  const root = partnerRoot({ deals: [deal('sd_1')] });
  const failing = () => {
    throw new Error('There is no exchange rate');
  };
  api.answerFrom({ ...root, partner: () => ({ ...(root['partner'] as () => object)(), soldMrr: failing }) });
  expect(await askedAfter(change('SOLD_MRR'))).toEqual(['SoldToday']);
  expect(sold.fault.value).toBe('There is no exchange rate');
  const { data } = await api.client.query(TodayListDocument, { partner: 'p1' }).toPromise();
  expect(data?.partner).not.toBeNull();
});
