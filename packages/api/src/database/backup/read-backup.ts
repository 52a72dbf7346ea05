import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type { RawRow } from '../table-layout.js';
import {
  type BackupEnd,
  type BackupHead,
  BackupRefused,
  FORMAT,
  PRODUCT,
  type TableEnd,
  type TableHead,
} from './format.js';

/** What a backup is put into, as it is read. */
export interface BackupTaker {
  begin(head: BackupHead): Promise<void>;
  table(head: TableHead): Promise<void>;
  rows(head: TableHead, rows: readonly RawRow[]): Promise<void>;
}

const AT_ONCE = 2_000;
const NAME = /^[a-z][a-z_]*$/;
const TYPES: readonly unknown[] = ['text', 'bigint', 'integer', 'boolean'];

/**
 * Reads a backup from its beginning to its end and hands it over; throws BackupRefused for a file that is none, that is not
 * whole, or that was changed. Whoever takes it keeps nothing of it until this has returned.
 */
export async function readBackup(path: string, taker: BackupTaker): Promise<BackupEnd> {
  const reading = new Reading(path, taker);
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  try {
    for await (const line of linesOf(unpacked)) await reading.take(line);
  } catch (error) {
    throw inWords(error, path);
  } finally {
    packed.destroy();
  }
  return reading.ended();
}

class Reading {
  readonly #whole = createHash('sha256');
  #head: BackupHead | null = null;
  #table: { readonly head: TableHead; readonly hash: Hash; count: number } | null = null;
  #rows: RawRow[] = [];
  #tables = 0;
  #end: BackupEnd | null = null;

  constructor(
    private readonly path: string,
    private readonly taker: BackupTaker,
  ) {}

  async take(text: string): Promise<void> {
    if (this.#end) throw this.#changed();
    const line = parsed(text);
    if (line === null) throw this.#head ? this.#changed() : this.#foreign();
    if (!this.#head) await this.#begin(line);
    else if (Array.isArray(line)) await this.#row(line as RawRow, text);
    else if ('table' in line) await this.#open(line as unknown as TableHead);
    else if ('rows' in line) await this.#close(line as unknown as TableEnd);
    else return this.#finish(line as unknown as BackupEnd);
    this.#whole.update(`${text}\n`);
  }

  /** What the end of the file said; throws where there was none. */
  ended(): BackupEnd {
    if (!this.#head) throw this.#foreign();
    if (!this.#end) throw incomplete(this.path);
    return this.#end;
  }

  async #begin(line: object): Promise<void> {
    const head = line as Partial<BackupHead>;
    if (head.backupOf !== PRODUCT || typeof head.format !== 'number' || !Array.isArray(head.migrations))
      throw this.#foreign();
    if (head.format > FORMAT)
      throw new BackupRefused(`${this.path} was made by a newer version of Tierline; restore it with that one`);
    this.#head = head as BackupHead;
    await this.taker.begin(this.#head);
  }

  async #open(head: TableHead): Promise<void> {
    const isStated = (column: readonly unknown[]) => NAME.test(String(column[0])) && TYPES.includes(column[1]);
    if (this.#table || !NAME.test(head.table) || !head.columns.every(isStated)) throw this.#changed();
    this.#table = { head, hash: createHash('sha256'), count: 0 };
    await this.taker.table(head);
  }

  async #row(row: RawRow, text: string): Promise<void> {
    const table = this.#table;
    if (!table || row.length !== table.head.columns.length) throw this.#changed();
    table.hash.update(`${text}\n`);
    table.count += 1;
    this.#rows.push(row);
    if (this.#rows.length >= AT_ONCE) await this.#handOver(table.head);
  }

  async #close({ rows, sha256 }: TableEnd): Promise<void> {
    const table = this.#table;
    if (!table || rows !== table.count || sha256 !== table.hash.digest('base64url')) throw this.#changed();
    await this.#handOver(table.head);
    this.#table = null;
    this.#tables += 1;
  }

  #finish(end: BackupEnd): void {
    if (this.#table || end.tables !== this.#tables || end.whole !== this.#whole.digest('base64url'))
      throw this.#changed();
    this.#end = end;
  }

  async #handOver(head: TableHead): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    await this.taker.rows(head, rows);
  }

  #foreign(): BackupRefused {
    return new BackupRefused(`${this.path} is no backup of Tierline`);
  }

  #changed(): BackupRefused {
    return new BackupRefused(`${this.path} is damaged: its content is not what was written; take another backup`);
  }
}

/** The lines of a stream; what comes after the last line feed is one too. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function parsed(text: string): object | null {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' ? line : null;
  } catch {
    return null;
  }
}

function incomplete(path: string): BackupRefused {
  return new BackupRefused(`${path} is not whole: its end is missing; take another backup`);
}

function inWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return incomplete(path);
  if (code === 'Z_DATA_ERROR') return new BackupRefused(`${path} is no backup of Tierline, or it is damaged`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new BackupRefused(`${path} cannot be read (${code})`);
  return error;
}
