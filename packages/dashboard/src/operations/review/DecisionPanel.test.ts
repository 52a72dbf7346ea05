import { expect, it } from 'vitest';
import { fakeApi } from '../../testing/fake-api.ts';
import { mountInPage, settle } from '../../testing/mount.ts';
import { money, reason } from '../../testing/objects.ts';
import { caseOf, type Claim } from './case.ts';
import DecisionPanel from './DecisionPanel.vue';

const steps = [
  ['bpw.one-credit', true, 'One of p1, p2.'],
  ['bpw.sourcing-priority', false, 'Nobody.'],
  ['bpw.vendor-decides', false, 'Under review.'],
] as const;
const claim = (key: string, name: string) =>
  ({
    ...{ id: `sd_${key}`, key: `d1-${key}`, domain: 'c1.example', motion: 'PARTNER_SOURCED', stage: 'WON' },
    ...{
      registeredAt: '2025-06-01T00:00:00Z',
      closedOn: '2025-07-01',
      customer: { id: 'c', name: 'Customer' },
      pois: [],
    },
    partner: { id: `pt_${key}`, key, name },
    credit: {
      ...{ outcome: 'UNDER_REVIEW', policyVersion: '2025-06', lines: [] },
      reasons: steps.map(([code, holds, detail]) => ({ clause: { id: code, code }, holds, detail, evidence: [] })),
    },
  }) as unknown as Claim;

const standing = (credited: string, total: string) => ({
  credited,
  projected: credited,
  points: { sourced: total, total },
});
const effect = (key: string, outcomeAfter: string, share: string, tier: string) => ({
  ...{ partner: { id: `pt_${key}`, key, name: key, currency: 'JPY' }, outcomeBefore: 'UNDER_REVIEW', outcomeAfter },
  ...{ associationsMade: [], associationsLost: [], entriesLost: [] },
  entriesMade:
    share === '0'
      ? []
      : [{ kind: 'ACCRUAL', month: '2025-07', productLine: 'SALES_HUB', bookedIn: '2025-Q3', amount: money(share) }],
  ...{ revenueShare: money(share), tierBefore: standing('GOLD', '100'), tierAfter: standing(tier, '140') },
});

const asked: unknown[] = [];
const decided: unknown[] = [];
const root = {
  adjudicationPreview: (variables: unknown) => {
    asked.push(variables);
    return { effects: [effect('p1', 'NOT_CREDITED', '0', 'GOLD'), effect('p2', 'CREDITED', '19200', 'PLATINUM')] };
  },
  adjudicateCredit: ({ input }: { input: unknown }) => {
    decided.push(input);
    return {
      sharedDeal: null,
      userErrors: [
        {
          code: 'NOT_UNDER_REVIEW',
          message: 'Decided already.',
          field: null,
          clause: reason('bpw.vendor-decides', true, '').clause,
        },
      ],
    };
  },
};

const open = (isBlind: boolean) =>
  mountInPage(DecisionPanel, {
    api: fakeApi(root),
    props: { review: caseOf([claim('p1', 'Aoi'), claim('p2', 'Harbor')]), isBlind },
  });

it('shows what each choice would do, says where it departs from the rules, and records nothing without a reason', async () => {
  const { page } = await open(false);
  expect(asked).toEqual([]);
  await page.get('input[value="sd_p2"]').setValue();
  await settle();
  expect(asked).toEqual([{ sharedDeal: 'sd_p1', credited: 'sd_p2' }]);
  expect(page.get('[data-effect="p2"]').text()).toContain('+¥19,200');
  expect(page.get('[data-effect="p2"]').text()).toContain('Gold → Platinum');
  expect(page.text()).toContain('by bpw.sourcing-priority');
  await page.get('form').trigger('submit');
  expect(page.text()).toContain('without a reason nothing is recorded');
  await page.get('textarea').setValue('Gave the training.');
  await page.get('form').trigger('submit');
  expect(page.text()).toContain('Confirm that it is final');
  expect(decided).toEqual([]);
  await page.get('input[type="checkbox"]').setValue(true);
  await page.get('form').trigger('submit');
  await settle();
  expect(decided).toMatchObject([{ sharedDeal: 'sd_p1', credited: 'sd_p2', reason: 'Gave the training.' }]);
  expect(page.get('[role="alert"]').text()).toContain('bpw.vendor-decides');
});

it('hides names and tiers where the decision is blind', async () => {
  const { page } = await open(true);
  await page.get('input[value="sd_p2"]').setValue();
  await settle();
  expect(page.text()).toContain('Claimant 2');
  expect(page.text()).not.toMatch(/Harbor|Platinum/);
});
