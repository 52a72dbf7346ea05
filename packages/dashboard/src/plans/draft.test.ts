import { describe, expect, it } from 'vitest';
import { contentOf, isComplete, type PlanDraft } from './draft.ts';

const draft = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  ...{ version: 3, goals: 'Three customers', ownerName: '', ownerEmail: '', tier: '', tierOn: '', reason: '' },
  objectives: [
    {
      key: 'won',
      metric: 'DEALS_WON',
      productLine: null,
      region: null,
      motion: null,
      weight: '100',
      targets: ['1', '1', '1', '2'],
    },
  ],
  ...{ initiatives: [], commitments: [], people: '', certified: '', onboardings: '', accreditations: [] },
  ...{ opportunities: [], risks: [], ...more },
});

describe('a plan that is being written', () => {
  it('leaves out the objectives where a partner writes, for they are the vendor’s', () => {
    expect(contentOf(draft(), 'PARTNER', 'JPY')).not.toHaveProperty('objectives');
    expect(contentOf(draft(), 'VENDOR', 'JPY').objectives).toEqual([
      {
        key: 'won',
        metric: 'DEALS_WON',
        productLine: null,
        region: null,
        motion: null,
        weight: 100,
        targets: ['1', '1', '1', '2'],
      },
    ]);
  });

  it('keeps amounts as the text that was written', () => {
    const initiative = {
      key: null,
      name: 'Seminar',
      owner: '田中',
      due: '2026-01-31',
      status: 'PLANNED',
      sharedDeals: [],
    } as const;
    const { initiatives } = contentOf(
      draft({ initiatives: [{ ...initiative, expected: ' 200000 ' }] }),
      'VENDOR',
      'JPY',
    );
    expect(initiatives?.[0]?.expectedMrr).toEqual({ amount: '200000', currency: 'JPY' });
  });

  it.each([
    ['a weight that is no number', { objectives: [{ ...draft().objectives[0]!, weight: 'half' }] }],
    ['a target that is missing', { objectives: [{ ...draft().objectives[0]!, targets: ['1', '', '1', '1'] }] }],
    [
      'a promise without a day',
      { commitments: [{ key: null, side: 'PARTNER' as const, owner: 'A', due: '', text: 'B' }] },
    ],
    ['people without the certified', { people: '12' }],
  ])('is not complete with %s', (_, more) => {
    expect(isComplete(draft())).toBe(true);
    expect(isComplete(draft(more))).toBe(false);
  });
});
