/** Hands batches of changes to whoever subscribed through the GraphQL client, in the form that its cache expects. */
import type { SubscriptionForwarder } from '@urql/core';
import type { ChangeNotice } from '../graphql/invalidation.ts';

export interface Relay {
  readonly send: (batch: readonly ChangeNotice[]) => void;
  readonly forwardSubscription: SubscriptionForwarder;
}

function asResult({ kind, partner, node }: ChangeNotice) {
  const shown = partner && { __typename: 'Partner', id: partner.id };
  return { data: { changes: { __typename: 'Change', cursor: '', at: '', kind, partner: shown, node } } };
}

export function createRelay(): Relay {
  const observers = new Set<(notice: ChangeNotice) => void>();
  return {
    send(batch) {
      for (const notice of batch) for (const observe of observers) observe(notice);
    },
    forwardSubscription: () => ({
      subscribe(observer) {
        const observe = (notice: ChangeNotice) => observer.next(asResult(notice));
        observers.add(observe);
        return { unsubscribe: () => observers.delete(observe) };
      },
    }),
  };
}
