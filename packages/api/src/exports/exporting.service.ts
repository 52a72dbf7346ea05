import { randomUUID } from 'node:crypto';
import { usedBefore } from '../acts/used-before.js';
import { type Acting, actName } from '../auth/acting.js';
import { audiences } from '../auth/audiences.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { reports } from '../reports/all.js';
import { ExportEntity, type ExportFormat } from './export.entity.js';
import { end } from './export-book.js';
import { type ExportCondition, type ReadCell, readFilter } from './export-filter.js';
import { exportById } from './export.loader.js';
import { type ExportRecord, told } from './export.service.js';

export interface ExportWish {
  readonly report: string;
  readonly format: ExportFormat;
  readonly conditions: readonly ExportCondition[];
  readonly clientMutationId: string | null;
}

export interface ExportAnswer {
  readonly export: ExportRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** So many exports of one holder wait or are written at a time. */
const AT_ONCE = 5;

/** Starts exports and calls them off, for who asks. */
export class ExportingService {
  constructor(private readonly acting: Acting) {}

  /** Wants a report as a file. It is written later; the answer tells by which id to ask for it. */
  async start(
    { report: name, format, conditions, clientMutationId }: ExportWish,
    read: ReadCell,
  ): Promise<ExportAnswer> {
    const { viewer, reading, history, attempt } = this.acting;
    const report = reports.find((each) => each.name === name);
    const audience = report && audiences['Query']?.[report.root];
    if (!report || !audience?.includes(viewer.role)) return refused(notFound('report'));
    const found = readFilter(report, conditions, read);
    if ('errors' in found) return { export: null, userErrors: found.errors };
    const act = actName(this.acting, 'startExport', clientMutationId);
    const id = reading.identities.publicId('export', act ?? randomUUID());
    const filter = JSON.stringify(found.filter);
    const errors = await history.database.work.write(async ({ manager }): Promise<UserErrorRecord[]> => {
      const earlier = await manager.findOneBy(ExportEntity, { id });
      if (earlier)
        return [earlier.report, earlier.format, earlier.filter].join() === [name, format, filter].join()
          ? []
          : [usedBefore];
      const mine = { role: viewer.role, holder: viewer.key };
      const open = [
        { ...mine, state: 'QUEUED' as const },
        { ...mine, state: 'RUNNING' as const },
      ];
      if ((await manager.countBy(ExportEntity, open)) >= AT_ONCE) return [tooMany];
      const { kind: credentialKind, hash: credentialHash } = viewer.credential;
      const fresh = {
        fault: null,
        rows: 0,
        bytes: 0,
        pieces: 0,
        place: null,
        aliveAt: null,
        endedAt: null,
        expiresAt: null,
      };
      const wish = { report: name, format, filter, credentialKind, credentialHash };
      await manager.insert(ExportEntity, {
        ...{ id, state: 'QUEUED', createdAt: reading.now.getTime() },
        ...mine,
        ...wish,
        ...fresh,
      });
      await attempt.did(manager, { object: { kind: 'export', id }, detail: { report: name, format } });
      return [];
    });
    return errors.length > 0 ? { export: null, userErrors: errors } : this.#shown(id);
  }

  /** Calls an export off, or drops its file before its time. */
  async cancel(id: string): Promise<ExportAnswer> {
    const { viewer, reading, history, attempt } = this.acting;
    const known = await exportById(id, reading);
    if (!known) return refused(notFound('export'));
    await history.database.work.write(async ({ manager }) => {
      const mine = { id, role: viewer.role, holder: viewer.key };
      const current = await manager.findOneBy(ExportEntity, mine);
      if (!current || !['QUEUED', 'RUNNING', 'DONE'].includes(current.state)) return;
      await end(manager, id, { state: 'CANCELLED', fault: null, at: reading.now });
      await attempt.did(manager, { object: { kind: 'export', id } });
    });
    return this.#shown(id);
  }

  async #shown(id: string): Promise<ExportAnswer> {
    const row = await exportById(id, this.acting.reading);
    return { export: row && told(row), userErrors: [] };
  }
}

function refused(error: UserErrorRecord): ExportAnswer {
  return { export: null, userErrors: [error] };
}

const tooMany = userError(
  'TOO_MANY',
  `${AT_ONCE} of your exports are waiting or being written; let one end, or call one off.`,
);
