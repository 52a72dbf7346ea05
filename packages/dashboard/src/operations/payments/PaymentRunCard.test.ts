import { expect, it } from 'vitest';
import { fakeApi } from '../../testing/fake-api.ts';
import { mountInPage, settle } from '../../testing/mount.ts';
import { money } from '../../testing/objects.ts';
import PaymentRunCard from './PaymentRunCard.vue';

const run = {
  ...{ key: '2025-Q3-1', quarter: '2025-Q3', status: 'PREPARED', reason: null, file: 'run,partner', fileHash: 'abc' },
  ...{ preparedAt: '2025-11-01T00:00:00Z', settledAt: null, settledBy: null, totals: [money('100')], payments: [] },
  preparedBy: { id: 'st_1', name: 'OPS One' },
};
const viewer = (id: string) => ({ kind: 'staff', id, name: 'Somebody', role: 'OPS' }) as const;

it('is approved by somebody else than who prepared it, with the hash of its file', async () => {
  const own = await mountInPage(PaymentRunCard, { props: { run }, viewer: viewer('st_1') });
  expect(own.page.text()).toContain('somebody else of operations');
  expect(own.page.text()).not.toContain('Approve and mark as paid');

  const sent: object[] = [];
  const api = fakeApi({
    approvePaymentRun: ({ input }: { input: object }) => (sent.push(input), { paymentRun: null, userErrors: [] }),
  });
  const { page } = await mountInPage(PaymentRunCard, { api, props: { run }, viewer: viewer('st_2') });
  await page.get('.button.main').trigger('click');
  await settle();
  expect(sent).toEqual([{ key: '2025-Q3-1', fileHash: 'abc' }]);
});

it('is withdrawn with a reason', async () => {
  const sent: object[] = [];
  const api = fakeApi({
    withdrawPaymentRun: ({ input }: { input: object }) => (sent.push(input), { paymentRun: null, userErrors: [] }),
  });
  const { page } = await mountInPage(PaymentRunCard, { api, props: { run }, viewer: viewer('st_1') });
  await page.get('[aria-expanded]').trigger('click');
  await page.get('textarea').setValue('Wrong account.');
  await page.get('form').trigger('submit');
  await settle();
  expect(sent).toEqual([{ key: '2025-Q3-1', reason: 'Wrong account.' }]);
  expect(page.find('form').exists()).toBe(false);
});
