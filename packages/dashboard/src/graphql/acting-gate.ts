import { makeErrorResult, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { filter, map, merge, pipe, share } from 'wonka';

/** Nothing was sent: acts are not possible at the moment, for the reason that the message tells. */
export class ActingStopped extends Error {}

/** Lets no act through while there is a reason not to; reading goes on. `reason`: a sentence, or null. */
export const actingGate =
  (reason: () => string | null): Exchange =>
  ({ forward }) =>
  (operations) => {
    const shared = pipe(operations, share);
    // Asked once for each operation: it may change between the two ways that an operation can take.
    const stopped = new WeakMap<Operation, string>();
    const isStopped = (operation: Operation) => {
      const why = operation.kind === 'mutation' ? (stopped.get(operation) ?? reason()) : null;
      if (why !== null) stopped.set(operation, why);
      return why !== null;
    };
    const refuse = (operation: Operation): OperationResult =>
      makeErrorResult(operation, new ActingStopped(stopped.get(operation)));
    return merge([
      pipe(shared, filter(isStopped), map(refuse)),
      forward(
        pipe(
          shared,
          filter((operation) => !isStopped(operation)),
        ),
      ),
    ]);
  };
