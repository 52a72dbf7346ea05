import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../i18n/locale.ts';
import { formatList, formatRate } from './number.ts';

afterEach(() => chooseLanguage('en'));

it.each([
  ['0.2', '20%'],
  ['0.07', '7%'],
  ['0.125', '12.5%'],
])('a rate of %s is %s', (rate, text) => {
  expect(formatRate(rate)).toBe(text);
});

it('lists words as the language does', () => {
  expect(formatList(['a', 'b', 'c'])).toBe('a, b, and c');
  chooseLanguage('ja');
  expect(formatList(['甲', '乙', '丙'])).toBe('甲、乙、丙');
});
