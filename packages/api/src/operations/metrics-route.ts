import { type Request, Router } from 'express';
import type { Viewer } from '../auth/viewer.js';
import type { Metrics } from './metrics.js';

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * `/metrics`, for whoever is on this machine itself, and for a token of ops that may read them (151). Somebody else is told
 * nothing. A request that a proxy passed on is not of this machine, wherever the proxy stands.
 */
export function metricsRoute(metrics: Metrics, viewerOf: (request: Request) => Promise<Viewer | null>): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (!isLocal(request) && !(await mayRead(request, viewerOf))) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      response.status(401).json({ error: 'Send a token of ops with the scope "metrics".' });
      return;
    }
    const { type, text } = await metrics.text();
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'no-store');
    response.send(text);
  });
  return router;
}

function isLocal({ socket, headers }: Request): boolean {
  const isPassedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isPassedOn && LOOPBACK.test(socket.remoteAddress ?? '') && HOST.test(headers.host ?? '');
}

/** A token that is not accepted is as good as none. */
async function mayRead(request: Request, viewerOf: (request: Request) => Promise<Viewer | null>): Promise<boolean> {
  const viewer = await viewerOf(request).catch(() => null);
  if (viewer?.role !== 'ops' || viewer.credential.kind !== 'token') return false;
  const { scopes } = viewer.credential;
  return scopes.length === 0 || scopes.includes('metrics');
}
