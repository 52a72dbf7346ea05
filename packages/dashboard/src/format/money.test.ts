import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../i18n/locale.ts';
import { cardParts, formatDifference, formatMoney, shortParts } from './money.ts';

const money = (amount: string, currency: string) => ({ amount, currency });
afterEach(() => chooseLanguage('en'));

describe('an exact amount', () => {
  it.each([
    ['96000', 'JPY', '¥96,000'],
    ['0', 'JPY', '¥0'],
    ['999', 'JPY', '¥999'],
    ['1000', 'JPY', '¥1,000'],
    ['-19200', 'JPY', '−¥19,200'],
    ['1234.50', 'USD', 'US$1,234.50'],
    ['-0.05', 'EUR', '−€0.05'],
    ['1234567.891', 'KWD', 'KWD\u00a01,234,567.891'],
    ['4500000000000000', 'JPY', '¥4,500,000,000,000,000'],
    ['45000000000000.01', 'USD', 'US$45,000,000,000,000.01'],
  ])('%s %s is set as %s, in both languages alike', (amount, currency, text) => {
    for (const language of ['en', 'ja'] as const) {
      chooseLanguage(language);
      expect(formatMoney(money(amount, currency))).toBe(text);
    }
  });
});

describe('a difference', () => {
  it.each([
    ['200000', '+¥200,000'],
    ['-200000', '−¥200,000'],
    ['0', '±¥0'],
  ])('of %s shows its sign: %s', (amount, text) => {
    expect(formatDifference(money(amount, 'JPY'))).toBe(text);
  });
});

describe('the short form', () => {
  it.each([
    ['en', '123400000', '123.4M'],
    ['ja', '123400000', '1.234億'],
    ['en', '-2500000', '2.5M'],
    ['ja', '2500000', '250万'],
  ] as const)('in %s of %s is %s', (language, amount, digits) => {
    chooseLanguage(language);
    expect(shortParts(money(amount, 'JPY')).digits).toBe(digits);
  });

  it('is for cards only where the exact one would crowd them', () => {
    expect(cardParts(money('99999999', 'JPY')).digits).toBe('99,999,999');
    expect(cardParts(money('100000000', 'JPY')).digits).toBe('100M');
  });
});
