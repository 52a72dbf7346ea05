/** Month after month, what each hold accrues. */
import type { Key, Month, ProductLine } from '../../history.js';
import { type CaseFile, inTime } from './case-file.js';
import { type Hold, monthsOn } from './credit-table.js';
import type { Ownership } from './ownership.js';
import { accruesNothing, currencyOf, programAt } from './partners.js';

export interface Accrual {
  readonly partner: Key;
  readonly line: ProductLine;
  readonly month: Month;
  readonly base: string;
  /** null for a month that accrues nothing: unpaid, under a sanction, beyond the months of a Provider, or without a rate. */
  readonly amount: string | null;
}

export function accruals(file: CaseFile, ownership: Ownership, holds: readonly Hold[]): Accrual[] {
  return holds.flatMap((hold) => {
    const found: Accrual[] = [];
    const { term, line, partner } = hold;
    if (!term) return found;
    for (let month = term.first; month <= term.last && month <= file.through; month = monthsOn(month, 1)) {
      const day = lastDay(month);
      if (hold.until !== null && hold.until <= day) break;
      const mrr = ownership.on(line, day)?.mrr;
      if (!mrr || mrr.minor === 0) continue;
      const amount = isStopped(hold, month, file) ? null : earned(mrr, currencyOf(file, partner), day, file);
      found.push({ partner, line, month, base: `${mrr.minor} ${mrr.currency}`, amount });
    }
    return found;
  });
}

function isStopped(hold: Hold, month: Month, file: CaseFile): boolean {
  const becameProvider = !hold.madeByProvider && programAt(file, hold.partner, lastDay(month)) === 'SOLUTIONS_PROVIDER';
  return (
    isUnpaid(hold.line, month, file) ||
    accruesNothing(file, hold.partner, month) ||
    (becameProvider && hold.term !== null && month >= monthsOn(hold.term.first, 12))
  );
}

/** The last word on a month's payment. */
function isUnpaid(line: ProductLine, month: Month, { events }: CaseFile): boolean {
  let unpaid = false;
  for (const event of inTime(events)) {
    if (event.type !== 'PaymentMissed' && event.type !== 'PaymentReceived') continue;
    if (event.productLine === line && event.month === month) unpaid = event.type === 'PaymentMissed';
  }
  return unpaid;
}

export function lastDay(month: Month): string {
  const first = new Date(`${monthsOn(month, 1)}-01T00:00:00Z`);
  return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
}

const DECIMALS: Readonly<Record<string, bigint>> = { JPY: 0n, USD: 2n, EUR: 2n };

function decimalsOf(currency: string): bigint {
  const decimals = DECIMALS[currency];
  if (decimals === undefined) throw new Error(`the oracle does not know ${currency}`);
  return decimals;
}

/** A fifth of the MRR to the nearest minor unit, a half upwards; then in the partner's currency at the day's rate, likewise. */
function earned(
  mrr: { readonly minor: number; readonly currency: string },
  currency: string,
  day: string,
  file: CaseFile,
): string | null {
  const fifth = nearest(BigInt(mrr.minor) * 2n, 10n);
  if (mrr.currency === currency) return `${fifth} ${currency}`;
  const rate = file.rate(mrr.currency, currency, day);
  if (rate === undefined) return null;
  const [whole = '0', fraction = ''] = rate.split('.');
  const units = BigInt(whole + fraction) * 10n ** decimalsOf(currency) * fifth;
  return `${nearest(units, 10n ** (BigInt(fraction.length) + decimalsOf(mrr.currency)))} ${currency}`;
}

function nearest(numerator: bigint, denominator: bigint): bigint {
  const below = numerator / denominator;
  const rest = numerator - below * denominator;
  return rest * 2n >= denominator ? below + 1n : below;
}
