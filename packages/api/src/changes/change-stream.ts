import type { Scope } from '../auth/scope.js';
import type { ChangeKind } from './change.entity.js';
import { AT_HAND, type Feed } from './feed.js';
import type { ChangeRow, Outbox } from './outbox.js';
import { resyncRequired } from './resync.js';

/** A change as a listener gets it. */
export interface ChangeRecord {
  readonly cursor: string;
  readonly at: string;
  readonly kind: ChangeKind;
  /** The key of the partner. */
  readonly partner: string;
  readonly nodeId: string;
}

/** What a stream is made of. */
export interface Source {
  readonly feed: Feed;
  readonly outbox: Outbox;
  /** What the listener may know, as things stand at the moment. */
  readonly scope: () => Scope;
  /** Of what it may know, what it asked for. */
  readonly wants: (row: ChangeRow) => boolean;
  readonly shown: (row: ChangeRow) => ChangeRecord;
}

/**
 * The changes after a place that one listener may know of, in order, each once. It is pulled: nothing is read for a listener
 * that has not taken what it was given before, so that one that has stalled holds AT_HAND rows and no more. It is not cut off for
 * being slow: it goes on from the outbox, and is told RESYNC_REQUIRED once it has fallen behind what is kept there.
 */
export class ChangeStream implements AsyncGenerator<ChangeRecord, undefined> {
  readonly [Symbol.toStringTag] = 'ChangeStream';
  #given: ChangeRow[] = [];
  #isClosed = false;
  #wakeUp: (() => void) | null = null;

  private constructor(
    private readonly source: Source,
    private place: number,
  ) {}

  /** Follows the feed from `place` on, until it is returned. */
  static async open(source: Source, place: number): Promise<ChangeStream> {
    const stream = new ChangeStream(source, place);
    try {
      await source.feed.join();
    } catch (error) {
      await stream.return();
      throw error;
    }
    source.feed.wake();
    return stream;
  }

  async next(): Promise<IteratorResult<ChangeRecord, undefined>> {
    while (!this.#isClosed) {
      const row = this.#given.shift();
      if (row) return { value: this.source.shown(row), done: false };
      try {
        await this.#refill();
      } catch (error) {
        await this.return();
        throw error;
      }
    }
    return { value: undefined, done: true };
  }

  return(): Promise<IteratorResult<ChangeRecord, undefined>> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#given = [];
      this.source.feed.leave();
      this.#wakeUp?.();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  async throw(error: unknown): Promise<IteratorResult<ChangeRecord, undefined>> {
    await this.return();
    throw error;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #refill(): Promise<void> {
    const recent = this.source.feed.recent(this.place);
    if (recent === null) return this.#catchUp();
    const newest = recent.at(-1);
    if (!newest) return this.#more();
    this.place = newest.seq;
    const wanted = recent.filter(this.source.wants);
    if (wanted.length > 0) this.#given = [...(await this.source.outbox.ofThese(wanted, this.source.scope()))];
  }

  /** Reads from the outbox itself what the ring no longer holds; what was dropped from it meanwhile is not passed over in silence. */
  async #catchUp(): Promise<void> {
    const { feed, outbox, scope, wants } = this.source;
    const followed = feed.upTo;
    const rows = await outbox.within(scope(), this.place, AT_HAND);
    const { dropped } = await outbox.bounds();
    if (this.place < dropped) throw resyncRequired();
    const isAll = rows.length < AT_HAND;
    this.place = Math.max(this.place, rows.at(-1)?.seq ?? 0, isAll ? followed : 0);
    this.#given = rows.filter(wants);
  }

  /** Resolves when the feed has more, or the stream is closed. */
  #more(): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        this.source.feed.stopWaiting(wakeUp);
        this.#wakeUp = null;
        resolve();
      };
      this.#wakeUp = wakeUp;
      this.source.feed.wait(wakeUp);
    });
  }
}
