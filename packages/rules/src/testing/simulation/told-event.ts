/** Events as a CRM would write them, on the days of a simulated world. */
import type { Written } from '../samples.js';

export const FIRST_DAY = '2022-12-01';
/** Three years of commands. */
export const LENGTH = 1096;

const FIRST = Date.parse(`${FIRST_DAY}T00:00:00Z`);

/** The day so many days into the world; before it for a negative number. */
export function dayAt(number: number): string {
  return new Date(FIRST + number * 86_400_000).toISOString().slice(0, 10);
}

/** An event with the day and minute at which it was told. */
export interface Told {
  readonly type: string;
  readonly at: string;
  readonly fields: Written;
}

export const OFFSETS: Readonly<Record<string, string>> = { JP: '+09:00', US: '-05:00', DE: '+01:00', IN: '+05:30' };

/** Minutes of a day at which things are told: mostly in working hours, now and then beside midnight. */
export function instantOf(day: number, minute: number, region: string): string {
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dayAt(day)}T${time}:00${OFFSETS[region] ?? 'Z'}`;
}

/** 29 February 2024: twelve months before and after it are a day's question. */
export const LEAP_DAY = 455;
