import { Router } from 'express';
import type { Readiness } from '../operations/readiness.js';

/**
 * What the server says of itself to whatever watches over it: that the process lives, and whether it should be sent requests. Why
 * not stands in the log, and ops can ask (149).
 */
export function probes(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const isReady = await readiness.isReady();
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  return router;
}
