import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';

/** A line of a file, by its number from 1 and without its end. Blank lines are not among them. */
export interface SourceLine {
  readonly number: number;
  /** null for a line longer than was asked for. */
  readonly bytes: Buffer | null;
}

const BLOCK = 1 << 20;
const NEWLINE = 10;
const RETURN = 13;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The lines of a file, in batches as they are read; a longer line than `limit` bytes is passed over without being held. */
export async function* sourceLines(file: FileHandle, limit: number): AsyncGenerator<SourceLine[]> {
  const splitter = new LineSplitter(limit);
  const block = Buffer.allocUnsafe(BLOCK);
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(block, 0, BLOCK, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    yield splitter.take(block.subarray(0, bytesRead));
  }
  yield splitter.end();
}

/** The line's text; null when its bytes are not UTF-8. */
export function textOf(bytes: Buffer): string | null {
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

class LineSplitter {
  #number = 0;
  #begun: Buffer[] = [];
  #length = 0;

  constructor(private readonly limit: number) {}

  take(block: Buffer): SourceLine[] {
    const lines: SourceLine[] = [];
    let from = 0;
    for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, from)) {
      this.#add(block.subarray(from, end));
      this.#finish(lines);
      from = end + 1;
    }
    this.#add(block.subarray(from));
    return lines;
  }

  /** The last line, when no newline ended it. */
  end(): SourceLine[] {
    const lines: SourceLine[] = [];
    this.#finish(lines);
    return lines;
  }

  #add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.limit) this.#begun = [];
    else if (part.length > 0) this.#begun.push(Buffer.from(part));
  }

  #finish(lines: SourceLine[]): void {
    this.#number += 1;
    const isTooLong = this.#length > this.limit;
    const bytes = this.#trimmed(this.#begun.length === 1 ? (this.#begun[0] as Buffer) : Buffer.concat(this.#begun));
    if (isTooLong || !isBlank(bytes)) lines.push({ number: this.#number, bytes: isTooLong ? null : bytes });
    this.#begun = [];
    this.#length = 0;
  }

  /** Without a carriage return at its end, and, for the first line, without a byte order mark. */
  #trimmed(line: Buffer): Buffer {
    const start = this.#number === 1 && line.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    return line.subarray(start, line.at(-1) === RETURN ? -1 : undefined);
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === RETURN);
}
