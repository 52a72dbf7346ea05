import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { sqliteStores } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { partner, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const CHANGES = 20_000;
const STALLED = 20;

describe('listeners that do not read (0.4, 61)', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: [...vendor, ...partner('p1', 'pdm1')] });
  });
  afterAll(() => server.close());

  const stalled = async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(
      JSON.stringify({
        type: 'connection_init',
        payload: { authorization: `Bearer ${await server.token('partner:p1')}` },
      }),
    );
    socket.send(
      JSON.stringify({
        type: 'subscribe',
        id: '1',
        payload: { query: 'subscription { changes { cursor at kind partner { name } node { id } } }' },
      }),
    );
    await pause(30);
    socket.pause();
    return socket;
  };

  it(
    `cost the server nothing while ${CHANGES} changes go by, and one that reads gets every one`,
    { timeout: 120_000 },
    async () => {
      const token = await server.token('partner:p1');
      const sockets = await Promise.all(Array.from({ length: STALLED }, stalled));
      const healthy = await new Listener(server.url, token).subscribe('subscription { changes { cursor } }');
      await pause(200);
      const before = process.memoryUsage().rss;
      for (let chunk = 0; chunk < CHANGES / 1_000; chunk += 1) {
        await server.database.work.write(({ manager }) =>
          manager.query(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
          insert into change (at, partner, kind, node_type, node_id) select 0, 'p1', 'SOLD_MRR', 'Partner', 'pt_' || i from n`),
        );
      }
      await healthy.until(({ received }) => received.length >= CHANGES, 90_000);
      expect(new Set(healthy.received.map(({ data }) => (data?.['changes'] as { cursor: string }).cursor)).size).toBe(
        CHANGES,
      );
      expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
      for (const socket of sockets) socket.terminate();
      await healthy.close();
    },
  );
});
