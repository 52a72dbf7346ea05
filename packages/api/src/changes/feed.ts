import type { ChangeRow, Outbox } from './outbox.js';

/** As many recent rows as are kept at hand; whoever is further behind reads the outbox itself. */
const KEPT = 4_096;
const AT_ONCE = 1_000;
/** As many rows as one listener holds at most. */
export const AT_HAND = 256;

/**
 * Follows the outbox for everybody who listens, so that they do not each ask the database. It holds the newest rows in a ring of
 * fixed size; a listener asks for what comes after its own place, so that a slow one costs nothing and misses nothing.
 */
export class Feed {
  readonly #waiting = new Set<() => void>();
  /** Every row after `#from` and up to `upTo` is here. */
  #recent: ChangeRow[] = [];
  #from = 0;
  #upTo = 0;
  #listeners = 0;
  #started: Promise<void> | null = null;
  #isReading = false;
  #isAskedAgain = false;

  constructor(private readonly outbox: Pick<Outbox, 'bounds' | 'after'>) {}

  /** How many listen. */
  get listeners(): number {
    return this.#listeners;
  }

  /** Whether anybody listens: while nobody does, nothing is read. */
  get isFollowed(): boolean {
    return this.#listeners > 0;
  }

  /** The place of the newest row that the feed knows of. */
  get upTo(): number {
    return this.#upTo;
  }

  /** From now on, and until `leave` is called, the outbox is followed. */
  async join(): Promise<void> {
    this.#listeners += 1;
    this.#started ??= this.#start();
    await this.#started;
  }

  leave(): void {
    this.#listeners -= 1;
    if (this.#listeners === 0) this.#started = null;
  }

  /** The rows after `place` that are at hand; null when the ring does not reach back so far. */
  recent(place: number): readonly ChangeRow[] | null {
    if (place < this.#from) return null;
    const first = this.#recent.findIndex(({ seq }) => seq > place);
    return first === -1 ? [] : this.#recent.slice(first, first + AT_HAND);
  }

  /** Calls `listener` once, when there is more than there is now. */
  wait(listener: () => void): void {
    this.#waiting.add(listener);
  }

  stopWaiting(listener: () => void): void {
    this.#waiting.delete(listener);
  }

  /** Tells that the outbox may have grown. Never fails: what cannot be read now is read the next time. */
  wake(): void {
    if (!this.isFollowed) return;
    this.#isAskedAgain = true;
    if (!this.#isReading) void this.#read();
  }

  async #start(): Promise<void> {
    const { newest } = await this.outbox.bounds();
    this.#recent = [];
    this.#from = newest;
    this.#upTo = newest;
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    while (this.#isAskedAgain && this.isFollowed) {
      this.#isAskedAgain = false;
      const place = this.#upTo;
      const { rows, dropped } = await this.#after(place).catch(() => ({ rows: [], dropped: 0 }));
      // Begun anew meanwhile: these rows do not follow on what there is now.
      const isElsewhere = place !== this.#upTo;
      if (rows.length > 0 && !isElsewhere) this.#take(rows, dropped);
      if (rows.length === AT_ONCE || isElsewhere) this.#isAskedAgain = true;
    }
    this.#isReading = false;
  }

  /** The rows after a place, and up to where rows had been dropped once they were read. */
  async #after(place: number): Promise<{ rows: readonly ChangeRow[]; dropped: number }> {
    const rows = await this.outbox.after(place, AT_ONCE);
    return { rows, dropped: rows.length === 0 ? 0 : (await this.outbox.bounds()).dropped };
  }

  #take(rows: readonly ChangeRow[], dropped: number): void {
    // The store was away for longer than anything is kept in it: what is at hand does not join on to what is new.
    if (dropped > this.#upTo) [this.#recent, this.#from, this.#upTo] = [[], dropped, dropped];
    this.#recent.push(...rows.filter(({ seq }) => seq > this.#upTo));
    this.#upTo = Math.max(this.#upTo, rows.at(-1)?.seq ?? 0);
    const surplus = this.#recent.length - KEPT;
    if (surplus > 0) this.#from = this.#recent.splice(0, surplus).at(-1)?.seq ?? this.#from;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const listener of waiting) listener();
  }
}
