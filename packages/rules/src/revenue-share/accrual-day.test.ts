import { describe, expect, it } from 'vitest';
import type { PolicyParameters } from '../policy.js';
import { course, decide, line, marketingPro, won } from '../testing/story.js';
import { firstAccrualMonth } from './accrual-day.js';

type Events = NonNullable<Parameters<typeof decide>[0]['events']>;

describe('the first month that can accrue', () => {
  it.each([
    ['2025-06-01', 'month-end', '2025-06'],
    ['2025-06-15', 'month-end', '2025-06'],
    ['2025-06-30', 'month-end', '2025-06'],
    ['2025-06-01', 'month-start', '2025-06'],
    ['2025-06-02', 'month-start', '2025-07'],
    ['2025-12-31', 'month-start', '2026-01'],
  ] as const)('of a line that starts on %s, %s: %s', (since, accrualDay, month) => {
    expect(firstAccrualMonth(since, accrualDay)).toBe(month);
  });
});

const ended = (effective: string) =>
  ({
    type: 'SubscriptionEnded',
    at: `${effective}T09:00:00+09:00`,
    customer: 'c1',
    productLine: 'MARKETING_HUB',
    effective,
  }) as const;
const changed = (text: string, effective: string) =>
  ({
    type: 'SubscriptionChanged',
    at: `${effective}T09:00:00+09:00`,
    customer: 'c1',
    ...line(text),
    effective,
  }) as const;
const sale = (startsOn: string): Events => [...course(), won([marketingPro], { startsOn })];

describe('which months of a line accrue, and on what (revshare.monthly-quarterly)', () => {
  const table: [string, Events, PolicyParameters['accrualDay'], string, string][] = [
    ['starts on the 1st', sale('2025-07-01'), 'month-end', '7 8 9', '2025-07..2028-06'],
    ['starts on the 1st', sale('2025-07-01'), 'month-start', '7 8 9', '2025-07..2028-06'],
    ['starts on the 2nd', sale('2025-07-02'), 'month-end', '7 8 9', '2025-07..2028-06'],
    ['starts on the 2nd', sale('2025-07-02'), 'month-start', '8 9', '2025-08..2028-07'],
    ['ends on 10 August', [...sale('2025-07-01'), ended('2025-08-10')], 'month-end', '7', '2025-07..2028-06'],
    ['ends on 10 August', [...sale('2025-07-01'), ended('2025-08-10')], 'month-start', '7 8', '2025-07..2028-06'],
    ['ends on 1 August', [...sale('2025-07-01'), ended('2025-08-01')], 'month-start', '7', '2025-07..2028-06'],
    ['ends before it counts', [...sale('2025-07-02'), ended('2025-07-20')], 'month-start', '', '2025-08..2028-07'],
  ];
  it.each(table)('%s, %#', (_name, events, accrualDay, months, term) => {
    const { entries, associations } = decide({ events, parameters: { accrualDay }, through: '2025-09' });
    expect(entries.map(({ month }) => Number(month.slice(5))).join(' ')).toBe(months);
    const grant = associations[0]?.grant;
    expect(`${grant?.firstMonth}..${grant?.lastMonth}`).toBe(term);
  });

  it.each([
    ['month-end', '2025-08 19200 2025-09 20000'],
    ['month-start', '2025-08 19200 2025-09 19200'],
  ] as const)('a price that changes within a month counts by the %s', (accrualDay, amounts) => {
    const events = [...sale('2025-07-01'), changed('MARKETING_HUB PROFESSIONAL 100000', '2025-09-02')];
    const { entries } = decide({ events, parameters: { accrualDay }, through: '2025-09' });
    expect(
      entries
        .slice(1)
        .map(({ month, amount }) => `${month} ${amount.minor}`)
        .join(' '),
    ).toBe(amounts);
  });

  it('converts at the rate of the last day of the month either way', () => {
    const events = [
      ...course({ lines: [line('MARKETING_HUB PROFESSIONAL 1000 USD')] }),
      won([line('MARKETING_HUB PROFESSIONAL 1000 USD')]),
    ];
    const rates = { 'USD JPY 2025-07-31': '150' };
    const { entries } = decide({ events, rates, parameters: { accrualDay: 'month-start' }, through: '2025-07' });
    expect(entries.map(({ amount, exchange }) => [amount.minor, exchange?.day])).toEqual([[30000, '2025-07-31']]);
  });
});

describe('a correction of a month that was closed', () => {
  it.each([
    ['month-end', '2025-08-15', ['e6']],
    ['month-start', '2025-08-01', ['e6']],
    ['month-start', '2025-08-02', []],
  ] as const)('%s: a price of %s learnt of late rests on the event that set it', (accrualDay, effective, evidence) => {
    const parameters = { accrualDay };
    const sold = sale('2025-07-01');
    const before = decide({ events: sold, parameters, through: '2025-08' });
    const ledger = before.entries
      .filter(({ month }) => month === '2025-08')
      .map((entry) => ({ ...entry, key: entry.month, customer: 'c1' }));
    const later = accrualDay === 'month-start' ? [changed('MARKETING_HUB PROFESSIONAL 110000', '2025-08-15')] : [];
    const events = [...sold, changed('MARKETING_HUB PROFESSIONAL 100000', effective), ...later];
    const { entries } = decide({ events, parameters, through: '2025-08', ledger, openQuarter: '2025-Q4' });
    const correction = entries.find(({ kind }) => kind === 'CORRECTION');
    const rate = correction?.why.find(({ clause }) => clause === 'revshare.rate');
    expect(rate?.evidence ?? []).toEqual(evidence);
  });
});

describe('an amount halfway between two minor units', () => {
  it.each([
    ['half-up', 2, 1],
    ['half-up', 13, 3],
    ['half-even', 2, 0],
    ['half-even', 3, 1],
    ['half-even', 6, 2],
  ] as const)('%s: a quarter of ¥%d is ¥%d', (rounding, mrr, amount) => {
    const events = [...course({ lines: [line(`CREDITS NONE ${mrr}`)] }), won([line(`CREDITS NONE ${mrr}`)])];
    const { entries } = decide({ events, parameters: { rounding, revenueShareRate: '0.25' }, through: '2025-07' });
    expect(entries.map((entry) => entry.amount.minor)).toEqual([amount]);
  });

  it.each([
    ['half-up', 3],
    ['half-even', 2],
  ] as const)('%s: what is converted too', (rounding, amount) => {
    const lines = [line('CREDITS NONE 0.50 USD')];
    const events = [...course({ lines }), won(lines)];
    const parameters = { rounding, revenueShareRate: '0.2' };
    const { entries } = decide({ events, parameters, rates: { 'USD JPY 2025-07-31': '25' }, through: '2025-07' });
    expect(entries.map((entry) => entry.amount.minor)).toEqual([amount]);
  });
});
