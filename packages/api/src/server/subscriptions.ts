import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  OperationTypeNode,
} from 'graphql';
import { type Context, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Allowances } from '../allowances/allowances.js';
import { type Admission, NotAccepted } from '../auth/admission.js';
import { TooManyGuesses } from '../auth/guesses.js';
import type { Presented } from '../auth/presented.js';
import type { Viewer } from '../auth/viewer.js';
import type { OpenDoor, Watch } from '../auth/watch.js';
import { priceOf, tooCostly } from './cost.js';
import { rateLimited } from './cost-limit.js';
import type { Documents } from './documents.js';
import { faultIn, fieldOf, shownError } from './errors.js';
import { subscribeFresh } from './fresh-execution.js';
import { type Installation, RequestContext } from './request-context.js';
import { schema } from './schema.js';

/** What is known of a socket. */
export interface SocketFacts {
  readonly request: IncomingMessage;
  /** Ends the connection because its holder may not have it any longer. */
  readonly expel: () => void;
  viewer?: Viewer;
  door?: OpenDoor;
  isClosed?: boolean;
}

export interface SubscriptionParts {
  readonly installation: Installation;
  readonly documents: Documents;
  readonly allowances: Allowances;
  readonly admission: Admission;
  readonly watch: Watch;
  readonly log: Logger;
}

const MOST_OPERATIONS = 20;
const PATIENCE = 3_000;

type SocketContext = Context<Record<string, unknown>, SocketFacts>;

/**
 * The protocol of subscriptions. Nothing of what guards HTTP runs here by itself, so it is all said again: who may connect, how
 * large a document may be and what it may cost, that there are no other operations, and which errors are shown.
 */
export function subscriptionServer({
  installation,
  documents,
  allowances,
  admission,
  watch,
  log,
}: SubscriptionParts): Server<SocketFacts> {
  const shown = (errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] =>
    errors.map((error) => noted(error, log));
  return makeServer<Record<string, unknown>, SocketFacts>({
    connectionInitWaitTimeout: PATIENCE,
    onConnect: (context) => admit(context, { admission, watch }),
    onSubscribe: (context, _id, payload) => operation(context, payload, { installation, documents, allowances }),
    subscribe: subscribeFresh,
    onNext: (_context, _id, _payload, _args, { data, errors }) => ({
      ...(data !== undefined && { data }),
      ...(errors && { errors: shown(errors) }),
    }),
    onError: (_context, _id, _payload, errors) => shown(errors),
    onClose({ extra }) {
      extra.isClosed = true;
      if (extra.door) watch.remove(extra.door);
    },
  });
}

/** Lets in whoever shows who they are, by a token in the first message or by the cookie of the page; everybody else is refused. */
async function admit(
  { connectionParams, extra }: SocketContext,
  { admission, watch }: Pick<SubscriptionParts, 'admission' | 'watch'>,
): Promise<boolean> {
  const authorization = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
  const presented = admission.presentedBy(extra.request, typeof authorization === 'string' ? authorization : undefined);
  const found = presented && (await standing(presented, extra.request, { admission, watch }));
  if (!presented || !found || extra.isClosed) return false;
  extra.viewer = found.viewer;
  extra.door = { presented, standing: found.standing, close: extra.expel };
  watch.add(extra.door);
  return true;
}

/** Over a socket all who are not let in are told the same. */
function standing(
  presented: Presented,
  request: IncomingMessage,
  { admission, watch }: Pick<SubscriptionParts, 'admission' | 'watch'>,
): ReturnType<Watch['standing']> {
  return admission
    .admit(presented, request, (shown) => watch.standing(shown))
    .catch((error: unknown) => {
      if (error instanceof NotAccepted || error instanceof TooManyGuesses) return null;
      throw error;
    });
}

function operation(
  { extra, subscriptions }: SocketContext,
  { query, variables, operationName }: SubscribePayload,
  { installation, documents, allowances }: Pick<SubscriptionParts, 'installation' | 'documents' | 'allowances'>,
): ExecutionArgs | readonly GraphQLError[] {
  if (Object.keys(subscriptions).length > MOST_OPERATIONS)
    return [refusal(`A connection carries up to ${MOST_OPERATIONS} operations at once.`, 'TOO_MANY_OPERATIONS')];
  const document = documents.read(query);
  if (!('kind' in document)) return document;
  const wanted = getOperationAST(document, operationName);
  if (wanted?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [refusal('Only subscriptions are answered here; send queries and mutations over HTTP.', 'BAD_REQUEST')];
  const price = priceOf(schema, { document, variables, operationName });
  const refused =
    tooCostly(price) ?? rateLimited(allowances.charge({ viewer: extra.viewer ?? null, address: null }, price.points));
  if (refused) return [refused];
  return {
    schema,
    document,
    ...(variables && { variableValues: variables }),
    ...(operationName != null && { operationName }),
    contextValue: new RequestContext(installation, extra.viewer ?? null),
  };
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function noted(error: GraphQLError, log: Logger): GraphQLFormattedError {
  const fault = faultIn(error);
  if (fault !== null) log.error({ err: fault, field: fieldOf(error) }, 'a subscription failed');
  return shownError(error);
}
