import type { Viewer } from '../auth/viewer.js';
import { LeakyBuckets } from './leaky-buckets.js';

/** Points a minute that operations may cost, by how somebody shows who they are; 0 for no limit. */
export interface Limits {
  /** For each API token. */
  readonly token: number;
  /** For each session of a browser. */
  readonly session: number;
  /** For each address that nobody has signed in from. */
  readonly anonymous: number;
}

export const defaultLimits: Limits = { token: 3_000_000, session: 6_000_000, anonymous: 300_000 };

/** What an operation was charged, and what its viewer has left. */
export interface Charge {
  /** What the operation costs, in points. */
  readonly requested: number;
  /** null where nothing is limited. */
  readonly standing: AllowanceStanding | null;
}

/** How much of an allowance is left. */
export interface AllowanceStanding {
  /** Whether the operation may be executed. */
  readonly isGranted: boolean;
  /** Points that may be taken at once, when nothing has been for a minute. */
  readonly limit: number;
  readonly remaining: number;
  readonly restoredPerSecond: number;
  /** When all of it may be taken again. */
  readonly wholeAt: Date;
  /** Seconds from now to then. */
  readonly wholeIn: number;
  /** Seconds until the operation may be sent again; 0 where it was granted. */
  readonly retryAfter: number;
}

/** Who is charged. */
export interface Payer {
  readonly viewer: Viewer | null;
  /** Where the request came from: it counts only for those who have not signed in. */
  readonly address: string | null;
}

/**
 * What each viewer may still ask for. Each token and session has a bucket of its own, so that none of them can tell from its own
 * what another does. They are kept in this process: of several, each grants the whole of an allowance.
 */
export class Allowances {
  readonly #buckets: Readonly<Record<keyof Limits, LeakyBuckets | null>>;

  constructor(
    limits: Limits,
    private readonly now: () => Date,
  ) {
    const bucketsOf = (perMinute: number) =>
      perMinute === 0 ? null : new LeakyBuckets(perMinute, () => now().getTime());
    this.#buckets = {
      token: bucketsOf(limits.token),
      session: bucketsOf(limits.session),
      anonymous: bucketsOf(limits.anonymous),
    };
  }

  /** Charges an operation to whoever sends it, or says that it is too much just now. */
  charge({ viewer, address }: Payer, points: number): Charge {
    const buckets = this.#buckets[viewer?.credential.kind ?? 'anonymous'];
    if (!buckets) return { requested: points, standing: null };
    const { isTaken, remaining, wholeIn, waitFor } = buckets.take(viewer?.credential.hash ?? address ?? '', points);
    return {
      requested: points,
      standing: {
        isGranted: isTaken,
        limit: buckets.perMinute,
        remaining,
        restoredPerSecond: Math.floor(buckets.perMinute / SECONDS),
        wholeAt: new Date(this.now().getTime() + wholeIn),
        wholeIn: Math.ceil(wholeIn / 1_000),
        retryAfter: Math.ceil(waitFor / 1_000),
      },
    };
  }
}

const SECONDS = 60;
