import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import { sums } from './matrix.ts';
import { pathTo } from './upsell-flow.ts';
import UpsellFlow from './UpsellFlow.vue';

it.each([
  ['OPEN', ['has', 'OPEN']],
  ['MINE', ['has', 'yours', 'MINE']],
  ['UPGRADABLE', ['has', 'yours', 'starter', 'UPGRADABLE']],
  ['NOT_CREDITABLE', ['has', 'yours', 'starter', 'NOT_CREDITABLE']],
] as const)('leads to %s', (state, path) => {
  expect(pathTo(state)).toEqual(path);
});

it('draws the way taken, and tells it in words', async () => {
  const { page } = await mountInPage(UpsellFlow, { props: { state: 'UPGRADABLE', line: 'Sales Hub' } });
  expect(page.findAll('rect.taken')).toHaveLength(4);
  expect(page.findAll('line.taken')).toHaveLength(3);
  expect(page.get('figcaption').text()).toContain('For Sales Hub at this customer: Upsell from Starter');
  expect(page.get('figcaption').text()).toContain('Does the customer have the line? Yes →');
});

it('never adds different currencies', () => {
  const amounts = [
    { amount: '100', currency: 'JPY' },
    { amount: '1.50', currency: 'USD' },
    null,
    { amount: '50', currency: 'JPY' },
  ];
  expect(sums(amounts)).toEqual([
    { amount: '150', currency: 'JPY' },
    { amount: '1.50', currency: 'USD' },
  ]);
});
