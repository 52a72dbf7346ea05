import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../server/request-context.js';
import type { Metrics } from './metrics.js';

/** The fields that an operation may begin with. */
export function rootFields(schema: GraphQLSchema): ReadonlySet<string> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return new Set(roots.flatMap((root) => Object.keys(root?.getFields() ?? {})));
}

/** Measures every operation over HTTP, and tells whoever meets a fault of ours the number under which it is in the log. */
export function measuring(metrics: Metrics): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const begunAt = performance.now();
      return {
        async willSendResponse(sending) {
          const { operation, contextValue, errors = [] } = sending;
          identify(sending);
          metrics.operation({
            kind: operation?.operation ?? 'other',
            field: operation ? firstField(operation) : null,
            took: performance.now() - begunAt,
            codes: errors.length > 0 ? answeredCodes(sending) : [],
            cost: contextValue.charge?.requested ?? null,
          });
        },
      };
    },
  };
}

type Sending = GraphQLRequestContextWillSendResponse<RequestContext>;

function firstField({ selectionSet }: OperationDefinitionNode): string | null {
  const field = selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return field?.name.value ?? null;
}

function answeredErrors({ response: { body } }: Sending) {
  return body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
}

function answeredCodes(sending: Sending): string[] {
  const codes = answeredErrors(sending).map(({ extensions }) => extensions?.['code']);
  return codes.map((code) => (typeof code === 'string' ? code : 'BAD_REQUEST'));
}

/** Puts the number of the request into an answer that says that something went wrong here. */
function identify(sending: Sending): void {
  const { response, contextValue } = sending;
  const isFault = answeredErrors(sending).some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR');
  if (!isFault || response.body.kind !== 'single' || !contextValue.origin) return;
  const { singleResult } = response.body;
  singleResult.extensions = { ...singleResult.extensions, requestId: contextValue.origin.requestId };
}
