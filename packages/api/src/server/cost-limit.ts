import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { AllowanceStanding, Allowances, Charge } from '../allowances/allowances.js';
import { priceOf, tooCostly, UNREADABLE } from './cost.js';
import type { RequestContext } from './request-context.js';

/**
 * Refuses what costs too much, at once or by now, and announces what everything costs: in the answer what does not change from one
 * time to the next, so that equal questions have equal answers to the byte, and in its headers what is left.
 */
export function costLimit(schema: GraphQLSchema, allowances: Allowances): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let charge: Charge | null = null;
      return {
        async didResolveOperation({ document, request: { variables }, operation, contextValue }) {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw notOverHttp();
          const price = priceOf(schema, { document, variables, operationName: operation?.name?.value });
          const costly = tooCostly(price);
          if (costly) throw costly;
          charge = allowances.charge(contextValue, price.points);
          contextValue.charge = charge;
          const refused = rateLimited(charge);
          if (refused) throw refused;
        },
        async willSendResponse(sending) {
          announce(sending, charge ?? allowances.charge(sending.contextValue, UNREADABLE));
        },
      };
    },
  };
}

/** A stream has no one answer: executed like a query, a subscription would look as if this server had failed. */
function notOverHttp(): GraphQLError {
  const message =
    'Subscriptions are answered over WebSocket only (graphql-transport-ws, on this same path); send queries and mutations here.';
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** The error for an operation whose viewer has used up what there was; null for one that is granted. */
export function rateLimited({ requested, standing }: Charge): GraphQLError | null {
  if (!standing || standing.isGranted) return null;
  const { remaining, restoredPerSecond, retryAfter } = standing;
  const message = `The operation costs ${requested} points, and ${remaining} are left; ${restoredPerSecond} come back each second. Send it again in ${retryAfter} s.`;
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', http: { status: 429 } } });
}

function announce(
  { response: { body, http }, contextValue }: GraphQLRequestContextWillSendResponse<RequestContext>,
  { requested, standing }: Charge,
): void {
  if (standing) for (const [name, value] of headersOf(standing)) http.headers.set(name, String(value));
  if (!contextValue.viewer || body.kind !== 'single') return;
  const { limit, restoredPerSecond } = standing ?? {};
  body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, limit, restoredPerSecond } };
}

function headersOf({ isGranted, limit, remaining, wholeIn, retryAfter }: AllowanceStanding): [string, number][] {
  return [
    ['x-ratelimit-limit', limit],
    ['x-ratelimit-remaining', remaining],
    ['x-ratelimit-reset', wholeIn],
    ...(isGranted ? [] : [['retry-after', retryAfter] as [string, number]]),
  ];
}
