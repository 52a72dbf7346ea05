/** Amounts, dates and shares as text, by tables of our own: the result depends on the arguments alone. */
import type { Day, Instant, Month, Quarter } from '../history.js';
import type { Money } from '../money.js';
import { amountText } from '../money.js';
import type { Locale } from './names.js';

const SIGNS: Readonly<Record<string, string>> = {
  JPY: '¥',
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  AUD: 'A$',
  CAD: 'C$',
  SGD: 'S$',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "¥96,000", "US$1,234.50"; a currency without a sign of its own by its code: "ZAR 1,545.00". */
export function moneyText(amount: Money): string {
  const [, minus = '', whole = '0', fraction = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(amountText(amount)) ?? [];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${minus && '−'}${SIGNS[amount.currency] ?? `${amount.currency} `}${grouped}${fraction}`;
}

/** "30 Jun 2025", "2025/06/30" */
export function dayText(day: Day, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return locale === 'ja' ? `${year}/${month}/${date}` : `${Number(date)} ${monthName(month)} ${year}`;
}

/** "Jun 2025", "2025年6月" */
export function monthText(month: Month, locale: Locale): string {
  const [year = '', number = ''] = month.split('-');
  return locale === 'ja' ? `${year}年${Number(number)}月` : `${monthName(number)} ${year}`;
}

/** "Q2 2025", "2025年第2四半期" */
export function quarterText(quarter: Quarter, locale: Locale): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return locale === 'ja' ? `${year}年第${number}四半期` : `Q${number} ${year}`;
}

/** "10 Jun 2025, 15:00 (Asia/Tokyo)": an instant on the clock of `timeZone`, which is always named. */
export function instantText(instant: Instant, locale: Locale, timeZone = 'UTC'): string {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const day = dayText(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`, locale);
  const time = `${part('hour')}:${part('minute')}`;
  return locale === 'ja' ? `${day} ${time}(${timeZone})` : `${day}, ${time} (${timeZone})`;
}

/** An exact decimal as a percentage: "0.2" → "20%", "0.125" → "12.5%". */
export function percentText(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = fraction.padEnd(2, '0');
  const units = (whole + digits.slice(0, 2)).replace(/^(-?)0+(?=\d)/, '$1');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${units}${rest && `.${rest}`}%`;
}

/** "a, b", 「a、b」 */
export function listText(items: readonly string[], locale: Locale): string {
  return items.join(locale === 'ja' ? '、' : ', ');
}

function monthName(number: string): string {
  return MONTHS[Number(number) - 1] ?? number;
}
