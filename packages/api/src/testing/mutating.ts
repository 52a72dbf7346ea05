import { expect } from 'vitest';
import type { TestServer } from './test-server.js';

/** What a mutation answered: its object under its own name, and why nothing was done. */
export type Answered = Readonly<Record<string, unknown>> & {
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[] | null;
    readonly clause: { readonly code: string } | null;
  }[];
};

/** Sends a mutation in the name of a holder, as a client would; errors of the request itself fail the test. */
export async function mutate(
  server: TestServer,
  holder: string,
  [name, object]: readonly [name: string, object: string],
  input: object,
): Promise<Answered> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${object} userErrors { code message field clause { code } } } }`;
  const { data, errors } = await server.ask(holder, query, { input });
  expect(errors).toEqual([]);
  return data?.[name] as Answered;
}

/** The id of a shared deal, as ops read it. */
export async function sharedDealId(server: TestServer, key: string): Promise<string> {
  const { data } = await server.ask('ops:ops1', 'query ($key: String!) { sharedDeal(key: $key) { id } }', { key });
  return (data as { sharedDeal: { id: string } }).sharedDeal.id;
}
