import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
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
import { type Origin, trimmedAgent } from '../audit/author.js';
import type { Authentication } from '../auth/authentication.js';
import { presentedBy } from '../auth/presented.js';
import { sessionRoutes } from '../auth/session-routes.js';
import type { TokenUse } from '../auth/token-use.js';
import type { Viewer } from '../auth/viewer.js';
import { audiences } from '../auth/audiences.js';
import { docsRoutes } from '../docs/docs-routes.js';
import { schema } from './schema.js';
import { dashboard } from './dashboard.js';
import type { Documents } from './documents.js';
import { isOurOrigin } from './origins.js';
import { probes } from './probes.js';
import { type Installation, RequestContext } from './request-context.js';
import { securityHeaders } from './security-headers.js';

export interface HttpParts {
  readonly installation: Installation;
  readonly apollo: ApolloServer<RequestContext>;
  readonly authentication: Authentication;
  readonly tokenUse: TokenUse;
  readonly documents: Documents;
  readonly log: Logger;
  readonly isDemo: boolean;
  readonly publicUrl: string | null;
  readonly isStopping: () => boolean;
  readonly onSignOut: () => void;
}

/** No body is larger than this, unpacked. */
const LARGEST_BODY = '1mb';

/** Everything that is answered over HTTP. */
export function httpApplication(parts: HttpParts): Express {
  const { installation, apollo, log, isDemo, publicUrl, isStopping, onSignOut } = parts;
  const { database, deciding } = installation.history;
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(securityHeaders(isSecure), named);
  app.use(probes(database, isStopping));
  app.use(['/graphql', '/demo', '/sign-out'], notStored, ownPages(publicUrl), express.json({ limit: LARGEST_BODY }));
  app.use('/graphql', expressMiddleware(apollo, { context: ({ req, res }) => contextOf(req, res, parts) }));
  app.use(sessionRoutes({ database, now: deciding.now, isDemo, isSecure, onSignOut }));
  app.use(docsRoutes(schema, audiences));
  app.use(dashboard());
  app.use(nothingHere, failed(log));
  return app;
}

/** Who asks, once the document is known to be small enough to be looked at. */
async function contextOf(
  request: Request,
  response: Response,
  { documents, authentication, tokenUse, installation }: HttpParts,
): Promise<RequestContext> {
  const body = request.body as { query?: unknown } | undefined;
  documents.admit(body?.query ?? request.query['query']);
  const presented = presentedBy(request.headers.authorization, request.headers.cookie);
  const viewer: Viewer | null = presented && (await authentication.viewerOf(presented));
  if (presented?.kind === 'token' && !viewer) throw notAccepted();
  if (viewer) tokenUse.note(viewer);
  return new RequestContext(installation, viewer, originOf(request, response));
}

/** Where a request comes from, as the audit log keeps it. */
function originOf(request: Request, response: Response): Origin {
  const requestId = String(response.getHeader('X-Request-Id'));
  return { requestId, address: request.ip ?? null, userAgent: trimmedAgent(request.headers['user-agent']) };
}

function notAccepted(): GraphQLError {
  return new GraphQLError('This token is not valid: it is unknown, over or revoked.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
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
      faults[status] ??
      (status < 500 ? 'The request cannot be read.' : 'Something went wrong here; it has been noted.');
    response
      .status(status)
      .json({ errors: [{ message, extensions: { code: status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR' } }] });
  };
}

const faults: Readonly<Record<number, string>> = {
  400: 'The body is not JSON.',
  413: `The body is larger than ${LARGEST_BODY}.`,
  415: 'The body is packed in a way that is not read here.',
};

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
