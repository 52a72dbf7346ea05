import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  amountText,
  convert,
  fixedText,
  LARGEST_MINOR,
  money,
  MoneyError,
  parseDecimal,
  parseMoney,
  share,
  subtract,
  sum,
  zero,
} from './money.js';

const JPY = (minor: number) => money(minor, 'JPY');
const USD = (minor: number) => money(minor, 'USD');
const shareText = (minor: number, rate: string) => share(JPY(minor), parseDecimal(rate)).minor;

describe('an amount as text', () => {
  it.each<[string, string, number, string]>([
    ['96000', 'JPY', 96000, '96000'],
    ['0', 'JPY', 0, '0'],
    ['-0', 'JPY', 0, '0'],
    ['007', 'JPY', 7, '7'],
    ['1234.5', 'USD', 123450, '1234.50'],
    ['1234.50', 'USD', 123450, '1234.50'],
    ['1234', 'USD', 123400, '1234.00'],
    ['0.05', 'USD', 5, '0.05'],
    ['-0.05', 'USD', -5, '-0.05'],
    ['1.234', 'KWD', 1234, '1.234'],
    ['0.0001', 'CLF', 1, '0.0001'],
    ['45000000000000.00', 'USD', LARGEST_MINOR, '45000000000000.00'],
  ])('%s %s is %i minor units, written %s', (text, currency, minor, written) => {
    expect(parseMoney(text, currency)).toEqual({ minor, currency });
    expect(amountText(parseMoney(text, currency))).toBe(written);
  });

  it.each([
    ['0.5', 'JPY'],
    ['1.234', 'USD'],
    ['1e3', 'JPY'],
    ['1,000', 'JPY'],
    ['１２３', 'JPY'],
    ['+1', 'JPY'],
    [' 1', 'JPY'],
    ['1.', 'USD'],
    ['.5', 'USD'],
    ['', 'JPY'],
    ['45000000000000.01', 'USD'],
    ['4500000000000001', 'JPY'],
  ])('"%s" %s is refused', (text, currency) => {
    expect(() => parseMoney(text, currency)).toThrow(MoneyError);
  });

  it('and back is the same amount, whatever the currency', () => {
    const amounts = fc.tuple(
      fc.integer({ min: -LARGEST_MINOR, max: LARGEST_MINOR }),
      fc.constantFrom('JPY', 'USD', 'KWD', 'CLF'),
    );
    fc.assert(
      fc.property(amounts, ([minor, currency]) => {
        const amount = money(minor, currency);
        expect(parseMoney(amountText(amount), currency)).toEqual(amount);
      }),
    );
  });

  it.each<[number, number, string]>([
    [0, 0, '0'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [-1234, 3, '-1.234'],
    [100, 2, '1.00'],
  ])('%i units with %i decimals are %s', (units, decimals, text) => {
    expect(fixedText(units, decimals)).toBe(text);
  });
});

describe('an amount is exact', () => {
  it.each([0.5, NaN, Infinity, LARGEST_MINOR + 1, -LARGEST_MINOR - 1])('%d is none', (minor) => {
    expect(() => JPY(minor)).toThrow(MoneyError);
  });

  it('a currency that does not exist has none', () => {
    expect(() => money(1, 'XXX')).toThrow('XXX');
    expect(() => zero('YEN')).toThrow('YEN');
  });

  it('zero has no sign', () => {
    expect(Object.is(JPY(-0).minor, 0)).toBe(true);
    expect(Object.is(subtract(JPY(5), JPY(5)).minor, 0)).toBe(true);
  });

  it('sums that are too large throw and do not lose units', () => {
    expect(add(JPY(LARGEST_MINOR - 1), JPY(1)).minor).toBe(LARGEST_MINOR);
    expect(() => add(JPY(LARGEST_MINOR), JPY(1))).toThrow(MoneyError);
    expect(() => subtract(JPY(-LARGEST_MINOR), JPY(1))).toThrow(MoneyError);
  });

  it('currencies are never mixed', () => {
    expect(() => add(JPY(1), USD(1))).toThrow('JPY and USD are never added');
    expect(() => subtract(JPY(1), USD(1))).toThrow(MoneyError);
    expect(() => sum([JPY(1), USD(1)], 'JPY')).toThrow(MoneyError);
    expect(() => sum([JPY(1)], 'USD')).toThrow(MoneyError);
  });

  it('a sum of none is nothing in its currency', () => {
    expect(sum([], 'USD')).toEqual({ minor: 0, currency: 'USD' });
    expect(sum([JPY(1), JPY(2), JPY(-4)], 'JPY')).toEqual(JPY(-1));
  });
});

describe("a share is rounded half away from zero to the minor unit (rounding: 'half-up')", () => {
  it.each<[string, number, string, number]>([
    ["the page's own example, revshare.rate", 96000, '0.2', 19200],
    ['20% of 333 yen: 66.6', 333, '0.2', 67],
    ['20% of 332 yen: 66.4', 332, '0.2', 66],
    ['a half goes up', 5, '0.5', 3],
    ['a half below zero goes down', -5, '0.5', -3],
    ['20% of -333 yen: -66.6', -333, '0.2', -67],
    ['20% of -332 yen: -66.4', -332, '0.2', -66],
    ['just under a half', 1, '0.49999', 0],
    ['a half', 1, '0.5', 1],
    ['nothing of nothing', 0, '0.2', 0],
    ['a negative rate', 333, '-0.2', -67],
    ['the largest amount, to the last unit', LARGEST_MINOR, '0.2', LARGEST_MINOR / 5],
  ])('%s', (_, minor, rate, expected) => {
    expect(shareText(minor, rate)).toBe(expected);
  });

  it('is within half a unit, and of the opposite amount the opposite', () => {
    const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(amounts, (minor) => {
        const shared = BigInt(shareText(minor, '0.2'));
        const off = 5n * shared - BigInt(minor);
        expect((off < 0n ? -off : off) * 2n <= 5n).toBe(true);
        expect(shareText(-minor, '0.2') + 0).toBe(0 - shareText(minor, '0.2'));
      }),
    );
  });
});

