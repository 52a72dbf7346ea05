import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { TestServer } from '../testing/test-server.js';

describe('GraphQL over HTTP', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl() });
  });
  afterAll(() => server.close());

  it('passes the audits without an error', async () => {
    const results = await auditServer({ url: `${server.url}/graphql` });
    const by = (status: string) => results.filter((result) => result.status === status).map(({ name }) => name);
    expect(by('error')).toEqual([]);
    expect(by('warn').length).toBeLessThanOrEqual(3);
    expect(results.length).toBeGreaterThan(50);
  });
});
