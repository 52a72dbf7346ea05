import { expect, it } from 'vitest';
import { readDomain } from './domain.ts';

it.each([
  ['aoi-shokuhin.example', 'aoi-shokuhin.example', false],
  [' Aoi-Shokuhin.Example ', 'aoi-shokuhin.example', true],
  ['ａｏｉ．ｅｘａｍｐｌｅ', 'aoi.example', true],
  ['青井食品.jp', 'xn--elq53mv49dokb.jp', true],
  ['https://www.aoi.example/kaisha', 'aoi.example', true],
  ['hanako@aoi.example', 'aoi.example', true],
])('reads %s as %s', (written, domain, isRewritten) => {
  const read = readDomain(written);
  expect(read.domain).toBe(domain);
  expect(read).toHaveProperty('isRewritten', isRewritten);
});

it.each([
  ['', 'EMPTY'],
  ['　', 'EMPTY'],
  ['aoi shokuhin.example', 'SPACES'],
  ['aoi', 'NO_DOT'],
  ['aoi..example', 'NOT_A_DOMAIN'],
  [`${'a'.repeat(60)}.`.repeat(5) + 'example', 'TOO_LONG'],
])('says what is wrong with “%s”', (written, fault) => {
  expect(readDomain(written)).toEqual({ domain: null, fault });
});
