import type { Database } from '../database/connect.js';
import { ledgerDiscrepancies } from '../closing/verify-ledger.js';

/** What is waiting in the store, and whether its ledger foots. */
export interface StoreFigures {
  /** Subjects that wait to be decided, or that could not be. */
  readonly pendingSubjects: number;
  readonly queuedMails: number;
  /** Mails that no mail server took. */
  readonly failedMails: number;
  /** Seconds by which the clock of the database is ahead of this process's. */
  readonly clockSkew: number;
}

/** How long figures are good for, in milliseconds. */
const FRESH = 2_000;
const FRESH_LEDGER = 60_000;

/** Reads the figures of the store, for all who ask at about the same time once. */
export class StoreFigureBook {
  readonly #figures: Kept<StoreFigures>;
  readonly #imbalance: Kept<number>;

  constructor(database: Database) {
    this.#figures = new Kept(() => readFigures(database), FRESH);
    this.#imbalance = new Kept(
      () => database.snapshot(async (manager) => (await ledgerDiscrepancies(manager)).length),
      FRESH_LEDGER,
    );
  }

  figures(): Promise<StoreFigures> {
    return this.#figures.get();
  }

  /** How many closed things do not foot: it must be 0. */
  ledgerImbalance(): Promise<number> {
    return this.#imbalance.get();
  }
}

/** What was read, for a while; what could not be read is read anew the next time. */
class Kept<Value> {
  #kept: { readonly at: number; readonly value: Promise<Value> } | null = null;

  constructor(
    private readonly read: () => Promise<Value>,
    private readonly fresh: number,
  ) {}

  get(): Promise<Value> {
    const at = performance.now();
    if (this.#kept === null || at - this.#kept.at > this.fresh) {
      const value = this.read();
      value.catch(() => (this.#kept = null));
      this.#kept = { at, value };
    }
    return this.#kept.value;
  }
}

async function readFigures({ reader, dialect }: Database): Promise<StoreFigures> {
  const [counts] = await reader.query<Omit<StoreFigures, 'clockSkew'>[]>(
    `SELECT (SELECT count(*) FROM pending_subject) AS "pendingSubjects",
       (SELECT count(*) FROM mail WHERE state = 'QUEUED') AS "queuedMails",
       (SELECT count(*) FROM mail WHERE state = 'FAILED') AS "failedMails"`,
  );
  const { pendingSubjects = 0, queuedMails = 0, failedMails = 0 } = counts ?? {};
  return { pendingSubjects, queuedMails, failedMails, clockSkew: dialect === 'postgres' ? await skew(reader) : 0 };
}

async function skew(reader: Database['reader']): Promise<number> {
  const [row] = await reader.query<{ seconds: string }[]>(
    'SELECT extract(epoch FROM clock_timestamp())::text AS seconds',
  );
  return Number(row?.seconds ?? 0) - Date.now() / 1_000;
}
