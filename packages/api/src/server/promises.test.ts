import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './schema.js';

const promised = (file: string) => buildSchema(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** What would no longer work for a client that was written for `before`. */
async function broken(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

describe('what clients rely on', () => {
  it('is all there, as the contract has it', async () => {
    expect(await broken(promised('contract.graphql'), schema)).toEqual([]);
  });

  it('works as it did when the schema was last released; `npm run release-schema` says how to break with it', async () => {
    expect(await broken(promised('../../released.graphql'), schema)).toEqual([]);
  });

  it('notices a field that is gone, one that may be null now, and an argument that is asked for now', async () => {
    const before = buildSchema('type Query { gone: Int sure: Int! free(of: Int): Int kept: Int }');
    const after = buildSchema('type Query { sure: Int free(of: Int!): Int kept: Int added: Int }');
    expect((await broken(before, after)).sort()).toEqual([
      expect.stringContaining("'Query.sure' changed type"),
      expect.stringContaining("'gone' was removed"),
      expect.stringContaining("'Query.free' changed from 'Int'"),
    ]);
  });
});
