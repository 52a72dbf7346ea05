import { once } from 'node:events';
import { type Request, type Response, Router } from 'express';
import { scopeOf } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import type { History } from '../history/history.js';
import { Reading } from '../reading/reading.js';
import { exportById, type ExportRow, pieceAt } from './export.loader.js';

export interface ExportRoutesOptions {
  readonly history: History;
  readonly viewerOf: (request: Request) => Promise<Viewer | null>;
}

/**
 * The files of exports, for who started them: `/exports/ID`, whole or by a range of bytes, so that a broken download goes on where
 * it broke. What is somebody else's, is not done, or is gone, is not there.
 */
export function exportRoutes({ history, viewerOf }: ExportRoutesOptions): Router {
  const router = Router();
  router.get('/exports/:id', async (request, response) => {
    const viewer = await viewerOf(request).catch(() => null);
    const now = history.deciding.now();
    const reading = new Reading(history.database, history.deciding.ids, scopeOf(viewer, now), now);
    const found = viewer && mayRead(viewer) ? await exportById(request.params.id, reading) : null;
    response.setHeader('Cache-Control', 'private, no-store');
    if (found?.state !== 'DONE' || (found.expiresAt ?? 0) <= now.getTime())
      return void response.status(404).json({ error: 'There is no such file.' });
    await send(found, { request, response, reading });
  });
  return router;
}

/** A token that was given scopes reads with "read" among them. */
function mayRead({ credential }: Viewer): boolean {
  return credential.kind !== 'token' || credential.scopes.length === 0 || credential.scopes.includes('read');
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly reading: Reading;
}

async function send(file: ExportRow, { request, response, reading }: Exchange): Promise<void> {
  const isCsv = file.format === 'CSV';
  const day = new Date(file.createdAt).toISOString().slice(0, 10);
  response.attachment(`tierline_${file.report}_${day}.${isCsv ? 'csv' : 'jsonl'}`);
  // After `attachment`, which sets a type by the ending and knows none of .jsonl.
  response.setHeader('Content-Type', isCsv ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('ETag', `"${file.id}"`);
  const range = rangeOf(request, file);
  if (range === 'unsatisfiable') {
    response.status(416).setHeader('Content-Range', `bytes */${file.bytes}`);
    return void response.end();
  }
  const { from, to } = range ?? { from: 0, to: file.bytes - 1 };
  response.status(range ? 206 : 200).setHeader('Content-Length', to - from + 1);
  if (range) response.setHeader('Content-Range', `bytes ${from}-${to}/${file.bytes}`);
  if (request.method === 'HEAD') return void response.end();
  await stream(file, { from, to }, { response, reading });
}

/** The one range that is asked for; null for the whole file: also where several are asked for, or the file is another by now. */
function rangeOf(request: Request, { id, bytes }: ExportRow): { from: number; to: number } | 'unsatisfiable' | null {
  const isOther = request.headers['if-range'] !== undefined && request.headers['if-range'] !== `"${id}"`;
  const ranges = isOther ? undefined : request.range(bytes);
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  const [{ start, end } = { start: 0, end: bytes - 1 }] = ranges;
  return { from: start, to: end };
}

/** Piece by piece, as fast as the client takes them. */
async function stream(
  { id }: ExportRow,
  { from, to }: { from: number; to: number },
  { response, reading }: Pick<Exchange, 'response' | 'reading'>,
): Promise<void> {
  for (let at = from; at <= to && !response.destroyed;) {
    const piece = await pieceAt(id, at, reading);
    if (!piece) return void response.destroy();
    const bytes = Buffer.from(piece.content, 'utf8').subarray(at - piece.offset, to - piece.offset + 1);
    if (bytes.length === 0) return void response.destroy();
    if (!response.write(bytes)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    at += bytes.length;
  }
  response.end();
}
