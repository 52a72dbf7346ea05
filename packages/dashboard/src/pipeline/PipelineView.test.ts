import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import PipelineView from './PipelineView.vue';

const money = (amount: string, currency = 'JPY') => ({ amount, currency });
const proofDue = {
  kind: 'POI_SIGNATURE',
  key: 'k',
  dueAt: '2025-11-28T14:59:59Z',
  missed: false,
  atStake: [money('96000')],
};
const deal = (key: string, partner: string, more: object = {}) => ({
  ...{ id: `sd_${key}`, key, domain: `${key}.example`, stage: 'APPROVED', expectedClose: '2025-12-24' },
  ...{ registeredAt: '2025-11-01T01:00:00Z', lastActivityAt: '2025-11-20T01:00:00Z' },
  partner: { id: `pt_${partner}`, key: partner, name: `Partner ${partner}` },
  customer: { id: `cu_${key}`, name: `Customer ${key}` },
  gs: { id: 'st_1', name: 'Sato' },
  activity: { isStale: false },
  prospect: { chance: '0.5', mrr: [money('96000')], weighted: [money('48000')] },
  ...{ deadlines: [], ...more },
});
const deals = [
  deal('d1', 'p1', { deadlines: [proofDue] }),
  deal('d2', 'p1', { stage: 'REGISTERED', gs: null, expectedClose: '2025-11-01' }),
  deal('d3', 'p2', {
    activity: { isStale: true },
    prospect: { chance: null, mrr: [money('100.50', 'USD')], weighted: [] },
  }),
];
const root = (nodes: object[]) => ({
  sharedDeals: { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } },
  savedViews: [],
});

it('adds open deals up in each currency, and never two currencies', async () => {
  const { page } = await mountInPage(PipelineView, { root: root(deals) });
  const total = page.get('tbody.total').text();
  expect(total).toContain('¥192,000 + US$100.50');
  expect(total).toContain('¥96,000');
  expect(page.text()).toContain('due in Nov 2025 and not signed: 1.');
});

it('says why a deal is stuck, and which proof puts what at risk', async () => {
  const { page } = await mountInPage(PipelineView, { root: root(deals) });
  expect(page.get('[data-id="sd_d2"]').text()).toContain('expected close has passed and no growth specialist');
  expect(page.get('[data-id="sd_d3"]').text()).toContain('no dealings for long');
  expect(page.get('[data-id="sd_d1"]').text()).toContain('¥96,000 · 28 Nov 2025');
});

it('is narrowed by a group of the totals, by the address and by what is at risk', async () => {
  const { page, router } = await mountInPage(PipelineView, { root: root(deals), path: '/?by=partner' });
  await page.get('[aria-label="Show only Partner p2"]').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query).toMatchObject({ by: 'partner', partner: 'p2' });
  expect(page.findAll('[role=grid] [data-id]')).toHaveLength(1);
  const { page: risky } = await mountInPage(PipelineView, { root: root(deals), path: '/?state=risk', language: 'ja' });
  expect(risky.findAll('[role=grid] [data-id]')).toHaveLength(1);
  expect(risky.text()).toContain('3件中1件を表示');
});

it('explains a weighted amount by the win rate that it rests on, and says where there is none', async () => {
  const { page, router } = await mountInPage(PipelineView, { root: root(deals) });
  await page.get('[data-id="sd_d1"] [data-explain]').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['explain']).toBe('dealMetric~p1~closeRate~2024-11-24~2025-11-23');
  expect(page.find('[data-id="sd_d3"] [data-explain]').exists()).toBe(false);
  const { page: none } = await mountInPage(PipelineView, { root: root([]) });
  expect(none.text()).toContain('No open deals');
});
