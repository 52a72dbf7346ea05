import { describe, expect, it } from 'vitest';
import { isFound } from './search-text.ts';

describe('a search', () => {
  it.each([
    ['アオイデジタル株式会社', 'あおい', true],
    ['アオイデジタル株式会社', 'ｱｵｲ', true],
    ['Ｔｉｅｒｌｉｎｅ', 'tierline', true],
    ['北斗精機株式会社 hokuto.example', 'hokuto 精機', true],
    ['北斗精機株式会社', '南斗', false],
    ['anything', '  ', true],
  ])('of %s for %s: %s', (text, wanted, found) => {
    expect(isFound(text, wanted)).toBe(found);
  });
});
