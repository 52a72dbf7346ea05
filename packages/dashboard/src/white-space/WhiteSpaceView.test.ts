import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import { heatOf } from './matrix.ts';
import WhiteSpaceView from './WhiteSpaceView.vue';

const yen = (amount: string) => ({ amount, currency: 'JPY' });
const end = { hasNextPage: false, endCursor: null };
const cell = (productLine: string, potential: string | null) => ({
  ...{ productLine, mine: potential === null ? 0 : 1, open: 2, upgradable: 1 },
  earned: potential === null ? [] : [yen('19200')],
  potential: potential === null ? [] : [yen(potential)],
});
const customer = (key: string, state: string) => ({
  customer: { id: `cu_${key}`, key, name: `Customer ${key}` },
  lines: [{ productLine: 'SALES_HUB', state, estimatedMonthlyRevenueShare: state === 'MINE' ? yen('19200') : null }],
});
const one = {
  ...{ id: 'pt_1', key: 'p1', name: '株式会社青葉', whiteSpace: [cell('SALES_HUB', '57600'), cell('CMS_HUB', null)] },
  installBase: () => ({
    ...{ totalCount: 3, pageInfo: end },
    nodes: [customer('c1', 'OPEN'), customer('c2', 'MINE'), customer('c3', 'NOT_CREDITABLE')],
  }),
};
const plan = (status: string) => ({ id: 'pl_1', year: 2025, version: 3, status, amendment: null, opportunities: [] });
const root = (status: string | null, more: object = {}) => ({
  partners: { totalCount: 1, nodes: [one], pageInfo: end },
  partner: () => ({ ...one, businessPlan: () => (status === null ? null : plan(status)) }),
  savedViews: [],
  ...more,
});

it('has an amount and counts in each cell, and never warmth alone', async () => {
  const { page, router } = await mountInPage(WhiteSpaceView, { root: root('DRAFT') });
  const sales = page.get('[aria-label^="株式会社青葉, Sales Hub: 3 open, 1 credited, estimate ¥57,600"]');
  expect(sales.text()).toContain('¥57,600');
  expect(sales.text()).toContain('3 open · 1 credited');
  await sales.trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query).toMatchObject({ partner: 'p1', line: 'SALES_HUB' });
});

it('lists whom a line may be sold to, and explains why', async () => {
  const { page, router } = await mountInPage(WhiteSpaceView, {
    root: root('DRAFT'),
    path: '/?partner=p1&line=SALES_HUB',
  });
  expect(page.findAll('[data-candidate]').map((each) => each.attributes('data-candidate'))).toEqual(['c1']);
  await page.get('[data-candidate] [data-explain]').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['explain']).toBe('opportunity~p1~c1~SALES_HUB');
});

const add = async (status: string | null, more: object) => {
  const { page } = await mountInPage(WhiteSpaceView, {
    root: root(status, more),
    path: '/?partner=p1&line=SALES_HUB',
  });
  await page.get('[data-candidate] button[aria-label^="Add"]').trigger('click');
  await flushPromises();
  const dialog = document.querySelector('[role=dialog]');
  return { page, dialog };
};
const submit = async (dialog: Element | null) => {
  dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  for (let turn = 0; turn < 6; turn += 1) await flushPromises();
};
const done = { businessPlan: { id: 'pl_1' }, userErrors: [] };

it.each([
  ['DRAFT', 'revisePlan', 'as an opportunity', 'Customer c1, Sales Hub is in the plan of 2025.'],
  ['AGREED', 'amendPlan', 'proposes an amendment', 'The amendment of the plan of 2025 is proposed.'],
  [null, 'openPlan', 'opens one as an outline', 'Customer c1, Sales Hub is in the plan of 2025.'],
])('writes a candidate into a plan that is %s by what it admits', async (status, act, note, told) => {
  const sent: unknown[] = [];
  const { page, dialog } = await add(status, {
    [act]: (asked: { input: { content: object } }) => {
      sent.push(asked.input.content);
      return done;
    },
  });
  expect(dialog?.textContent).toContain(note);
  await submit(dialog);
  expect(sent).toEqual([{ opportunities: [{ customer: 'cu_c1', productLine: 'SALES_HUB', nextStep: '' }] }]);
  expect(page.text()).toContain(told);
  page.unmount();
});

it('says that a closed plan takes no changes, and sends nothing', async () => {
  const { page, dialog } = await add('CLOSED', {});
  expect(dialog?.textContent).toContain('takes no changes now');
  expect(dialog?.querySelector('form')).toBeNull();
  page.unmount();
});

it('is warm by comparison within a currency', () => {
  const all = [yen('100'), yen('50'), { amount: '9999', currency: 'USD' }];
  expect([heatOf(yen('100'), all), heatOf(yen('50'), all), heatOf(yen('1'), all), heatOf(yen('0'), all)]).toEqual([
    4, 2, 1, 0,
  ]);
  expect(heatOf(undefined, all)).toBe(0);
});
