import {
  Client,
  fetchExchange,
  mapExchange,
  ssrExchange,
  subscriptionExchange,
  type CombinedError,
  type GraphQLRequest,
} from '@urql/core';
import type { SubscriptionForwarder } from '@urql/core';
import { provideClient } from '@urql/vue';
import { onScopeDispose } from 'vue';
import { actingGate } from './acting-gate.ts';
import { bubbledNullsExchange } from './bubbled-nulls.ts';
import { normalisedCache } from './cache.ts';
import { ChangesDocument } from './changes.graphql.ts';

/** What was read before there was a client, so that nothing is asked twice: the first who asks for it gets it. */
export interface ReadBefore {
  readonly request: GraphQLRequest;
  readonly data: object;
}

export interface ClientParts {
  readonly readBefore: readonly ReadBefore[];
  /** Where subscriptions come from: the live line. */
  readonly forwardSubscription: SubscriptionForwarder;
  /** Called when the API says that nobody is signed in any more. */
  readonly onSignedOut: () => void;
  /** Why acts are not possible at the moment, in a sentence; null while they are. */
  readonly whyNotActing: () => string | null;
}

function saysSignedOut({ response, graphQLErrors }: CombinedError): boolean {
  const isRefused = response instanceof Response && response.status === 401;
  return isRefused || graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');
}

/** One client for one signed-in person: what one has read is never shown to the next. */
export function createPersonsClient({
  readBefore,
  forwardSubscription,
  onSignedOut,
  whyNotActing,
}: ClientParts): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError(error) {
          if (saysSignedOut(error)) onSignedOut();
        },
      }),
      actingGate(whyNotActing),
      normalisedCache(),
      bubbledNullsExchange,
      ssrExchange({
        isClient: true,
        initialState: Object.fromEntries(
          readBefore.map(({ request, data }) => [request.key, { data: JSON.stringify(data) }]),
        ),
      }),
      fetchExchange,
      subscriptionExchange({ forwardSubscription }),
    ],
  });
}

/** Provides the person's client to the pages below, listening to the live line for as long as they are open. */
export function providePersonsClient(parts: ClientParts): void {
  const client = provideClient(createPersonsClient(parts));
  const listening = client.subscription(ChangesDocument, { after: null }).subscribe(() => undefined);
  onScopeDispose(() => listening.unsubscribe());
}
