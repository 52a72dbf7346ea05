import { describe, expect, it } from 'vitest';
import { money } from '../../testing/objects.ts';
import { apiChecks, footingCheck, variancesOf, type Closing, type StatementRow } from './closing.ts';

const statement = (key: string, amount: string, currency = 'JPY') =>
  ({
    quarter: '2025-Q3',
    total: money(amount, currency),
    partner: { id: key, key, name: `Partner ${key}` },
  }) as StatementRow;
const closing = (...totals: object[]) => ({ quarter: '2025-Q3', status: 'OPEN', totals }) as unknown as Closing;

describe('the checks before a quarter is closed', () => {
  it('are not told before anything was asked', () => {
    expect(new Set(apiChecks(null, []).map(({ state }) => state))).toEqual(new Set(['open']));
    expect(footingCheck(null, []).state).toBe('open');
  });

  it('name what stands in the way', () => {
    const errors = [{ code: 'EXCHANGE_RATE_MISSING', message: 'USD to JPY' }];
    const bad = apiChecks(closing(), errors).filter(({ state }) => state === 'bad');
    expect(bad.map(({ name }) => name)).toEqual(['EXCHANGE_RATE_MISSING']);
  });

  it('reckon the statements again, currency by currency', () => {
    const statements = [statement('p1', '100'), statement('p2', '-20'), statement('p3', '5.00', 'USD')];
    expect(footingCheck(closing(money('5.00', 'USD'), money('80')), statements).state).toBe('good');
    expect(footingCheck(closing(money('5.00', 'USD'), money('81')), statements).state).toBe('bad');
  });
});

it('a statement is held against the newest forecast in its currency', () => {
  const forecast = (asOf: string, committed: string, currency = 'JPY') => ({
    ...{ partnerKey: 'p1', asOf, currency, accrued: '10', committed, pipeline: '0' },
  });
  expect(
    variancesOf([statement('p1', '100')], [forecast('2025-07-01', '20'), forecast('2025-08-01', '80')]),
  ).toMatchObject([{ foretold: { amount: '90' }, difference: { amount: '10' } }]);
  expect(variancesOf([statement('p1', '100')], [forecast('2025-07-01', '20', 'USD')])).toEqual([]);
});
