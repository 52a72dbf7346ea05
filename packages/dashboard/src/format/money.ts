/** Money as text. Amounts arrive as exact decimals and stay text: no figure ever passes through a binary fraction. */
import { language } from '../i18n/locale.ts';

/** An amount as the API writes it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** Where several countries share a sign, the country is named; any other currency is written by its code. */
const signs: Readonly<Record<string, string>> = {
  JPY: '¥',
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  SGD: 'S$',
  AUD: 'A$',
  CAD: 'CA$',
};

const MINUS = '\u2212';

export interface MoneyParts {
  readonly sign: string;
  readonly currency: string;
  readonly digits: string;
}

/** The exact amount in the parts that it is set in: "−", "US$", "1,234.50". */
export function moneyParts({ amount, currency }: Amount): MoneyParts {
  const isNegative = amount.startsWith('-');
  const [whole = '0', fraction] = (isNegative ? amount.slice(1) : amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return {
    sign: isNegative ? MINUS : '',
    currency: signs[currency] ?? `${currency}\u00a0`,
    digits: fraction === undefined ? grouped : `${grouped}.${fraction}`,
  };
}

/** The exact amount: "¥96,000", "US$1,234.50", "−¥19,200". */
export function formatMoney(value: Amount): string {
  const { sign, currency, digits } = moneyParts(value);
  return sign + currency + digits;
}

/** The exact amount with its sign always shown, for differences: "+¥96,000", "±¥0". */
export function formatDifference(value: Amount): string {
  const { sign, currency, digits } = moneyParts(value);
  const isZero = /^[0.,]*$/.test(digits);
  return (sign || (isZero ? '±' : '+')) + currency + digits;
}

/** The short form: "¥123.4M", "¥1.234億". For axes, and for cards that the exact form would crowd. */
export function shortParts(value: Amount): MoneyParts {
  const magnitude = Number(value.amount.replace('-', ''));
  const short = new Intl.NumberFormat(language.value, { notation: 'compact', maximumSignificantDigits: 4 });
  return { ...moneyParts(value), digits: short.format(magnitude) };
}

/** From how many digits on a card shows the short form; the exact one is always in reach beside it. */
const SHORT_FROM = 9;

export function cardParts(value: Amount): MoneyParts {
  const [whole = ''] = value.amount.replace('-', '').split('.');
  return whole.length < SHORT_FROM ? moneyParts(value) : shortParts(value);
}
