/** Where one bucket stands. */
export interface BucketStanding {
  /** Whether what was asked for was taken; when it was not, nothing was. */
  readonly isTaken: boolean;
  /** Whole points that may be taken now. */
  readonly remaining: number;
  /** Milliseconds until all of it may be taken again; 0 where that is now. */
  readonly wholeIn: number;
  /** Milliseconds until what was asked for may be taken; 0 where it was. */
  readonly waitFor: number;
}

const MINUTE = 60_000;
/** As many keys as a generation has. More than two generations are not kept: who was seen longest ago begins anew. */
const GENERATION = 50_000;

/**
 * Leaky buckets, one a key, that hold as many points as drip away in a minute: who has used nothing for a minute has everything,
 * and who has used everything goes on at an even pace. rate-limiter-flexible counts in windows, at whose end a reader of pages
 * would stand still. Of a key a single number is kept, and none from the second minute after its last use on.
 */
export class LeakyBuckets {
  /** When each bucket is whole again, by its key: of those used since `#begunAt`, and of those before. */
  #fresh = new Map<string, number>();
  #old = new Map<string, number>();
  #begunAt = 0;

  /** `perMinute`: points; `now`: milliseconds, on any clock. */
  constructor(
    readonly perMinute: number,
    private readonly now: () => number,
  ) {}

  /** Keys that something is kept of. */
  get size(): number {
    return this.#fresh.size + this.#old.size;
  }

  /** Takes points from a bucket, or none where it does not have so many. */
  take(key: string, points: number): BucketStanding {
    const now = this.now();
    const before = Math.max(this.#fresh.get(key) ?? this.#old.get(key) ?? now, now);
    const after = before + (points * MINUTE) / this.perMinute;
    const waitFor = Math.max(0, Math.ceil(after - now - MINUTE));
    const isTaken = waitFor === 0;
    if (isTaken) this.#keep(key, after, now);
    const wholeIn = Math.ceil((isTaken ? after : before) - now);
    const used = (((isTaken ? after : before) - now) * this.perMinute) / MINUTE;
    return { isTaken, waitFor, wholeIn, remaining: Math.max(0, Math.floor(this.perMinute - used + ROUNDING)) };
  }

  /** A bucket that was not used for a minute is whole, so that nothing is lost with a generation that is as old as that. */
  #keep(key: string, wholeAt: number, now: number): void {
    if (this.#fresh.size >= GENERATION || now - this.#begunAt >= MINUTE) {
      this.#old = this.#fresh;
      this.#fresh = new Map();
      this.#begunAt = now;
    }
    this.#fresh.set(key, wholeAt);
  }
}

/** What is lost in turning points into time and back. */
const ROUNDING = 1e-3;
