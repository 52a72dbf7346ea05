import { describe, expect, it } from 'vitest';
import { dayText, instantText, moneyText, monthText, percentText, quarterText } from './values.js';

describe('values', () => {
  it.each([
    [0, 'JPY', '¥0'],
    [999, 'JPY', '¥999'],
    [96_000, 'JPY', '¥96,000'],
    [1_234_567, 'JPY', '¥1,234,567'],
    [-19_200, 'JPY', '−¥19,200'],
    [123_450, 'USD', 'US$1,234.50'],
    [5, 'EUR', '€0.05'],
    [154_500_000, 'ZAR', 'ZAR 1,545,000.00'],
    [1_234_567, 'KWD', 'KWD 1,234.567'],
  ])('writes %i minor units of %s as %s', (minor, currency, text) => {
    expect(moneyText({ minor, currency })).toBe(text);
  });

  it.each([
    ['0.2', '20%'],
    ['0.125', '12.5%'],
    ['0.05', '5%'],
    ['0.005', '0.5%'],
    ['1', '100%'],
    ['0', '0%'],
    ['1.5', '150%'],
  ])('writes the rate %s as %s', (rate, text) => {
    expect(percentText(rate)).toBe(text);
  });

  it('writes dates the way of the language', () => {
    expect([dayText('2025-06-03', 'en'), dayText('2025-06-03', 'ja')]).toEqual(['3 Jun 2025', '2025/06/03']);
    expect([monthText('2025-12', 'en'), monthText('2025-12', 'ja')]).toEqual(['Dec 2025', '2025年12月']);
    expect([quarterText('2025-Q2', 'en'), quarterText('2025-Q2', 'ja')]).toEqual(['Q2 2025', '2025年第2四半期']);
  });

  it('shows an instant on the clock of the zone, and names the zone', () => {
    expect(instantText('2025-06-30T15:10:00.000000000Z', 'en', 'Asia/Tokyo')).toBe('1 Jul 2025, 00:10 (Asia/Tokyo)');
    expect(instantText('2025-07-01T00:10:00+09:00', 'ja')).toBe('2025/06/30 15:10(UTC)');
  });
});
