import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';
import staticGzip from 'express-static-gzip';

/** Where the dashboard's build lies, beside this package. */
const BUILD = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url));

/** Serves the dashboard: its files, and its one page for every address that is nobody else's. */
export function dashboard(folder = BUILD): Router {
  const router = Router();
  // The names of what lies in `assets` change with their content, so they are kept for good; the page itself is asked for anew.
  // The build lays each file's compressed twins beside it.
  router.use(
    '/assets',
    staticGzip(`${folder}/assets`, {
      enableBrotli: true,
      orderPreference: ['br'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y' },
    }) as RequestHandler,
    notThere,
  );
  router.use(
    express.static(folder, {
      index: false,
      cacheControl: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  router.use(page(`${folder}/index.html`));
  return router;
}

const notThere: RequestHandler = (_request, response) => {
  // A twin may have been promised for a file that a newer build has taken away since.
  response.removeHeader('Content-Encoding');
  response.removeHeader('Content-Type');
  response.status(404).json({ error: 'There is no such file.' });
};

function page(file: string): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!request.accepts('html') || !existsSync(file)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(file);
  };
}
