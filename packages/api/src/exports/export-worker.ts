import type { Logger } from 'pino';
import type { Authentication } from '../auth/authentication.js';
import { scopeOf } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import type { History } from '../history/history.js';
import { Reading } from '../reading/reading.js';
import { reports } from '../reports/all.js';
import type { Report, ReportFilter } from '../reports/report.js';
import { Rounds } from '../schedules/rounds.js';
import type { ExportEntity } from './export.entity.js';
import type { ExportBook } from './export-book.js';
import { columnsFor, headOf, linesOf } from './export-text.js';

export interface ExportWorkerOptions {
  readonly book: ExportBook;
  readonly history: History;
  readonly authentication: Pick<Authentication, 'viewerOf'>;
  readonly log: Logger;
  /** How many rows are read at a time. */
  readonly rows?: number;
  /** How often it is looked for exports to write, in milliseconds. */
  readonly every?: number;
}

const ROWS = 1_000;
const EVERY = 1_000;

/**
 * Writes exports, one after the other and page by page, so that nobody waits long for another. Before each page it is looked up
 * anew who wants it and what they may see; whoever dies over a file is followed by another who goes on after the last row written.
 */
export class ExportWorker {
  readonly #rounds: Rounds<void>;

  constructor(private readonly options: ExportWorkerOptions) {
    this.#rounds = new Rounds(() => this.#all(), { every: options.every ?? EVERY });
  }

  /** Writes everything that is wanted; resolves when nothing is left. */
  look(): Promise<void> {
    return this.#rounds.look();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #all(): Promise<void> {
    const { book, log } = this.options;
    try {
      while (!this.#rounds.isStopping) {
        const next = await book.claim();
        if (!next) return;
        await this.#one(next);
      }
    } catch (error) {
      if (!this.#rounds.isStopping) log.warn({ err: error }, 'the exports cannot be read or written at the moment');
    }
  }

  async #one(wanted: ExportEntity): Promise<void> {
    const { book, log } = this.options;
    try {
      const isWhole = await this.#write(wanted);
      if (isWhole) await book.done(wanted);
      else if (this.#rounds.isStopping) await book.release(wanted);
    } catch (error) {
      log.error({ err: error, export: wanted.id }, 'an export failed');
      await book.failed(wanted, 'Something went wrong here; it has been noted. Start the export again.');
    }
  }

  /** Whether the file came to its end. */
  async #write(wanted: ExportEntity): Promise<boolean> {
    const { book, rows: limit = ROWS } = this.options;
    const report = reports.find(({ name }) => name === wanted.report);
    if (!report) throw new Error(`there is no report ${wanted.report}`);
    let place = wanted.place === null ? null : (JSON.parse(wanted.place) as readonly string[]);
    let isBegun = wanted.pieces > 0;
    while (!this.#rounds.isStopping) {
      const viewer = await this.#viewer(wanted);
      if (!viewer) {
        await book.failed(wanted, 'Who started it may not read it any more.');
        return false;
      }
      const columns = columnsFor(report, viewer.role);
      const placed = await this.#rows(report, viewer, { filter: wanted.filter, place, limit });
      const rows = placed.map(({ row }) => row);
      const head = isBegun ? '' : headOf(wanted.format, columns);
      place = placed.at(-1)?.place ?? place;
      const content = head + linesOf(wanted.format, columns, rows);
      if (!(await book.add(wanted, { content, rows: rows.length, place }))) return false;
      if (placed.length < limit) return true;
      isBegun = true;
    }
    return false;
  }

  /** Who wants it, as they are now; null where they are nobody any more, or somebody else. */
  async #viewer({ credentialKind, credentialHash, role, holder }: ExportEntity): Promise<Viewer | null> {
    const viewer = await this.options.authentication.viewerOf({ kind: credentialKind, hash: credentialHash });
    return viewer?.role === role && viewer.key === holder ? viewer : null;
  }

  #rows(
    report: Report,
    viewer: Viewer,
    { filter, place, limit }: { filter: string; place: readonly string[] | null; limit: number },
  ) {
    const { database, deciding } = this.options.history;
    const now = deciding.now();
    const reading = new Reading(database, deciding.ids, scopeOf(viewer, now), now);
    const ask = { filter: JSON.parse(filter) as ReportFilter, after: place, limit };
    return report.rows({ reading, policies: deciding.policies }, ask);
  }
}
