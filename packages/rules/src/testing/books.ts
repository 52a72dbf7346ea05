/** A ledger as a store keeps it: what was decided for a quarter is set down when the quarter is closed, and never touched again. */
import { nextQuarter } from '../calendar.js';
import type { Quarter } from '../history.js';
import type { ClosedEntry, RevenueShareEntry } from '../outcome.js';

export class Books {
  readonly closed: ClosedEntry[] = [];
  openQuarter: Quarter | undefined = undefined;

  /** Closes a quarter with the entries that are booked in it. */
  close(quarter: Quarter, entries: readonly RevenueShareEntry[]): void {
    const own = entries.filter(({ bookedIn }) => bookedIn === quarter);
    const keyOf = ({ kind }: RevenueShareEntry, place: number) =>
      `${kind} ${quarter} ${String(place).padStart(4, '0')}`;
    this.closed.push(...own.map((entry, place) => ({ ...entry, key: keyOf(entry, place) })));
    this.openQuarter = nextQuarter(quarter);
  }

  get ledger(): { ledger: readonly ClosedEntry[]; openQuarter?: Quarter } {
    return { ledger: this.closed, ...(this.openQuarter !== undefined && { openQuarter: this.openQuarter }) };
  }
}
