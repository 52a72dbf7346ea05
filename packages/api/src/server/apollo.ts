import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { Allowances } from '../allowances/allowances.js';
import { measuring } from '../operations/measuring.js';
import type { Metrics } from '../operations/metrics.js';
import { costLimit } from './cost-limit.js';
import { parseOptions, validationOptions } from './documents.js';
import { faultIn, fieldOf, shownError } from './errors.js';
import type { RequestContext } from './request-context.js';
import { schema } from './schema.js';

/**
 * Apollo as this server needs it. What it leaves open by default is closed: documents have bounds, what an operation may cost is
 * limited, errors that were not meant for clients stay here, and nothing of the schema is suggested to those who guess.
 */
export function apolloServer(log: Logger, allowances: Allowances, metrics: Metrics): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    parseOptions,
    validationOptions,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    // The process stops when we say so: see serve.ts.
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => ({ ...formatted, ...shownError(error) }),
    // The one plugin that Apollo installs by itself hooks every field; answers say themselves that they are not to be stored.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      costLimit(schema, allowances),
      measuring(metrics),
      faultLog(log),
    ],
    logger: log,
  });
}

/**
 * Notes what was not meant to happen, under the number that the answer carries. Nothing that a client wrote is noted, neither variables
 * nor the names that it gives to things: they may be about people (144).
 */
function faultLog(log: Logger): ApolloServerPlugin<RequestContext> {
  const note = (error: unknown, facts: object) => {
    const fault = faultIn(error);
    if (fault !== null) log.error({ err: fault, ...facts }, 'a request failed');
  };
  return {
    contextCreationDidFail: async ({ error }) => note(error, {}),
    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue: { origin } }) {
        for (const error of errors) note(error, { field: fieldOf(error), requestId: origin?.requestId });
      },
    }),
  };
}
