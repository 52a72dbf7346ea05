import * as z from 'zod/mini';
import { Fault } from '../history/fault.js';
import { decimal, tooManyDecimals, currency } from '../history/fields/amounts.js';
import { issueOf, leaf, textLeaf } from '../history/fields/leaf.js';
import { listOf } from '../history/fields/lists.js';
import { name } from '../history/fields/text.js';
import type { PublicSource, StatedAmount } from '../policy.js';
import { compareDecimals } from './decimals.js';

const VERSION_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/;
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DAY_OF_YEAR = /^(\d{2})-(\d{2})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ADDRESS = /^https?:\/\/[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/;
const ADDRESS_LIMIT = 2000;

/** What a version is called: credits and reasons show it. */
export const versionName = textLeaf<string>((written) =>
  VERSION_NAME.test(written) ? written : new Fault('NOT_VERSION_NAME'),
);

/** A whole number within bounds, both of them included. A text of digits is none. */
export function wholeNumber(from: number, to: number): z.ZodMiniType<number> {
  return leaf<number>((value) => {
    if (value === undefined) return new Fault('REQUIRED');
    const isWhole = typeof value === 'number' && Number.isInteger(value) && from <= value && value <= to;
    return isWhole ? value : new Fault('NOT_WHOLE_NUMBER', { from: String(from), to: String(to) });
  });
}

interface Bounds {
  /** The least, included. */
  readonly from?: string;
  /** Less than any that is allowed. */
  readonly above?: string;
  /** The most, included. */
  readonly to: string;
  readonly decimals: number;
}

/** A decimal as text, within bounds. */
export function decimalWithin({ from = '0', above, to, decimals }: Bounds): z.ZodMiniType<string> {
  return decimal((written) => {
    if (above !== undefined && compareDecimals(written, above) <= 0) return new Fault('NOT_POSITIVE');
    const isWithin = compareDecimals(written, from) >= 0 && compareDecimals(written, to) <= 0;
    if (!isWithin) return new Fault('NOT_WITHIN', { from, to, kind: 'a decimal', kindJa: '数' });
    return tooManyDecimals(written, 'this figure', decimals) ?? written;
  });
}

/** A local time of day. */
export const clockTime = textLeaf<string>((written) =>
  CLOCK_TIME.test(written) ? written : new Fault('NOT_CLOCK_TIME'),
);

/** A day that every year has: 29 February is none. */
export const dayOfYear = textLeaf<string>((written) => {
  const [, month = '', day = ''] = DAY_OF_YEAR.exec(written) ?? [];
  const days = DAYS_OF_MONTH[Number(month) - 1] ?? 0;
  return 1 <= Number(day) && Number(day) <= days ? written : new Fault('NOT_DAY_OF_YEAR');
});

/** A list with at least one entry. */
export function someOf<Entry>(entry: z.ZodMiniType<Entry>): z.ZodMiniType<Entry[]> {
  return listOf(entry).check((payload) => {
    if (payload.value.length === 0) payload.issues.push(issueOf(new Fault('EMPTY_LIST'), payload.value));
  });
}

/** The faults that a schema of one value finds. */
function faultsOf(schema: z.ZodMiniType, value: unknown): Fault<string>[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const fault: unknown = issue.code === 'custom' ? issue.params?.['fault'] : undefined;
    return fault instanceof Fault ? [fault as Fault<string>] : [];
  });
}

/** What is stated for some of an open set of names, such as currencies: at least for one. */
export function perName<Value>(
  names: z.ZodMiniType<string>,
  entry: z.ZodMiniType<Value>,
): z.ZodMiniType<Readonly<Record<string, Value>>> {
  return z.custom<Readonly<Record<string, Value>>>().check((payload) => {
    const { value } = payload;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      payload.issues.push(issueOf(new Fault(value === undefined ? 'REQUIRED' : 'NOT_OBJECT'), value));
      return;
    }
    const entries: [string, unknown][] = Object.entries(value);
    for (const [each, stated] of entries)
      for (const fault of [...faultsOf(names, each), ...faultsOf(entry, stated)])
        payload.issues.push(issueOf(fault, stated, [each]));
    if (entries.length === 0) payload.issues.push(issueOf(new Fault('EMPTY_LIST'), value));
  });
}

/** An amount that stays a text: a threshold, never booked. */
export const statedAmount: z.ZodMiniType<StatedAmount> = z.strictObject({
  amount: decimalWithin({ to: '1000000000000', decimals: 4 }),
  currency,
});

const address = textLeaf<string>((written) =>
  written.length <= ADDRESS_LIMIT && ADDRESS.test(written) ? written : new Fault('NOT_ADDRESS'),
);

/** Where something was published. */
export const sources: z.ZodMiniType<PublicSource[]> = listOf(z.strictObject({ said: name, url: address }));
