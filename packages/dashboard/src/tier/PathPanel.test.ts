import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import PathPanel from './PathPanel.vue';

const goal = { tier: 'GOLD', sourcedMissing: '10', totalMissing: '50', illustrative: true };
const policy = (currencies: string[]) => ({
  version: '2025-06',
  points: {
    values: currencies.map((currency) => ({ currency, amount: '12000' })),
    sold: [{ soldFrom: '2024-02-27', sourced: '5', assisted: '3' }],
    managed: '1',
    growthFactor: '2',
    growthMarkets: ['SG'],
    soldMinimum: [{ from: '2025-07-15', motions: ['PARTNER_SOURCED'] }],
  },
});
const deal = {
  id: 'sd_1',
  key: 'd1',
  domain: 'aoba.example',
  motion: 'PARTNER_SOURCED',
  customer: { id: 'cu_1', name: '株式会社青葉商会', region: 'JP' },
  expectedLines: [{ mrr: { amount: '48000', currency: 'JPY' } }],
};
const root = (currencies: string[]) => ({
  policy: () => policy(currencies),
  partner: () => ({ id: 'pt_1', sharedDeals: () => ({ nodes: [deal] }) }),
});

it('puts own open deals first, and tells what is left beyond them by the least MRR', async () => {
  const { page } = await mountInPage(PathPanel, { props: { goal }, root: root(['JPY']) });
  expect(page.get('ul').text()).toContain('株式会社青葉商会');
  expect(page.get('ul').text()).toContain('20 points');
  expect(page.findAll('ol li').map((each) => each.text())).toEqual([
    'Partner Sourced MRR +¥72,000',
    'Partner Assisted MRR +¥120,000',
    'Managed MRR +¥360,000',
  ]);
  expect(page.text()).toContain('rules package');
});

it('says so where the policy states no price for the partner’s currency', async () => {
  const { page } = await mountInPage(PathPanel, { props: { goal }, root: root(['EUR']) });
  expect(page.text()).toContain('no point value for JPY');
});
