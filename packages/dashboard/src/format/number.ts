import { language } from '../i18n/locale.ts';

/** A ratio in plain notation as a percentage: "0.2" → "20%". */
export function formatRate(ratio: string): string {
  const format = new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 4 });
  return format.format(ratio as Intl.StringNumericLiteral);
}

/** An exact decimal in plain notation: "1234.5" → "1,234.5". */
export function formatDecimal(decimal: string): string {
  const format = new Intl.NumberFormat(language.value, { maximumFractionDigits: 20 });
  return format.format(decimal as Intl.StringNumericLiteral);
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(language.value).format(count);
}

/** Words as a list of the language: "a, b and c", 「a、b、c」. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(words);
}
