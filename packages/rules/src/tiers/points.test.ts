import { describe, expect, it } from 'vitest';
import { defaultPolicies } from '../policies/default.js';
import { money, parseMoney } from '../money.js';
import { span } from '../testing/point-spans.js';
import { measured, pointsOn, totalOf, uncountedOn } from './points.js';
import { decimalText } from './rational.js';

const day = '2025-06-30';
const worth = (amount: string, currency: string, rate: string) => {
  const [one] = measured(
    [span('0 SOURCED 2025-06-01', { counted: parseMoney(amount, currency), rate })],
    defaultPolicies,
  );
  return one?.worth ? decimalText(one.worth) : null;
};

describe('what an amount is worth in points', () => {
  it.each([
    ['100.00', 'USD', '5', '5'],
    ['12000', 'JPY', '5', '5'],
    ['75.00', 'EUR', '5', '5'],
    ['62.50', 'GBP', '5', '5'],
    ['140.00', 'SGD', '5', '5'],
    ['105.00', 'AUD', '5', '5'],
    ['130.00', 'CAD', '5', '5'],
    ['1545.00', 'ZAR', '5', '5'],
    ['300300.00', 'COP', '5', '5'],
    ['96000', 'JPY', '5', '40'],
    ['1', 'JPY', '5', '0.0004'],
    ['0.01', 'COP', '5', '0'],
    ['62.49', 'GBP', '1', '0.9998'],
  ])('%s %s at %s points gives %s', (amount, currency, rate, points) => {
    expect(worth(amount, currency, rate)).toBe(points);
  });

  it.each([
    ['a line sold in October 2021, US$1,000', '1000.00', '3', '30'],
    ['a line cross-sold in March 2024, US$1,000', '1000.00', '5', '50'],
    ['a served customer of US$1,000', '1000.00', '1', '10'],
    ['a sale in a growth market, US$100', '100.00', '10', '10'],
  ])('worked example: %s', (_, amount, rate, points) => {
    expect(worth(amount, 'USD', rate)).toBe(points);
  });

  it('is nothing that can be said where the policy states no point value, and never zero', () => {
    expect(worth('100.00', 'CHF', '5')).toBeNull();
    expect(worth('100.00', 'HUF', '5')).toBeNull();
  });
});

describe('the points of a day', () => {
  const spans = measured(
    [
      span('10 SOURCED 2025-06-30 2025-07-01'),
      span('20 ASSISTED 2025-06-29 2025-06-30'),
      span('40 ASSISTED 2025-06-01 2025-07-31', { counted: money(480_000, 'JPY') }),
      span('80 MANAGED 2025-01-01', { counted: money(600_000, 'EUR') }),
      span('1 MANAGED 2025-01-01', { counted: money(100, 'CHF') }),
      span('1 SOURCED 2025-01-01', { counted: money(250, 'CHF') }),
      span('1 SOURCED 2025-01-02', { counted: money(50, 'CHF') }),
      span('1 SOURCED 2025-07-01', { counted: money(1, 'NOK') }),
    ],
    defaultPolicies,
  );

  it('are those of the spans that count on it, each kind by itself, whatever their currencies', () => {
    const points = pointsOn(spans, day);
    expect([points.sourced, points.assisted, points.managed, totalOf(points)].map((each) => decimalText(each))).toEqual(
      ['10', '40', '80', '130'],
    );
  });

  it('leave amounts without a point value out, and list them by currency and kind', () => {
    expect(uncountedOn(spans, day)).toEqual([
      { kind: 'MANAGED', amount: money(100, 'CHF') },
      { kind: 'SOURCED', amount: money(300, 'CHF') },
    ]);
    expect(uncountedOn(spans, '2025-07-01')).toContainEqual({ kind: 'SOURCED', amount: money(1, 'NOK') });
  });

  it('never fall below zero where lines that shrank count against those that grew', () => {
    const shrunk = measured(
      [
        span('5 SOURCED 2025-06-01', { counted: money(-50_000, 'USD') }),
        span('3 ASSISTED 2025-06-01', { counted: money(-30_000, 'USD') }),
        span('9 ASSISTED 2025-06-01'),
      ],
      defaultPolicies,
    );
    const { sourced, assisted } = pointsOn(shrunk, day);
    expect([decimalText(sourced), decimalText(assisted)]).toEqual(['0', '6']);
  });
});
