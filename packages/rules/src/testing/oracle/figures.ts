/** All that the oracle finds out about one customer. */
import type { Day } from '../../history.js';
import { type Accrual, accruals } from './accruals.js';
import type { CaseFile } from './case-file.js';
import { creditTable, type Table } from './credit-table.js';
import { type Managed, managedOn, qualifyingWork, type Sold, soldOn } from './day-figures.js';
import { Ownership } from './ownership.js';
import { type DayPoints, pointUnits } from './tiers.js';

export interface Figures {
  readonly file: CaseFile;
  readonly ownership: Ownership;
  readonly table: Table;
  readonly accruals: readonly Accrual[];
  readonly sold: ReadonlyMap<Day, readonly Sold[]>;
  readonly managed: ReadonlyMap<Day, readonly Managed[]>;
  /** By partner and day. */
  readonly points: ReadonlyMap<string, DayPoints>;
}

/** `figuresFrom` is the first day of sold and managed figures. */
export function figuresOf(file: CaseFile, figuresFrom: Day): Figures {
  const ownership = new Ownership(file);
  const table = creditTable(file, ownership);
  const work = qualifyingWork(file);
  const { region } = file.customer;
  const sold = new Map<Day, readonly Sold[]>();
  const managed = new Map<Day, readonly Managed[]>();
  const points = new Map<string, DayPoints>();
  const pointsOf = (partner: string, day: Day) => {
    const name = `${partner} ${day}`;
    const known = points.get(name) ?? { sourced: 0, assisted: 0, managed: 0 };
    points.set(name, known);
    return known;
  };
  for (const day of file.days) {
    if (day < figuresFrom) continue;
    sold.set(day, soldOn(day, region, ownership, table.holds));
    managed.set(day, managedOn(day, region, work, ownership));
    for (const { partner, motion, counted, currency, rate } of sold.get(day) ?? [])
      pointsOf(partner, day)[motion === 'PARTNER_SOURCED' ? 'sourced' : 'assisted'] += pointUnits(
        counted,
        currency,
        rate,
      );
    for (const { partner, share, currency, rate } of managed.get(day) ?? [])
      pointsOf(partner, day).managed += pointUnits(share, currency, rate);
  }
  return { file, ownership, table, accruals: accruals(file, ownership, table.holds), sold, managed, points };
}
