import { Router } from 'express';
import type { Database } from '../database/connect.js';

/** What the server says of itself to whatever watches over it: that it lives, and whether it takes requests. */
export function probes(database: Database, isStopping: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const isReady = !isStopping() && (await answers(database));
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  return router;
}

async function answers({ reader }: Database): Promise<boolean> {
  return reader.query('select 1').then(
    () => true,
    () => false,
  );
}
