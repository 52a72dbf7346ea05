import type { Program, Segment } from '@tierline/rules';
import { MINUTES_A_DAY } from './days.js';
import type { Company, Person } from './names.js';
import type { Region } from './regions.js';

export interface DemoPartner extends Company {
  readonly key: string;
  readonly region: Region;
  readonly program: Program;
  readonly enrolledOn: number;
  /** Those of its people who work in customers' portals. */
  readonly people: readonly Person[];
  /** How many customers it brings. */
  readonly customers: number;
}

/** What every customer's life knows of the world around it. */
export interface World {
  readonly seed: number;
  /** First and last day of the history; the last is today. */
  readonly start: number;
  readonly today: number;
  readonly partners: readonly DemoPartner[];
  readonly specialist: (region: Region, segment: Segment) => string;
  readonly operations: string;
}

/** The last UTC minute that is past: today has begun everywhere that is ahead of UTC, and everything written lies before it. */
export function horizonOf({ today }: Pick<World, 'today'>): number {
  return today * MINUTES_A_DAY;
}
