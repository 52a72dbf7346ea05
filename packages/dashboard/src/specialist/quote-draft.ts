import { amountText, isCurrency, parseMoney } from '@tierline/rules';
import type { Edition } from './acts.graphql.ts';
import type { DeskDeal } from './desk.ts';

/** A line of a quote as it is being written: the amount stays the text that was typed. */
export interface QuoteLine {
  productLine: string;
  edition: Edition;
  amount: string;
  currency: string;
}

/** A quote that begins with what the partner expected to sell; empty where it said nothing. */
export function quoteOf({ expectedLines }: DeskDeal, currency: string): QuoteLine[] {
  const lines = expectedLines.map(({ productLine, edition, mrr }) => ({
    productLine,
    edition,
    amount: mrr.amount,
    currency: mrr.currency,
  }));
  return lines.length > 0 ? lines : [{ productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', amount: '', currency }];
}

/** The amount as the API takes it, or null for a text that is no amount of its currency. */
export function readAmount({ amount, currency }: Pick<QuoteLine, 'amount' | 'currency'>): string | null {
  const plain = amount.normalize('NFKC').replaceAll(',', '').trim();
  if (!isCurrency(currency)) return null;
  try {
    const read = parseMoney(plain, currency);
    return read.minor > 0 ? amountText(read) : null;
  } catch {
    return null;
  }
}

/** The lines as they are sent, or null while one cannot be read. */
export function sentLines(lines: readonly QuoteLine[]) {
  const sent = lines.flatMap((line) => {
    const amount = readAmount(line);
    const { productLine, edition, currency } = line;
    return amount === null ? [] : [{ productLine, edition, mrr: { amount, currency } }];
  });
  return sent.length === lines.length && sent.length > 0 ? sent : null;
}
