/** The API as tests see it: the real schema, answered from plain objects, behind the real client and cache. */
import {
  Client,
  CombinedError,
  makeOperation,
  subscriptionExchange,
  type Exchange,
  type Operation,
  type OperationResult,
  type SubscriptionForwarder,
} from '@urql/core';
import { buildSchema, execute, getOperationAST, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filter, fromPromise, merge, mergeMap, pipe, takeUntil } from 'wonka';
import { bubbledNullsExchange } from '../graphql/bubbled-nulls.ts';
import { normalisedCache } from '../graphql/cache.ts';

export type Root = Record<string, unknown>;

let schema: GraphQLSchema | undefined;

function realSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(join(process.cwd(), schemaPath()), 'utf8'));
  return schema;
}

/** Tests run from the root of the project, or from this package. */
function schemaPath(): string {
  return process.cwd().endsWith('dashboard') ? '../api/schema.graphql' : 'packages/api/schema.graphql';
}

export interface FakeApi {
  readonly client: Client;
  /** The names of the operations that reached the API, in order. */
  readonly asked: string[];
  /** Replaces what is answered from. */
  answerFrom(root: Root): void;
  /** Every operation fails from now on, until `null`. */
  failWith(error: Error | null): void;
}

function nameOf({ query }: Operation): string {
  return getOperationAST(query)?.name?.value ?? '';
}

/** A client whose requests are answered from `root`, with no network at all. */
export function fakeApi(root: Root, forwardSubscription?: SubscriptionForwarder): FakeApi {
  const asked: string[] = [];
  let answers = root;
  let failure: Error | null = null;

  async function answer(operation: Operation): Promise<OperationResult> {
    asked.push(nameOf(operation));
    await Promise.resolve();
    const base = { operation: makeOperation(operation.kind, operation), stale: false, hasNext: false };
    if (failure) return { ...base, data: undefined, error: new CombinedError({ networkError: failure }) };
    const result = await execute({
      schema: realSchema(),
      document: operation.query,
      rootValue: answers,
      variableValues: operation.variables as Record<string, unknown>,
    });
    const data: unknown = JSON.parse(JSON.stringify(result.data ?? null));
    if (!result.errors) return { ...base, data };
    return { ...base, data, error: new CombinedError({ graphQLErrors: [...result.errors] }) };
  }

  const answering: Exchange =
    ({ forward }) =>
    (operations) => {
      const isMine = ({ kind }: Operation) => kind === 'query' || kind === 'mutation';
      const mine = pipe(
        operations,
        filter(isMine),
        mergeMap((operation) => {
          const isTornDown = ({ kind, key }: Operation) => kind === 'teardown' && key === operation.key;
          return pipe(fromPromise(answer(operation)), takeUntil(pipe(operations, filter(isTornDown))));
        }),
      );
      return merge([
        mine,
        forward(
          pipe(
            operations,
            filter((operation) => !isMine(operation)),
          ),
        ),
      ]);
    };

  const live = forwardSubscription ? [subscriptionExchange({ forwardSubscription })] : [];
  const client = new Client({
    url: 'unused',
    exchanges: [normalisedCache(), bubbledNullsExchange, answering, ...live],
  });
  return { client, asked, answerFrom: (next) => (answers = next), failWith: (error) => (failure = error) };
}
