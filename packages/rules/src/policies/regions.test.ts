import { describe, expect, it } from 'vitest';
import { dayIn } from '../calendar.js';
import { CurrencyError, decimalsOf, isCurrency } from './currencies.js';
import { isRegion, RegionError, timeZoneOf } from './regions.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const regions = letters.flatMap((a) => letters.map((b) => a + b)).filter(isRegion);
const currencies = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))).filter(isCurrency);

describe('regions', () => {
  it('are the 249 of ISO 3166-1, each with a zone that the calendar knows', () => {
    expect(regions).toHaveLength(249);
    for (const region of regions)
      expect(dayIn('2025-06-30T12:00:00Z', timeZoneOf(region)), region).toMatch(/^2025-0[67]-/);
  });

  it.each([
    ['JP', 'Asia/Tokyo'],
    ['US', 'America/New_York'],
    ['GB', 'Europe/London'],
    ['AU', 'Australia/Sydney'],
    ['BR', 'America/Sao_Paulo'],
    ['CA', 'America/Toronto'],
    ['RU', 'Europe/Moscow'],
  ])('%s keeps the time of %s', (region, zone) => {
    expect(timeZoneOf(region)).toBe(zone);
  });

  it.each(['UK', 'EU', 'XX', 'jp', 'JPN', '', '__proto__'])('"%s" is none', (code) => {
    expect(isRegion(code)).toBe(false);
    expect(() => timeZoneOf(code)).toThrow(RegionError);
  });
});

describe('currencies', () => {
  it('are the current ones of ISO 4217', () => {
    expect(currencies).toHaveLength(165);
  });

  it.each<[string, number]>([
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['USD', 2],
    ['EUR', 2],
    ['HUF', 2],
    ['KWD', 3],
    ['CLF', 4],
  ])('%s has %i decimals', (code, decimals) => {
    expect(decimalsOf(code)).toBe(decimals);
  });

  it.each(['XXX', 'XTS', 'XAU', 'DEM', 'jpy', 'YEN', '', 'toString'])('"%s" is none', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => decimalsOf(code)).toThrow(CurrencyError);
  });
});
