import { expect, it } from 'vitest';
import { isFound } from './fold.ts';

it.each([
  ['アオイ', 'アオイデジタル株式会社', true],
  ['あおい', 'アオイデジタル株式会社', true],
  ['アオイ', 'あおいデジタル', true],
  ['ＨＡＲＢＯＲ', 'Harbor & Finch', true],
  ['finch harbor', 'Harbor & Finch', true],
  ['デジタル', 'アオイデシタル', false],
  ['', 'anything', true],
])('%s in %s: %s', (sought, text, found) => {
  expect(isFound(sought, text)).toBe(found);
});
