import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Deciding, UndecidedSubject } from './decide.js';
import { anyPending, nextPending } from './pending.js';
import { kindOfSubject } from './projection-tables.js';
import { settleSubjects, type Settled } from './settle.js';

export interface SettleOptions {
  /** Subjects decided in one transaction. */
  readonly chunk?: number;
  /** Is told how many more have been decided. */
  readonly onProgress?: (decided: number) => void;
  /** Is awaited between two transactions: where another process may take its turn. */
  readonly between?: () => Promise<void>;
}

export interface Settlement {
  readonly decided: number;
  /** Subjects that could not be decided; they are pending still, with all their history. */
  readonly undecided: readonly UndecidedSubject[];
}

const CHUNK = 150;

/**
 * Decides every pending subject, a chunk in each transaction: it may be broken off anywhere and be taken up again. Staff and
 * partners come first, tiers last; what a decision makes pending, and what arrives meanwhile, comes along, until nothing is: a
 * tier makes only deals pending that closed after it changed.
 */
export async function settlePending(
  work: UnitOfWork,
  deciding: Deciding,
  onChanges: () => void,
  { chunk = CHUNK, onProgress, between }: SettleOptions = {},
): Promise<Settlement> {
  const undecided = new Map<string, UndecidedSubject>();
  let decided = 0;
  let before: string | null = null;
  for (;;) {
    const next: (Settled & { last: string }) | null = await settleNext(work, deciding, onChanges, before, chunk);
    if (next) {
      decided += next.decided;
      onProgress?.(next.decided);
      for (const failure of next.undecided) undecided.set(failure.subject, failure);
      before = next.last;
      await between?.();
    } else if (before === null || !(await hasOthers(work, undecided))) {
      return { decided, undecided: [...undecided.values()] };
    } else {
      before = null;
    }
  }
}

function settleNext(work: UnitOfWork, deciding: Deciding, onChanges: () => void, before: string | null, chunk: number) {
  return work.write(async (tx) => {
    const subjects = peopleFirst(await nextPending(tx.manager, before, chunk));
    const last = subjects.at(-1);
    if (last === undefined) return null;
    const settled = await settleSubjects(tx.manager, subjects, deciding);
    if (settled.changes > 0) tx.afterCommit(onChanges);
    return { ...settled, last };
  });
}

/** Staff and partners are decided in a transaction of their own: customers rest on what it writes. */
function peopleFirst(subjects: readonly string[]): readonly string[] {
  const people = subjects.filter((subject) => kindOfSubject(subject) !== 'customer');
  return people.length > 0 ? people : subjects;
}

/** Whether something is pending besides what could not be decided. */
async function hasOthers(work: UnitOfWork, undecided: ReadonlyMap<string, UndecidedSubject>): Promise<boolean> {
  const pending = await work.write(({ manager }) => anyPending(manager, undecided.size + 1));
  return pending.some((subject) => !undecided.has(subject));
}
