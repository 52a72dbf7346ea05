import { amountText, isCurrency, parseMoney } from '@tierline/rules';
import type { Edition, WinDealInput } from './decide.graphql.ts';
import { currentProof, type Deal } from './deal.ts';

/** A line as it is being written: the amount stays the text that was typed. */
export interface DraftLine {
  productLine: string;
  edition: Edition;
  amount: string;
  currency: string;
}

export interface WinDraft {
  closedOn: string;
  startsOn: string;
  lines: DraftLine[];
}

/** The deal as its newest proof says it was sold, closing today. */
export function draftOf(deal: Deal, today: string): WinDraft {
  const lines = (currentProof(deal)?.lines ?? []).map(({ productLine, edition, mrr }) => ({
    productLine,
    edition,
    amount: mrr.amount,
    currency: mrr.currency,
  }));
  return { closedOn: today, startsOn: today, lines };
}

/** The amount as the API takes it, or null for a text that is no amount of its currency. */
export function readAmount({ amount, currency }: DraftLine): string | null {
  const plain = amount.normalize('NFKC').replaceAll(',', '').trim();
  if (!isCurrency(currency)) return null;
  try {
    const read = parseMoney(plain, currency);
    return read.minor > 0 ? amountText(read) : null;
  } catch {
    return null;
  }
}

/** What is sent, or null while a line cannot be read. */
export function inputOf(sharedDeal: string, { closedOn, startsOn, lines }: WinDraft): WinDealInput | null {
  const read = lines.map((line) => ({ line, amount: readAmount(line) }));
  if (closedOn === '' || read.length === 0) return null;
  const sent = read.flatMap(({ line: { productLine, edition, currency }, amount }) =>
    amount === null ? [] : [{ productLine, edition, mrr: { amount, currency } }],
  );
  if (sent.length < read.length) return null;
  return { sharedDeal, closedOn, startsOn: startsOn || null, lines: sent };
}
