import type { ApolloServer } from '@apollo/server';
import { type ExpressContextFunctionArgument as Exchange, expressMiddleware } from '@as-integrations/express5';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { GraphQLError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { NotAccepted } from '../auth/admission.js';
import { TooManyGuesses } from '../auth/guesses.js';
import type { Viewer } from '../auth/viewer.js';
import type { Instruments } from '../operations/instruments.js';
import { metricsRoute } from '../operations/metrics-route.js';
import type { Door } from '../sign-in/door.js';
import { audiences } from '../auth/audiences.js';
import { exportRoutes } from '../exports/export-routes.js';
import { docsRoutes } from '../docs/docs-routes.js';
import { schema } from './schema.js';
import { proofPages } from '../proof-links/page/routes.js';
import { accounted } from './accounted.js';
import { dashboard } from './dashboard.js';
import type { Documents } from './documents.js';
import { isOurOrigin } from './origins.js';
import { probes } from './probes.js';
import { type Installation, RequestContext } from './request-context.js';
import { originOf } from './request-origin.js';
import { securityHeaders } from './security-headers.js';

export interface HttpParts {
  readonly installation: Installation;
  readonly apollo: ApolloServer<RequestContext>;
  readonly door: Door;
  readonly documents: Documents;
  readonly log: Logger;
  readonly publicUrl: string | null;
  readonly instruments: Instruments;
}

/** No body is larger than this, unpacked. */
const LARGEST_BODY = '1mb';

/** Everything that is answered over HTTP. */
export function httpApplication(parts: HttpParts): Express {
  const { installation, apollo, door, instruments, log, publicUrl } = parts;
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  const viewerOf = (request: Request) => door.admission.viewerOf(request);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', door.trusts);
  app.use(securityHeaders(isSecure), named, accounted(instruments.metrics, log));
  app.use(probes(instruments.readiness), metricsRoute(instruments.metrics, viewerOf));
  app.use(['/graphql', '/demo', '/sign-in', '/sign-out'], notStored);
  app.use(['/graphql', '/demo', '/sign-out'], ownPages(publicUrl), express.json({ limit: LARGEST_BODY }));
  app.use('/graphql', expressMiddleware(apollo, { context: ({ req, res }: Exchange) => contextOf(req, res, parts) }));
  app.use(door.routes);
  const { history, proofGuesses: guesses } = installation;
  app.use(proofPages({ history, guesses, viewerOf, isSecure, log }));
  app.use(exportRoutes({ history, viewerOf }));
  app.use(docsRoutes(schema, audiences));
  app.use(dashboard());
  app.use(nothingHere, failed(log));
  return app;
}

/** Who asks, once the document is known to be small enough to be looked at. */
async function contextOf(
  request: Request,
  response: Response,
  { documents, door, installation }: HttpParts,
): Promise<RequestContext> {
  const body = request.body as { query?: unknown } | undefined;
  documents.admit(body?.query ?? request.query['query']);
  const viewer: Viewer | null = await door.admission.viewerOf(request).catch((error: unknown) => {
    throw turnedAway(error, response);
  });
  return new RequestContext(installation, viewer, originOf(request, response));
}

/** Why somebody is not let in, as clients read it; other faults are left as they are. */
function turnedAway(error: unknown, response: Response): unknown {
  if (error instanceof NotAccepted) {
    response.setHeader('WWW-Authenticate', 'Bearer');
    return new GraphQLError(error.message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
  if (!(error instanceof TooManyGuesses)) return error;
  response.setHeader('Retry-After', String(error.seconds));
  return new GraphQLError(error.message, { extensions: { code: 'TOO_MANY_ATTEMPTS', http: { status: 429 } } });
}

/** Each answer has a number by which it is found in the log. */
const named: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Request-Id', randomUUID());
  next();
};

const notStored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-store');
  next();
};

/** A browser brings its cookie along wherever a request comes from; one that changes something must come from our pages. */
function ownPages(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    const isForeign = request.headers.cookie !== undefined && !isOurOrigin(request, publicUrl);
    if (isForeign) response.status(403).json({ error: 'This is asked for by a page of another site.' });
    else next();
  };
}

const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).json({ error: 'There is nothing here.' });
};

/** Faults of the request itself are told; of all others, that they happened. */
function failed(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error, requestId: response.getHeader('X-Request-Id') }, 'a request failed');
    const message =
      faults[status]?.(error) ?? (status < 500 ? UNREADABLE : 'Something went wrong here; it has been noted.');
    response
      .status(status)
      .json({ errors: [{ message, extensions: { code: status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR' } }] });
  };
}

const UNREADABLE = 'The request cannot be read.';

const faults: Readonly<Record<number, (error: unknown) => string>> = {
  // A path that cannot be decoded is a 400 too, and has no body to speak of.
  400: (error) => (isOfBody(error) ? 'The body is not JSON.' : UNREADABLE),
  413: () => `The body is larger than ${LARGEST_BODY}.`,
  415: () => 'The body is packed in a way that is not read here.',
};

function isOfBody(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.parse.failed';
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
