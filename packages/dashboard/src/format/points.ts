import { language } from '../i18n/locale.ts';

/** Points as the API writes them, exact: "1234.5" → 1,234.5. */
export function formatPoints(points: string): string {
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: 4 }).format(
    points as Intl.StringNumericLiteral,
  );
}
