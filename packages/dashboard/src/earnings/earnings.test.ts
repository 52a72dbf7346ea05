import { describe, expect, it } from 'vitest';
import { money } from '../testing/objects.ts';
import { accrualMonth, openMonth } from './accruals.ts';
import { stopReason, termOf, type EarningAssociation } from './associations.ts';
import { bucketsOf } from './buckets.ts';

const stated = (quarter: string, status: 'OPEN' | 'CLOSED' | 'PAID', total: string) => ({
  ...{ quarter, status, payableOn: '2026-02-14', total: money(total) },
});
const taken = (id: string, bookedIn: string, amount: string) => ({
  ...{ id, bookedIn, kind: 'REVERSAL' as const, month: '2025-07', productLine: 'SALES_HUB', amount: money(amount) },
  customer: { id: 'cu_1', name: 'Aoba' },
});

describe('the buckets', () => {
  const statements = [
    stated('2025-Q2', 'PAID', '500'),
    stated('2025-Q3', 'CLOSED', '70'),
    stated('2025-Q4', 'OPEN', '-30'),
  ];
  const entries = [
    taken('1', '2025-Q2', '-40'),
    taken('2', '2025-Q3', '-30'),
    taken('3', '2025-Q4', '-90'),
    taken('4', '2025-Q4', '20'),
  ];
  const { paid, final, estimated, takenBack } = bucketsOf(statements, entries, 'JPY');

  it('hold every amount once: together they are all statements together', () => {
    const totals = [paid, final, estimated, takenBack].map(({ total }) => Number(total.amount));
    expect(totals).toEqual([500, 100, 60, -120]);
    expect(totals.reduce((a, b) => a + b, 0)).toBe(500 + 70 - 30);
  });
  it('keep what was taken back by itself until it is set off, and count what was given again as earned', () => {
    expect(takenBack.parts.map(({ id }) => id)).toEqual(['2', '3']);
    expect(final.parts[0]).toMatchObject({ amount: money('100'), isWhole: false });
    expect(paid.parts[0]).toMatchObject({ amount: money('500'), isWhole: true });
  });
});

describe('a month of accruals', () => {
  const entry = (customer: string, month: string, amount: string, kind: 'ACCRUAL' | 'REVERSAL' = 'ACCRUAL') => ({
    ...{
      id: `${customer} ${month} ${kind}`,
      kind,
      month,
      productLine: 'SALES_HUB',
      customer: { id: customer },
      amount: money(amount),
    },
  });
  const entries = [
    ...[
      entry('a', '2025-09', '100'),
      entry('b', '2025-09', '50'),
      entry('c', '2025-09', '10'),
      entry('e', '2025-09', '7'),
    ],
    ...[
      entry('a', '2025-10', '120'),
      entry('b', '2025-10', '40'),
      entry('d', '2025-10', '30'),
      entry('e', '2025-10', '7'),
    ],
    entry('a', '2025-10', '-120', 'REVERSAL'),
  ];
  const month = accrualMonth(entries, '2025-10', 'JPY');

  it('foots from the month before over its movements to what accrued, and on to the total', () => {
    const { before, movements, accrued, later, total } = month;
    const moved = Object.values(movements).reduce((sum, { amount }) => sum + Number(amount.amount), 0);
    expect(Number(before.amount) + moved).toBe(Number(accrued.amount));
    expect(Number(accrued.amount) + Number(later.amount.amount)).toBe(Number(total.amount));
    expect([before, accrued, total].map(({ amount }) => amount)).toEqual(['167', '197', '77']);
  });
  it('tells new, higher, lower and ended lines apart, with how many moved', () => {
    expect(
      Object.entries(month.movements).map(([name, { lines, amount }]) => `${name} ${lines} ${amount.amount}`),
    ).toEqual([...['new 1 30', 'more 1 20', 'less 1 -10', 'ended 1 -10']]);
  });
  it('that is open is estimated by what is committed for it', () => {
    const line = (amount: string, months: string[]) => ({
      ...{ kind: 'COMMITTED' as const, productLine: 'SALES_HUB', months, amount: money(amount) },
    });
    const foreseen = [{ quarter: '2025-Q4', lines: [line('200', ['2025-11', '2025-12']), line('9', ['2025-12'])] }];
    expect(openMonth('2025-11', foreseen, 'JPY').estimate).toEqual(money('100'));
    const odd = [{ quarter: '2025-Q4', lines: [line('201', ['2025-11', '2025-12'])] }];
    expect(openMonth('2025-11', odd, 'JPY').estimate).toBeNull();
  });
});

describe('an association', () => {
  const association: EarningAssociation = {
    ...{ id: 'as_1', productLine: 'SALES_HUB', motion: 'PARTNER_SOURCED', since: '2025-07-01', until: null },
    ...{ customer: { id: 'cu_1', key: 'c1', name: 'Aoba' }, mrr: money('1'), withheld: [] },
    revenueShare: { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' },
  };
  it.each([
    ['2025-06-30', 0],
    ['2025-07-01', 1],
    ['2026-06-15', 12],
    ['2030-01-01', 36],
  ])('is on %s in month %i of 36', (today, n) => {
    expect(termOf({ firstMonth: '2025-07', lastMonth: '2028-06' }, today)).toEqual({ n, of: 36 });
  });
  it.each<[string, Partial<EarningAssociation>, string]>([
    ['gives', {}, 'none'],
    ['carries no revenue share', { revenueShare: null }, 'assisted'],
    ['has ended', { until: '2025-10-01' }, 'ended'],
    [
      'has come to the end of its term',
      { revenueShare: { rate: '0.2', firstMonth: '2024-01', lastMonth: '2024-12' } },
      'over',
    ],
    ['was withheld last month', { withheld: [{ month: '2025-10', reasons: [] }] }, 'withheld'],
    ['was withheld long ago', { withheld: [{ month: '2025-08', reasons: [] }] }, 'none'],
  ])('that %s says so', (_, change, reason) => {
    expect(stopReason({ ...association, ...change }, '2025-11-23')).toBe(reason);
  });
});
