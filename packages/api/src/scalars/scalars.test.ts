import type { GraphQLScalarType } from 'graphql';
import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DecimalScalar, ProductLineScalar } from './amounts.js';
import { DateScalar, DateTimeScalar, MonthScalar, QuarterScalar } from './calendar.js';

const table: readonly (readonly [GraphQLScalarType<string, string>, readonly string[], readonly unknown[]])[] = [
  [
    DateScalar,
    ['2025-06-30', '2024-02-29', '0001-01-01'],
    [
      '2025-02-29',
      '2025-6-30',
      '2025-06-31',
      '30.06.2025',
      '',
      '2025-06-30T00:00',
      '２０２５-06-30',
      20250630,
      null,
      true,
      {},
    ],
  ],
  [MonthScalar, ['2025-01', '2025-12'], ['2025-00', '2025-13', '2025-1', '2025', 202501]],
  [QuarterScalar, ['2025-Q1', '2025-Q4'], ['2025-Q0', '2025-Q5', '2025Q1', 'Q1']],
  [
    DateTimeScalar,
    ['2025-06-30T15:00:00Z', '2025-06-30T15:00:00.123456789+09:00'],
    ['2025-06-30T15:00:00', '2025-06-31T15:00:00Z', '2025-06-30T24:00:00Z', '2025-06-30'],
  ],
  [
    DecimalScalar,
    ['0', '-1', '96000', '1234.50', '0.2'],
    ['1e3', '１２３', '1,000', '.5', '5.', '+1', 'NaN', '', '1'.repeat(20), 96000, 0.2],
  ],
  [
    ProductLineScalar,
    ['MARKETING_HUB', 'CREDITS', 'HUB_INDEPENDENT:CORE_SEAT'],
    ['marketing_hub', 'HUB_INDEPENDENT:', 'HUB_INDEPENDENT:core', 'OTHER_HUB', 1],
  ],
];

describe('scalars', () => {
  it.each(table)(
    '%s takes what has its form and refuses everything else, by variable and in the text (70, 87)',
    (scalar, right, wrong) => {
      for (const text of right) {
        expect(scalar.parseValue(text)).toBe(text);
        expect(scalar.parseLiteral(parseValue(JSON.stringify(text)))).toBe(text);
      }
      for (const value of wrong) {
        expect(() => scalar.parseValue(value)).toThrow(/^\w+: .+; give .+\.$/s);
        if (typeof value !== 'object')
          expect(() => scalar.parseLiteral(parseValue(JSON.stringify(value)))).toThrow(`${scalar.name}: `);
      }
    },
  );

  it('an instant is written without idle decimals', () => {
    expect(
      ['2025-06-30T15:00:00.000000000Z', '2025-06-30T15:00:10.120000000Z', '2025-06-30T15:00:00Z'].map((instant) =>
        DateTimeScalar.serialize(instant),
      ),
    ).toEqual(['2025-06-30T15:00:00Z', '2025-06-30T15:00:10.12Z', '2025-06-30T15:00:00Z']);
  });

  it('a refusal never repeats more than a line of what was sent', () => {
    expect(() => DateScalar.parseValue('x'.repeat(10_000))).toThrow(/^.{0,200}$/);
  });
});
