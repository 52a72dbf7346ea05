import { describe, expect, it } from 'vitest';
import type { Deal } from './deal.ts';
import { draftOf, inputOf, readAmount } from './win-form.ts';

const proof = (id: string, status: 'OPEN' | 'REPLACED', amount: string) => ({
  id,
  key: null,
  status,
  signedAt: null,
  shared: false,
  automatic: true,
  lines: [{ productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL' as const, mrr: { amount, currency: 'JPY' } }],
});
const deal = {
  id: 'sd_1',
  pois: [proof('po_1', 'REPLACED', '80000'), proof('po_2', 'OPEN', '96000')],
} as unknown as Deal;

describe('recording a deal as won', () => {
  it('begins with the lines of the newest proof, closing today', () => {
    const draft = draftOf(deal, '2025-11-23');
    expect(draft.closedOn).toBe('2025-11-23');
    expect(draft.lines).toEqual([
      { productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', amount: '96000', currency: 'JPY' },
    ]);
    expect(inputOf('sd_1', draft)).toMatchObject({
      sharedDeal: 'sd_1',
      lines: [{ mrr: { amount: '96000', currency: 'JPY' } }],
    });
  });

  it.each([
    ['96,000', 'JPY', '96000'],
    ['96000', 'JPY', '96000'],
    [' 1234.5 ', 'USD', '1234.50'],
    ['0', 'JPY', null],
    ['-5', 'JPY', null],
    ['1.5', 'JPY', null],
    ['', 'JPY', null],
    ['1e3', 'JPY', null],
    ['5', 'ZZZ', null],
  ])('takes %s %s as %s', (amount, currency, read) => {
    expect(readAmount({ productLine: 'SALES_HUB', edition: 'STARTER', amount, currency })).toBe(read);
  });

  it('sends nothing while a line cannot be read, or there is none', () => {
    const draft = draftOf(deal, '2025-11-23');
    expect(inputOf('sd_1', { ...draft, lines: [] })).toBeNull();
    expect(inputOf('sd_1', { ...draft, lines: draft.lines.map((line) => ({ ...line, amount: 'x' })) })).toBeNull();
    expect(inputOf('sd_1', { ...draft, closedOn: '' })).toBeNull();
  });
});
