import { In, type EntityManager } from 'typeorm';
import type { Database } from '../database/connect.js';
import { ExportEntity } from './export.entity.js';
import { ExportPieceEntity } from './export-piece.entity.js';

/** How long a file is kept, and how long it is told of, in milliseconds. */
export const KEPT = 24 * 3_600_000;
const TOLD = 30 * 86_400_000;
/** A process that has not said for so long that it still writes has died over it. */
const LEASE = 60_000;

/** Wanted, and not yet there. */
const OPEN = In(['QUEUED', 'RUNNING']);

/** What comes next in a file. */
export interface Piece {
  readonly content: string;
  readonly rows: number;
  /** The place of its last row. */
  readonly place: readonly string[] | null;
}

/** The exports of an installation, as all its processes share them. */
export class ExportBook {
  constructor(
    private readonly database: Pick<Database, 'work' | 'reader'>,
    private readonly now: () => Date,
  ) {}

  /** The oldest export that waits to be written, or that somebody died over; null where there is none. One at a time for each holder. */
  async claim(): Promise<ExportEntity | null> {
    if (!(await this.database.reader.manager.existsBy(ExportEntity, { state: OPEN }))) return null;
    return this.database.work.write(async ({ manager }) => {
      const now = this.now().getTime();
      const waiting = await manager.find(ExportEntity, {
        where: { state: OPEN },
        order: { createdAt: 'ASC', id: 'ASC' },
      });
      const isHeld = ({ state, aliveAt }: ExportEntity) => state === 'RUNNING' && now - (aliveAt ?? 0) < LEASE;
      const holderOf = ({ role, holder }: ExportEntity) => `${role} ${holder}`;
      const busy = new Set(waiting.filter(isHeld).map(holderOf));
      const next = waiting.find((each) => !isHeld(each) && !busy.has(holderOf(each)));
      if (!next) return null;
      await manager.update(ExportEntity, { id: next.id }, { state: 'RUNNING', aliveAt: now });
      return manager.findOneByOrFail(ExportEntity, { id: next.id });
    });
  }

  /** Adds a piece to the file; whether the export is still wanted. */
  add({ id }: ExportEntity, { content, rows, place }: Piece): Promise<boolean> {
    return this.database.work.write(async ({ manager }) => {
      const known = await manager.findOneBy(ExportEntity, { id, state: 'RUNNING' });
      if (!known) return false;
      if (content !== '')
        await manager.insert(ExportPieceEntity, { export: id, number: known.pieces, offset: known.bytes, content });
      await manager.update(
        ExportEntity,
        { id },
        {
          rows: known.rows + rows,
          bytes: known.bytes + Buffer.byteLength(content, 'utf8'),
          pieces: known.pieces + (content === '' ? 0 : 1),
          place: place === null ? known.place : JSON.stringify(place),
          aliveAt: this.now().getTime(),
        },
      );
      return true;
    });
  }

  /** Lets go of an export that is not whole: somebody else, or this process when it runs again, goes on with it. */
  async release({ id }: ExportEntity): Promise<void> {
    await this.database.work.write(({ manager }) =>
      manager.update(ExportEntity, { id, state: 'RUNNING' }, { state: 'QUEUED', aliveAt: null }),
    );
  }

  async done({ id }: ExportEntity): Promise<void> {
    const now = this.now().getTime();
    await this.database.work.write(({ manager }) =>
      manager.update(ExportEntity, { id, state: 'RUNNING' }, { state: 'DONE', endedAt: now, expiresAt: now + KEPT }),
    );
  }

  async failed({ id }: ExportEntity, fault: string): Promise<void> {
    await this.database.work.write(({ manager }) => end(manager, id, { state: 'FAILED', fault, at: this.now() }));
  }
}

/** Ends an export without a file. */
export async function end(
  manager: EntityManager,
  id: string,
  { state, fault, at }: { readonly state: 'FAILED' | 'CANCELLED'; readonly fault: string | null; readonly at: Date },
): Promise<void> {
  await manager.update(ExportEntity, { id }, { state, fault, endedAt: at.getTime(), expiresAt: null });
  await manager.delete(ExportPieceEntity, { export: id });
}

/** Drops the files that are old enough, and forgets what is older still; how many files were dropped. */
export function expireExports({ work }: Pick<Database, 'work'>, now: Date): Promise<number> {
  return work.write(async ({ manager }) => {
    const over = await manager.query<{ id: string }[]>(
      `SELECT id FROM report_export WHERE state = 'DONE' AND expires_at <= $1`,
      [now.getTime()],
    );
    for (const { id } of over) {
      await manager.update(ExportEntity, { id }, { state: 'EXPIRED' });
      await manager.delete(ExportPieceEntity, { export: id });
    }
    await manager.query('DELETE FROM report_export WHERE ended_at <= $1', [now.getTime() - TOLD]);
    return over.length;
  });
}
