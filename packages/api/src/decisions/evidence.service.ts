import type { HistoryEvent } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { eventsById, type EventRow } from './evidence.loader.js';
import { Eyes } from './eyes.js';

/** An event as the API shows it to somebody who may read it. */
export interface EvidenceRecord {
  readonly id: string;
  readonly type: HistoryEvent['type'];
  readonly at: string;
  readonly event: HistoryEvent;
}

/** The events of the history that reasons rest on. */
export class EvidenceService {
  readonly #eyes: Eyes;

  constructor(private readonly reading: Reading) {
    this.#eyes = new Eyes(reading);
  }

  /**
   * Those of `ids` that the viewer may read, in time order. Events are named by hashes of their whole content here, of which a viewer
   * may know all but what a rival has to do with it: outside they have names that nobody can work out (bpw.confidential).
   */
  async of(ids: readonly string[]): Promise<readonly EvidenceRecord[]> {
    const rows = await Promise.all(ids.map((id) => this.reading.load(eventsById, id)));
    const known = rows.filter((row): row is EventRow => row !== null);
    const readable = await Promise.all(known.map((row) => this.#eyes.mayRead(row)));
    return known
      .filter((_, position) => readable[position])
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ id, at, event }) => ({ id: this.reading.identities.publicId('event', id), at, type: event.type, event }));
  }
}
