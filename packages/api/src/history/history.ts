import type { EntityManager } from 'typeorm';
import type { Database } from '../database/connect.js';
import type { Transaction } from '../database/unit-of-work.js';
import { Identities } from '../installation/identities.js';
import { installationSecret } from '../installation/secret.js';
import { acceptEvents, type RefusedInput } from './accept.js';
import { subjectsBehind } from './advance.js';
import { append } from './append.js';
import type { Deciding } from './decide.js';
import type { Grounds } from './decision-context.js';
import { markPending, pendingPeople } from './pending.js';
import { settlePending, type SettleOptions, type Settlement } from './settle-pending.js';
import { settleSubjects } from './settle.js';
import { Waves } from './waves.js';

export interface HistoryOptions extends Grounds {
  /** Is called after each commit that wrote outbox rows. */
  readonly onChanges?: () => void;
}

export interface Recording {
  /** Events that are in the history now and were not before. */
  readonly taken: number;
  /** Events that were in it already. */
  readonly unchanged: number;
  readonly refused: readonly RefusedInput[];
}

/** Where events come from, and what is written with them. */
export interface RecordOptions {
  readonly source: string;
  /** Writes in the same transaction; it is called only where something was taken. */
  readonly alongside?: (manager: EntityManager, recording: Recording) => Promise<void>;
}

/** With more dependents than this, what is new of a partner reaches its customers in transactions of their own, right after. */
const DEPENDENTS_AT_ONCE = 200;

/** The road from events to what is stored: accept, append, decide, write the difference. */
export class History {
  private constructor(
    readonly database: Database,
    readonly deciding: Deciding,
    readonly onChanges: () => void,
  ) {}

  /** Opens the history of a store, with the secret of its installation. */
  static async open(database: Database, { onChanges, ...grounds }: HistoryOptions): Promise<History> {
    const ids = new Identities(await installationSecret(database));
    return new History(database, { ...grounds, ids }, onChanges ?? (() => undefined));
  }

  /**
   * Takes events, as lines of the history file or as values of its form, and decides whom they concern, all in one
   * transaction: where that is not possible it throws UndecidedSubject, and nothing is taken. Events that are refused are
   * left out, and the others taken.
   */
  async record(inputs: readonly unknown[], { source, alongside }: RecordOptions): Promise<Recording> {
    const { isBehind, ...recording } = await this.database.work.write(async (tx) => {
      const { accepted, refused } = await acceptEvents(tx.manager, inputs);
      const { taken, unchanged, subjects } = await append(tx.manager, accepted, { source, at: this.deciding.now() });
      const recording = { taken, unchanged, refused };
      if (taken > 0) await alongside?.(tx.manager, recording);
      return { ...recording, isBehind: await this.#decideAtOnce(tx, subjects) };
    });
    if (isBehind) await this.settle();
    return recording;
  }

  /** Decides every pending subject. */
  settle(options?: SettleOptions): Promise<Settlement> {
    return settlePending(this.database.work, this.deciding, this.onChanges, options);
  }

  /** Brings accruals up to the calendar: marks the subjects for which a month has ended since, and decides them. */
  async advance(options?: SettleOptions): Promise<Settlement> {
    const behind = await subjectsBehind(this.database.reader.manager, this.deciding.now());
    if (behind.length > 0) await this.database.work.write(({ manager }) => markPending(manager, behind));
    return this.settle(options);
  }

  /**
   * Decides these subjects in the transaction at hand, then what rests on them, wave by wave; true when so much does that it is
   * left for the next.
   */
  async #decideAtOnce(tx: Transaction, subjects: ReadonlySet<string>): Promise<boolean> {
    const waves = new Waves([...subjects, ...(await pendingPeople(tx.manager))]);
    let left = DEPENDENTS_AT_ONCE;
    for (let wave = waves.next(); wave.length > 0; wave = waves.next()) {
      const dependents = await this.#decide(tx, wave);
      left -= waves.missing(dependents).length;
      if (left >= 0) waves.add(dependents);
    }
    return left < 0;
  }

  async #decide(tx: Transaction, subjects: readonly string[]): Promise<readonly string[]> {
    const { undecided, changes, dependents } = await settleSubjects(tx.manager, subjects, this.deciding);
    for (const failure of undecided) throw failure;
    if (changes > 0) tx.afterCommit(this.onChanges);
    return dependents;
  }
}
