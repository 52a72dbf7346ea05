import { expect, it } from 'vitest';
import { fakeApi } from '../testing/fake-api.ts';
import { mountInPage, settle } from '../testing/mount.ts';
import { clause } from '../testing/objects.ts';
import DealToDecide from './DealToDecide.vue';

const deal = {
  ...{ id: 'sd_1', key: 'd1-p1', domain: 'c1.example', motion: 'PARTNER_SOURCED', stage: 'REGISTERED', version: 3 },
  ...{ registeredAt: '2025-11-20T00:00:00Z', expectedClose: null, relationship: 'Met twice.', need: 'Leads.' },
  ...{ partner: { id: 'pt_1', key: 'p1', name: 'Aoi', currency: 'JPY' }, customer: { id: 'cu_1', name: 'Hokuto' } },
  ...{
    vendorDeal: { key: 'd1' },
    gsReasons: [],
    expectedLines: [],
    pois: [],
    discountRequests: [],
    deadlines: [],
    messages: [],
  },
};

it('approves what was seen, and refuses with a reason; where something has happened since, it says so', async () => {
  const sent: object[] = [];
  const conflict = [
    { code: 'VERSION_CONFLICT', message: 'Something happened.', field: null, clause: clause('credit.discretion') },
  ];
  const api = fakeApi({
    approveSharedDeal: ({ input }: { input: object }) => (sent.push(input), { sharedDeal: null, userErrors: conflict }),
    refuseSharedDeal: ({ input }: { input: object }) => (sent.push(input), { sharedDeal: null, userErrors: [] }),
  });
  const { page } = await mountInPage(DealToDecide, { api, props: { deal }, language: 'ja' });
  const [approve, refuse] = page.findAll('button');
  await approve?.trigger('click');
  await settle();
  expect(page.get('[role="alert"]').text()).toContain('ほかの人が先に更新しました');
  await refuse?.trigger('click');
  await page.get('textarea').setValue('担当済みです。');
  await page.get('form').trigger('submit');
  await settle();
  expect(sent).toMatchObject([
    { sharedDeal: 'sd_1', expectedVersion: 3 },
    { sharedDeal: 'sd_1', expectedVersion: 3, reason: '担当済みです。' },
  ]);
});
