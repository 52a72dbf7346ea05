import type { RawRow } from '../table-layout.js';

/**
 * A backup is JSON Lines in gzip, the same from either database and good for both: a head, then table by table a line that says
 * what its columns are, a line for each row, and a line that says how many there were with their hash; at the very end the hash
 * of everything before it. A file without that end is no backup.
 */
export const FORMAT = 1;
export const PRODUCT = 'tierline';

/** What a column holds: what Postgres calls its type. */
export type StoredType = 'text' | 'bigint' | 'integer' | 'boolean';

export interface BackupHead {
  readonly backupOf: typeof PRODUCT;
  readonly format: number;
  /** In UTC. */
  readonly madeAt: string;
  readonly dialect: string;
  /** The migrations that made the tables, by name and in their order. */
  readonly migrations: readonly string[];
}

export interface TableHead {
  readonly table: string;
  readonly columns: readonly (readonly [name: string, type: StoredType])[];
  /** Up to where the database has counted the rows, and in which column; null where it does not. */
  readonly counter: { readonly column: string; readonly at: number } | null;
}

export interface TableEnd {
  readonly rows: number;
  /** SHA-256 over the lines of the rows, each with its line feed: equal for equal tables, whichever database they were in. */
  readonly sha256: string;
}

export interface BackupEnd {
  readonly tables: number;
  /** SHA-256 over every line before this one. */
  readonly whole: string;
}

export type BackupLine = BackupHead | TableHead | TableEnd | BackupEnd | RawRow;

/** The file is not what it should be; the message says what it is instead. */
export class BackupRefused extends Error {}