describe('an amount in another currency', () => {
  it.each<[string, number, string, string, string, string]>([
    ['dollars in yen', 10000, 'USD', 'JPY', '151.23', '15123'],
    ['a cent in yen: 1.5123', 1, 'USD', 'JPY', '151.23', '2'],
    ['yen in dollars: 0.661…', 100, 'JPY', 'USD', '0.0066123', '0.66'],
    ['half a cent goes up', 1, 'JPY', 'USD', '0.005', '0.01'],
    ['half a cent below zero goes down', -1, 'JPY', 'USD', '0.005', '-0.01'],
    ['yen in dinars', 1000, 'JPY', 'KWD', '0.0020405', '2.041'],
    ['at one to one between decimals', 123, 'USD', 'JPY', '1', '1'],
  ])('%s', (_, minor, from, to, rate, expected) => {
    expect(amountText(convert(money(minor, from), to, parseDecimal(rate)))).toBe(expected);
  });

  it('too large to be exact throws', () => {
    expect(() => convert(JPY(LARGEST_MINOR), 'USD', parseDecimal('1'))).toThrow(MoneyError);
  });
});

describe('an exact decimal', () => {
  it.each<[string, bigint, number]>([
    ['0.2', 2n, 1],
    ['151.23', 15123n, 2],
    ['-1.50', -150n, 2],
    ['36', 36n, 0],
  ])('%s', (text, units, scale) => {
    expect(parseDecimal(text)).toEqual({ units, scale });
  });

  it.each(['', '1e3', '.5', '5.', '0,2', '０.２', '--1', ' 1'])('"%s" is none', (text) => {
    expect(() => parseDecimal(text)).toThrow(MoneyError);
  });
});

describe("half a minor unit goes to the even one (rounding: 'half-even')", () => {
  it.each([
    [5, '0.1', 0],
    [15, '0.1', 2],
    [25, '0.1', 2],
    [14, '0.1', 1],
    [16, '0.1', 2],
    [24, '0.1', 2],
    [26, '0.1', 3],
    [-5, '0.1', 0],
    [-15, '0.1', -2],
    [-25, '0.1', -2],
    [96000, '0.2', 19200],
  ])('%s × %s = %s', (minor, rate, expected) => {
    expect(share(JPY(minor), parseDecimal(rate), 'half-even').minor + 0).toBe(expected);
  });

  it('in conversions too, and everywhere else as half-up', () => {
    expect(convert(money(10, 'USD'), 'JPY', parseDecimal('25'), 'half-even').minor).toBe(2);
    expect(convert(money(10, 'USD'), 'JPY', parseDecimal('25')).minor).toBe(3);
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (minor, rate) => {
          const decimal = parseDecimal(`0.${String(rate).padStart(4, '0')}`);
          const [even, up] = (['half-even', 'half-up'] as const).map((each) => share(JPY(minor), decimal, each).minor);
          const isHalf =
            (BigInt(minor) * decimal.units * 2n) % (2n * 10n ** BigInt(decimal.scale)) !== 0n &&
            (BigInt(minor) * decimal.units * 2n) % 10n ** BigInt(decimal.scale) === 0n;
          expect(even === up || (isHalf && Math.abs(Number(even) - Number(up)) === 1)).toBe(true);
          if (isHalf) expect(Math.abs(Number(even)) % 2).toBe(0);
        },
      ),
    );
  });
});
