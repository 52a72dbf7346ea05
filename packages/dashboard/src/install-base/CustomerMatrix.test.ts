import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import CustomerMatrix from './CustomerMatrix.vue';

const yen = (amount: string) => ({ amount, currency: 'JPY' });
const line = (productLine: string, state: string, mrr: string | null = null) => ({
  productLine,
  state,
  mrr: mrr === null ? null : yen(mrr),
  estimatedMonthlyRevenueShare: mrr === null ? null : yen('19200'),
});
const row = (key: string, name: string, lines: object[]) => ({ customer: { id: `cu_${key}`, key, name }, lines });
const rows = [
  row('c1', '株式会社青葉商会', [line('MARKETING_HUB', 'MINE', '96000'), line('SALES_HUB', 'NOT_CREDITABLE')]),
  row('c2', 'Ashford', [line('MARKETING_HUB', 'OPEN'), line('SALES_HUB', 'UPGRADABLE')]),
];
const root = (nodes: object[]) => ({
  partner: () => ({
    id: 'pt_1',
    installBase: () => ({
      totalCount: nodes.length,
      nodes,
      pageInfo: { hasNextPage: false, endCursor: null },
    }),
    managedMrr: () => ({
      customers: [{ customer: { id: 'cu_c1' }, share: yen('48000'), lastWorkAt: '2025-11-20T01:00:00Z' }],
    }),
  }),
});

it('tells of each line what a sale would give, and explains it when it is asked', async () => {
  const { page, router } = await mountInPage(CustomerMatrix, { root: root(rows) });
  expect(page.text()).toContain('Credited to you');
  expect(page.text()).toContain('Upsell from Starter');
  expect(page.text()).toContain('¥96,000');
  await page.get('[aria-label="株式会社青葉商会, Sales Hub: Not eligible, explain"]').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['explain']).toBe('opportunity~p1~c1~SALES_HUB');
});

it('is narrowed by the address, and says when nothing matches', async () => {
  const { page } = await mountInPage(CustomerMatrix, { root: root(rows), path: '/?state=UPGRADABLE' });
  expect(page.text()).toContain('Ashford');
  expect(page.text()).not.toContain('株式会社青葉商会');
  expect(page.text()).toContain('1 of 2 customers');
  const { page: none } = await mountInPage(CustomerMatrix, { root: root(rows), path: '/?q=nobody' });
  expect(none.text()).toContain('No customers match');
});

it('finds by half-width and full-width letters alike, and by whether work counts', async () => {
  const { page } = await mountInPage(CustomerMatrix, { root: root(rows), path: '/?q=ASHFORD&managed=no' });
  expect(page.text()).toContain('Ashford');
  const { page: served } = await mountInPage(CustomerMatrix, {
    root: root(rows),
    path: '/?managed=yes',
    language: 'ja',
  });
  expect(served.text()).toContain('株式会社青葉商会');
  expect(served.text()).toContain('自社クレジット');
  expect(served.text()).not.toContain('Ashford');
});

it('says what brings customers here where there are none', async () => {
  const { page } = await mountInPage(CustomerMatrix, { root: root([]) });
  expect(page.text()).toContain('No customers yet');
});
