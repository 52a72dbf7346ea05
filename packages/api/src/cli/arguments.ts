import { InvalidArgumentError } from 'commander';
import { LONGEST_OVERLAP } from '../auth/longest-overlap.js';
import type { HolderKind } from '../auth/api-token.entity.js';

/** Whom a token stands for. */
export interface Holder {
  readonly holderKind: HolderKind;
  readonly holderKey: string;
}

/** Reads ops:KEY, pdm:KEY, gs:KEY or partner:KEY. */
export function holder(text: string): Holder {
  const [, kind, key] = /^(ops|pdm|gs|partner):(.+)$/s.exec(text) ?? [];
  if (kind === undefined || key === undefined)
    throw new InvalidArgumentError('It must be ops:KEY, pdm:KEY, gs:KEY or partner:KEY.');
  return { holderKind: kind as HolderKind, holderKey: key };
}

export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

/** Reads for how many hours a token works beside the one that takes its place. */
export function overlap(text: string): number {
  const hours = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  if (!(hours <= LONGEST_OVERLAP))
    throw new InvalidArgumentError(`It must be a number of hours up to ${LONGEST_OVERLAP}.`);
  return hours;
}

/** Reads a quarter of a calendar year. */
export function quarter(text: string): string {
  if (!/^\d{4}-Q[1-4]$/.test(text)) throw new InvalidArgumentError('It must be a quarter, such as 2025-Q2.');
  return text;
}

/** Reads a date of the calendar. */
export function day(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError('It must be a day, such as 2025-06-30.');
  return text;
}
