import { describe, expect, it } from 'vitest';
import { parseMoney } from '../money.js';
import { defaultPolicies } from '../policies/default.js';
import { span } from '../testing/point-spans.js';
import { measured, pointsOn } from './points.js';
import { pointsFrom, pointSources } from './sources.js';
import { pointsText } from './standing.js';

const day = '2025-06-30';
const spans = [
  span('1 SOURCED 2025-06-30 2025-07-01', { counted: parseMoney('10001', 'JPY'), rate: '5' }),
  span('2 SOURCED 2025-01-01', { counted: parseMoney('9999', 'JPY'), rate: '5' }),
  span('3 ASSISTED 2025-06-01 2025-06-30', { counted: parseMoney('96000', 'JPY'), rate: '3' }),
  span('4 MANAGED 2025-06-01', { counted: parseMoney('62.49', 'GBP'), rate: '1' }),
  span('5 MANAGED 2025-06-01', { counted: parseMoney('100.00', 'CHF'), rate: '1' }),
];

describe('what the points of a day come from', () => {
  const sources = pointSources(spans, day, defaultPolicies);

  it('is each span that counts on it, with what it gives', () => {
    expect(sources.map(({ points, pointValue }) => [points, pointValue])).toEqual([
      ['4.1671', '12000'],
      ['4.1663', '12000'],
      ['0.9998', '62.50'],
      ['0', null],
    ]);
  });

  it('adds up to the points of the day, exactly and not as it is written down', () => {
    const found = pointsFrom(sources.map(({ span: { kind }, ...source }) => ({ ...source, kind })));
    expect(found).toEqual({ sourced: '8.3333', assisted: '0', managed: '0.9998', total: '9.3332' });
    expect(found).toEqual(pointsText(pointsOn(measured(spans, defaultPolicies), day)));
  });
});
