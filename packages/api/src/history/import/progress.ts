/** What an import is doing: reading the file, storing its events, deciding whom they concern. */
export type ImportPhase = 'reading' | 'storing' | 'deciding';

/** Who watches an import. */
export interface ImportProgress {
  /** A phase begins; `total` is how many lines, events or subjects it has, where that is known. */
  begin(phase: ImportPhase, total: number | null): void;
  advance(count: number): void;
  end(): void;
}

export const unwatched: ImportProgress = { begin: () => undefined, advance: () => undefined, end: () => undefined };
