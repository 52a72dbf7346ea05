import type { FileHandle } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { append, storedIdentities, type AcceptedEvent, type Appended } from '../append.js';
import type { UndecidedSubject } from '../decide.js';
import type { History } from '../history.js';
import type { KeyBook } from '../key-book.js';
import { countPending } from '../pending.js';
import { unwatched, type ImportProgress } from './progress.js';
import type { RefusedLine } from './refusals.js';
import type { SpooledEvent } from './spool.js';
import { survey, type Survey } from './survey.js';

export interface ImportOptions {
  /** Says what an import would do, and writes nothing. */
  readonly isDryRun?: boolean;
  readonly progress?: ImportProgress;
  /** Is awaited between two transactions: where another process may take its turn. */
  readonly between?: () => Promise<void>;
  /** Writes in each transaction that takes something. */
  readonly alongside?: (manager: EntityManager, taken: number) => Promise<void>;
}

export interface ImportReport {
  /** Lines whose event is in the history now and was not before. */
  readonly taken: number;
  /** Lines whose event was in it already. */
  readonly unchanged: number;
  /** In the order of the file. */
  readonly refused: readonly RefusedLine[];
  /** Subjects that could not be decided; their events were taken. */
  readonly undecided: readonly UndecidedSubject[];
}

/** Events stored in one transaction. */
const CHUNK = 5_000;

/**
 * Imports a history file: reads it once to learn what it brings, a second time to store it, and then decides every subject
 * that it concerns. Each transaction leaves the store whole: an import that was broken off is completed by importing again.
 */
export async function importFile(
  history: History,
  file: FileHandle,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { progress = unwatched } = options;
  const found = await survey(history.database, file, progress);
  try {
    const { taken, unchanged } = options.isDryRun ? await count(history, found) : await store(history, found, options);
    const refused = found.refused.sort((a, b) => a.line - b.line);
    const { undecided } = options.isDryRun ? { undecided: [] } : await decide(history, options);
    return { taken, unchanged, refused, undecided };
  } finally {
    await found.spool.close();
  }
}

async function store(history: History, found: Survey, { progress = unwatched, between, alongside }: ImportOptions) {
  const totals = { taken: 0, unchanged: 0 };
  progress.begin('storing', found.spooled);
  for await (const events of acceptedChunks(found)) {
    const arrival = { source: 'import', at: history.deciding.now() };
    const appended: Appended = await history.database.work.write(async ({ manager }) => {
      const appending = await append(manager, events, arrival);
      if (appending.taken > 0) await alongside?.(manager, appending.taken);
      return appending;
    });
    totals.taken += appended.taken;
    totals.unchanged += appended.unchanged;
    found.refused.push(...appended.refused.map(({ line, refusal }) => ({ line, refusals: [refusal] })));
    progress.advance(events.length);
    await between?.();
  }
  progress.end();
  return totals;
}

async function decide(history: History, { progress = unwatched, between }: ImportOptions) {
  progress.begin('deciding', await countPending(history.database.reader.manager));
  const settlement = await history.settle({
    onProgress: (decided) => progress.advance(decided),
    ...(between ? { between } : {}),
  });
  progress.end();
  return settlement;
}

/** Counts what would be taken, against the store and within the file. */
async function count({ database }: History, found: Survey) {
  const seen = new Set<string>();
  let lines = 0;
  let stored = 0;
  for await (const events of acceptedChunks(found)) {
    const identities = [...new Set(events.map(({ identity }) => identity))].filter((identity) => !seen.has(identity));
    stored += (await storedIdentities(database.reader.manager, identities)).size;
    for (const identity of identities) seen.add(identity);
    lines += events.length;
  }
  const taken = seen.size - stored;
  return { taken, unchanged: lines - taken };
}

/** The events whose needs are met, in chunks; the others are refused. */
async function* acceptedChunks({ spool, book, refused }: Survey): AsyncGenerator<AcceptedEvent[]> {
  let chunk: AcceptedEvent[] = [];
  for await (const events of spool.read()) {
    for (const event of events) {
      const accepted = accept(event, book, refused);
      if (accepted) chunk.push(accepted);
    }
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function accept({ home, needs, ...event }: SpooledEvent, book: KeyBook, refused: RefusedLine[]): AcceptedEvent | null {
  const refusal = book.missing(needs);
  if (refusal) refused.push({ line: event.line, refusals: [refusal] });
  return refusal ? null : { ...event, anchor: book.anchorOf(home) };
}
