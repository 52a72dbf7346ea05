import { instantText } from './days.js';
import type { UntimedLine } from './history-line.js';

interface Entry {
  readonly local: number;
  readonly event: UntimedLine;
}

/**
 * What happened to one customer (or in the program), gathered in any order and written in time order.
 * What would happen after the horizon has not happened yet and is left out: that is how open deals stay open.
 */
export class Journal {
  readonly #entries: Entry[] = [];

  /** `offset`: the local clock's minutes ahead of UTC. `horizon`: the last minute that is past, in UTC. */
  constructor(
    readonly offset: number,
    readonly horizon: number,
  ) {}

  /** The last local minute that is past. */
  get now(): number {
    return this.horizon + this.offset;
  }

  record(local: number, event: UntimedLine): void {
    if (local <= this.now) this.#entries.push({ local, event });
  }

  *lines(): Iterable<string> {
    this.#entries.sort((a, b) => a.local - b.local);
    for (const { local, event } of this.#entries) {
      const { type, ...rest } = event;
      yield JSON.stringify({ type, at: instantText(local, this.offset), ...rest });
    }
  }
}
