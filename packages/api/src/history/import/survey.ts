import type { FileHandle } from 'node:fs/promises';
import type { Database } from '../../database/connect.js';
import { KeyBook } from '../key-book.js';
import { prepare, type PreparedEvent } from '../prepare.js';
import type { ImportProgress } from './progress.js';
import { LINE_LIMIT, notUtf8, tooLong, type RefusedLine } from './refusals.js';
import { sourceLines, textOf, type SourceLine } from './source-lines.js';
import { Spool } from './spool.js';

type NumberedEvent = PreparedEvent & { readonly line: number };

/** What a first reading of a file found. */
export interface Survey {
  /** The keys that its events may refer to. */
  readonly book: KeyBook;
  /** Its well-formed events. */
  readonly spool: Spool;
  readonly spooled: number;
  readonly refused: RefusedLine[];
}

/** Reads the whole file once: checks each line for itself, and learns which keys the file brings into being. */
export async function survey({ reader }: Database, file: FileHandle, progress: ImportProgress): Promise<Survey> {
  const book = new KeyBook();
  const spool = await Spool.open();
  const refused: RefusedLine[] = [];
  let spooled = 0;
  progress.begin('reading', null);
  for await (const lines of sourceLines(file, LINE_LIMIT)) {
    const events = lines.flatMap((line) => wellFormed(line, refused));
    for (const event of events) book.note(event);
    await book.lookUp(reader.manager);
    const claimed = events.filter((event) => isClaimed(book, event, refused));
    await spool.add(claimed, ({ key }) => !book.isStored(key));
    spooled += claimed.length;
    progress.advance(lines.length);
  }
  book.resolve();
  progress.end();
  return { book, spool, spooled, refused };
}

function wellFormed({ number, bytes }: SourceLine, refused: RefusedLine[]): NumberedEvent[] {
  const text = bytes && textOf(bytes);
  if (text === null) {
    refused.push({ line: number, refusals: [bytes === null ? tooLong : notUtf8] });
    return [];
  }
  const preparation = prepare(text);
  if (preparation.ok) return [{ ...preparation.prepared, line: number }];
  refused.push({ line: number, refusals: preparation.refusals });
  return [];
}

function isClaimed(book: KeyBook, event: NumberedEvent, refused: RefusedLine[]): boolean {
  const refusal = book.claim(event, event.line);
  if (refusal) refused.push({ line: event.line, refusals: [refusal] });
  return refusal === null;
}
