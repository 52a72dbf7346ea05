import type { FileHandle } from 'node:fs/promises';
import type { Home, Need, ObjectKey } from '@tierline/rules';
import type { PreparedEvent } from '../prepare.js';
import { sourceLines } from './source-lines.js';
import { temporaryFile } from './temporary-file.js';

/** A well-formed event of the file, put by until it is known which keys the whole file brings. */
export interface SpooledEvent {
  readonly line: number;
  readonly identity: string;
  readonly type: string;
  readonly instant: string;
  readonly home: Home;
  readonly creates: ObjectKey | null;
  readonly implies: readonly ObjectKey[];
  /** Needs that the store itself does not meet. */
  readonly needs: readonly Need[];
  readonly payload: string;
}

const TAB = '\t';

/** Puts events by on the disk: a file of any length is imported in the same memory. */
export class Spool {
  private constructor(private readonly file: FileHandle) {}

  static async open(): Promise<Spool> {
    return new Spool(await temporaryFile());
  }

  async add(
    events: readonly (PreparedEvent & { readonly line: number })[],
    isOpen: (need: Need) => boolean,
  ): Promise<void> {
    if (events.length === 0) return;
    await this.file.appendFile(events.map((event) => spooled(event, isOpen)).join(''));
  }

  /** The events in their order, in batches. */
  async *read(): AsyncGenerator<SpooledEvent[]> {
    for await (const lines of sourceLines(this.file, Infinity))
      yield lines.map(({ bytes }) => unspooled((bytes as Buffer).toString('utf8')));
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** One line: what is known of the event as JSON, a tab, its canonical text; neither holds a tab or a newline of its own. */
function spooled(
  { line, identity, event, keys, payload }: PreparedEvent & { line: number },
  isOpen: (need: Need) => boolean,
): string {
  const { home, creates, implies, needs } = keys;
  const known = [line, identity, event.type, event.at, home, creates, implies, needs.filter(isOpen)];
  return `${JSON.stringify(known)}${TAB}${payload}\n`;
}

function unspooled(text: string): SpooledEvent {
  const tab = text.indexOf(TAB);
  const [line, identity, type, instant, home, creates, implies, needs] = JSON.parse(text.slice(0, tab)) as [
    number,
    string,
    string,
    string,
    Home,
    ObjectKey | null,
    ObjectKey[],
    Need[],
  ];
  return { line, identity, type, instant, home, creates, implies, needs, payload: text.slice(tab + 1) };
}
