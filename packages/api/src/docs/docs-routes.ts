import { type GraphQLSchema, printSchema } from 'graphql';
import { type RequestHandler, Router } from 'express';
import type { Audiences } from '../auth/audiences/audience.js';
import { referenceOf } from './reference.js';

/**
 * The schema for those who read it: `/docs/schema.json` for the docs page of the dashboard, `/docs/schema.graphql` for tools. Both
 * are the same for everybody, signed in or not: what the schema has is no secret, only what is in it is.
 */
export function docsRoutes(schema: GraphQLSchema, audiences: Audiences): Router {
  const router = Router();
  router.get(
    '/docs/schema.json',
    once('application/json', () => JSON.stringify(referenceOf(schema, audiences))),
  );
  router.get(
    '/docs/schema.graphql',
    once('text/plain', () => printSchema(schema)),
  );
  return router;
}

/** Answers with a text that is made when it is first asked for. */
function once(type: string, make: () => string): RequestHandler {
  let text: string | undefined;
  return (_request, response) => {
    text ??= make();
    response.setHeader('Cache-Control', 'no-cache');
    response.type(`${type}; charset=utf-8`).send(text);
  };
}
