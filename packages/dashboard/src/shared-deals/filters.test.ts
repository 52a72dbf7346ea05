import { describe, expect, it } from 'vitest';
import type { Deal } from './row.ts';
import { matches, parseFilters } from './filters.ts';

const lines = [
  { productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', mrr: { amount: '96000', currency: 'JPY' } },
] as const;
const deal: Deal = {
  id: 'sd_1',
  key: 'd1-p1',
  domain: 'hokuto.example',
  motion: 'PARTNER_SOURCED',
  stage: 'APPROVED',
  registeredAt: '2025-06-01T00:00:00Z',
  closedOn: null,
  partner: { id: 'pt_1', key: 'p1', name: 'アオイデジタル株式会社' },
  customer: { id: 'cu_1', name: '北斗セイキ株式会社' },
  gs: null,
  pois: [{ id: 'po_1', status: 'OPEN', lines }],
  credit: null,
};

describe('filters in the address', () => {
  it('are read, and what does not exist narrows nothing', () => {
    expect(parseFilters({ stage: 'WON', motion: 'nonsense', q: 'abc', proof: 'NONE' })).toEqual({
      stage: 'WON',
      motion: '',
      credit: '',
      proof: 'NONE',
      q: 'abc',
    });
    expect(parseFilters({ stage: ['WON', 'LOST'], q: null }).stage).toBe('');
  });

  it.each([
    [{}, true],
    [{ stage: 'APPROVED', motion: 'PARTNER_SOURCED' }, true],
    [{ stage: 'WON' }, false],
    [{ proof: 'OPEN' }, true],
    [{ proof: 'NONE' }, false],
    [{ credit: 'CREDITED' }, false],
    [{ q: 'HOKUTO' }, true],
    [{ q: 'セイキ' }, true],
    [{ q: 'セイキ marketing' }, true],
    [{ q: 'セイキ sales' }, false],
  ])('%o keep the deal: %s', (query, kept) => {
    expect(matches(deal, parseFilters(query))).toBe(kept);
  });
});
