import { expect, it } from 'vitest';
import { contestsOf, inOrder } from './contested.ts';

const mrr = (amount: string, currency = 'JPY') => ({ mrr: { amount, currency } });
const part = (deal: string, partner: string, more: object = {}) => ({
  ...{ id: `${deal}-${partner}`, key: `${deal}-${partner}`, domain: `${deal}.example` },
  ...{ registeredAt: '2025-06-01T00:00:00Z', closedOn: null, expectedClose: null },
  ...{ customer: { id: `cu_${deal}`, name: `Customer ${deal}` }, partner: { id: partner, name: partner } },
  ...{ vendorDeal: { key: deal }, credit: null, expectedLines: [], pois: [], deadlines: [] },
  ...more,
});
const reviewed = { outcome: 'UNDER_REVIEW' as const, lines: [mrr('96000'), mrr('4000')] };

it('gathers the parts of partners by the vendor’s deal, and counts only those that may be credited', () => {
  const [contest, open] = contestsOf([
    part('d1', 'p1', { credit: reviewed, closedOn: '2025-07-01', pois: [{ id: 'po', status: 'SIGNED' }] }),
    part('d1', 'p2', { credit: reviewed, closedOn: '2025-07-01' }),
    part('d1', 'p3', { credit: { outcome: 'NOT_CREDITED', lines: [] } }),
    part('d2', 'p1', {
      expectedLines: [mrr('10.00', 'USD'), mrr('500')],
      deadlines: [{ dueAt: '2025-12-01T00:00:00Z' }],
    }),
  ]);
  expect(contest).toMatchObject({
    ...{ customer: 'Customer d1', isUnderReview: true, partners: ['p1', 'p2'], signed: 1, since: '2025-07-01' },
    amounts: [{ amount: '100000', currency: 'JPY' }],
  });
  expect(open).toMatchObject({ isUnderReview: false, since: '2025-06-01', dueAt: '2025-12-01T00:00:00Z' });
  expect(open?.amounts).toEqual([
    { amount: '10.00', currency: 'USD' },
    { amount: '500', currency: 'JPY' },
  ]);
});

it('puts what waits for a decision first, then by age, amount or what is due', () => {
  const contests = contestsOf([
    part('small', 'p1', { expectedLines: [mrr('10')], registeredAt: '2025-01-01T00:00:00Z' }),
    part('large', 'p1', { expectedLines: [mrr('900')], registeredAt: '2025-03-01T00:00:00Z' }),
    part('due', 'p1', { deadlines: [{ dueAt: '2025-12-01T00:00:00Z' }], registeredAt: '2025-02-01T00:00:00Z' }),
    part('review', 'p1', { credit: reviewed, closedOn: '2025-07-01' }),
  ]);
  const order = (by: 'age' | 'amount' | 'due') => inOrder(contests, by).map(({ id }) => id);
  expect(order('age')).toEqual(['review', 'small', 'due', 'large']);
  expect(order('amount')).toEqual(['review', 'large', 'small', 'due']);
  expect(order('due').slice(0, 2)).toEqual(['review', 'due']);
});
