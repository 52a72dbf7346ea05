import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';

/** Where the dashboard's build lies, beside this package. */
const BUILD = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url));

/** Serves the dashboard: its files, and its one page for every address that is nobody else's. */
export function dashboard(folder = BUILD): Router {
  const router = Router();
  // The names of what lies in `assets` change with their content, so they are kept for good; the page itself is asked for anew.
  router.use(
    '/assets',
    express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', fallthrough: true, index: false }),
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
