import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import PortfolioGrid from './PortfolioGrid.vue';

const yen = (amount: string) => ({ amount, currency: 'JPY' });
const row = (
  key: string,
  name: string,
  { sold = '0', violations = 0, keep = null }: { sold?: string | null; violations?: number; keep?: object | null } = {},
) => ({
  ...{ id: `pt_${key}`, key, name, program: 'SOLUTIONS_PARTNER', region: 'JP', currency: 'JPY' },
  pdm: { id: 'st_1', name: '高橋 健' },
  tier: { credited: 'GOLD', performing: 'PLATINUM', keep, next: { tier: 'DIAMOND', totalMissing: '188' } },
  dealMetrics: { won: 1, lost: 1, closeRate: '0.5', daysToClose: '40' },
  portfolio: {
    soldMrr: sold === null ? null : yen(sold),
    managedMrr: yen('0'),
    revenueShare: yen('57600'),
    pipeline: { deals: 1, mrr: [yen('50000')], weighted: [yen('25000')] },
    proofs: { due: 4, onTime: 3, rate: '0.75' },
    replies: { due: 0, onTime: 0, rate: null },
    ...{ violations, planAttainment: null, lastDealingAt: '2025-11-20T01:00:00Z' },
  },
});
const root = (nodes: object[]) => ({
  partners: { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } },
  savedViews: [],
});
const some = root([
  row('p1', '株式会社青葉', { sold: '96000' }),
  row('p2', 'Ashford', { sold: '240000', violations: 2, keep: { tier: 'GOLD', totalMissing: '12.5' } }),
  row('p3', 'Nordlicht', { sold: null }),
]);
const names = (page: { findAll: (of: string) => { text: () => string }[] }) =>
  page.findAll('[role=grid] [role=rowheader]').map((each) => each.text());

it('shows the columns of the task that the address names, and explains a figure', async () => {
  const { page, router } = await mountInPage(PortfolioGrid, { root: some, path: '/?cols=money' });
  expect(page.text()).toContain('¥96,000');
  expect(page.get('[role=grid]').text()).not.toContain('Points missing to keep');
  await page.get('[data-explain^="soldMrr~p2"]').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['explain']).toBe('soldMrr~p2~2025-11-23');
});

it('is sorted and narrowed by the address; what cannot be stated stands last', async () => {
  const { page } = await mountInPage(PortfolioGrid, { root: some, path: '/?cols=money&sort=-sold' });
  expect(names(page)).toEqual(['Ashford', '株式会社青葉', 'Nordlicht']);
  const { page: short } = await mountInPage(PortfolioGrid, { root: some, path: '/?state=short' });
  expect(names(short)).toEqual(['Ashford']);
  expect(short.text()).toContain('1 of 3 partners');
  const { page: none } = await mountInPage(PortfolioGrid, { root: some, path: '/?q=nobody' });
  expect(none.text()).toContain('No partners match');
});

it('lays up to four side by side, and marks what differs', async () => {
  const { page, router } = await mountInPage(PortfolioGrid, { root: some, path: '/?compare=p1' });
  await page.get('[data-id="p2"] input').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['compare']).toBe('p1,p2');
  const lines = page.findAll('section table:not([role=grid]) tbody tr');
  const of = (name: string) => lines.find((line) => line.text().startsWith(name))?.text() ?? '';
  expect(of('Violations')).toContain('differs');
  expect(of('Win rate')).not.toContain('differs');
  await page.get('[aria-label="Take 株式会社青葉 out of the comparison"]').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['compare']).toBe('p2');
});

it('says in Japanese what has not happened, and what brings partners here', async () => {
  const { page } = await mountInPage(PortfolioGrid, { root: some, path: '/?cols=conduct', language: 'ja' });
  expect(page.text()).toContain('75%(3/4)');
  expect(page.get('[data-id="p1"]').text()).toContain('—');
  const { page: empty } = await mountInPage(PortfolioGrid, { root: root([]) });
  expect(empty.text()).toContain('No partners yet');
});
