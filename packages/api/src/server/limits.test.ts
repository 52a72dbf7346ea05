import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { sqliteStores } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (depth: number) =>
  `{ partner(key: "p1") ${'{ sharedDeals { nodes { partner '.repeat(depth)} { id } ${'} } } '.repeat(depth)} }`;

/** Documents that are made to be costly, by what makes them so. */
const bombs: readonly [string, string][] = [
  ['46 depth', nested(10)],
  ['47 aliases', `{ ${many(40, (index) => `a${index}: viewer { __typename }`)} }`],
  ['47 aliases of __typename', `{ ${many(40, (index) => `a${index}: __typename`)} }`],
  ['48 one field many times', `{ partner(key: "p1") { ${many(300, () => 'id')} } }`],
  ['48 one object many times', `{ partner(key: "p1") { ${many(300, () => 'pdm { id }')} } }`],
  [
    '49 many fragments',
    `{ ...f0 } ${many(60, (index) => `fragment f${index} on Query { viewer { __typename } ${index < 59 ? `...f${index + 1}` : ''} }`)}`,
  ],
  [
    '49 fragments that use themselves',
    `{ ...f } fragment f on Query { viewer { __typename } ...g } fragment g on Query { ...f }`,
  ],
  ['50 directives', `{ viewer ${many(200, () => '@include(if: true)')} { __typename } }`],
  ['51 tokens', `{ ${many(3_000, () => 'a')} }`],
  ['53 introspection', `{ __schema { types ${'{ fields { type '.repeat(10)} { name } ${'} } '.repeat(10)} } }`],
  ['root fields', `{ ${many(16, (index) => `now${index === 0 ? '' : ' viewer { __typename }'}`)} }`],
  [
    'two mutations',
    'mutation { a: recordHistory(input: { lines: [] }) { taken } b: recordHistory(input: { lines: [] }) { taken } }',
  ],
  [
    'cost',
    '{ partners(first: 200) { nodes { sharedDeals(first: 200) { nodes { credit { lines { reasons { facts { name } } } } } } } } }',
  ],
];

describe('limits', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld });
  });
  afterAll(() => server.close());

  it.each(bombs)('refuse over HTTP: %s (46-53)', async (_what, query) => {
    const begun = performance.now();
    const { status, errors } = await server.ask('partner:p1', query);
    expect([status, errors.length > 0]).toEqual([400, true]);
    expect(errors[0]?.extensions.code).toMatch(
      /^(DOCUMENT_TOO_LARGE|OPERATION_TOO_COSTLY|GRAPHQL_(PARSE|VALIDATION)_FAILED)$/,
    );
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it.each(bombs)('refuse over WebSocket: %s (0.3, 46-53)', async (_what, query) => {
    const listener = await new Listener(server.url, await server.token('partner:p1')).subscribe(query);
    await listener.until(({ failure, received }) => failure !== null || received.length > 0);
    expect(listener.received).toEqual([]);
    expect(JSON.stringify(listener.failure)).toMatch(
      /DOCUMENT_TOO_LARGE|BAD_REQUEST|GRAPHQL_(PARSE|VALIDATION)_FAILED/,
    );
    await listener.close();
  });

  it('let a screenful be read, and the schema', async () => {
    const whole = `{ partner(key: "p1") { sharedDeals(first: 200) { nodes { id partner { name } customer { name } gs { name } pois { status lines { mrr { amount } } }
      deadlines { dueAt } credit { outcome reasons { clause { code } detail } lines { mrr { amount } revenueShare { rate } reasons { clause { code } detail } } } } } } }`;
    expect((await server.ask('partner:p1', whole)).errors).toEqual([]);
    const { getIntrospectionQuery } = await import('graphql');
    expect((await server.ask('partner:p1', getIntrospectionQuery())).errors).toEqual([]);
  });

  it('refuse many operations in one request, GET mutations and bodies that are no JSON (52, 134)', async () => {
    const token = await server.token('ops:ops1');
    const headers = { authorization: `Bearer ${token}` };
    expect((await server.post([{ query: '{ now }' }, { query: '{ now }' }], headers)).status).toBe(400);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])
      expect(
        (await server.post('query=%7Bnow%7D', { ...headers, 'content-type': type })).status,
      ).toBeGreaterThanOrEqual(400);
    expect(
      (
        await fetch(`${server.url}/graphql?query=mutation{recordHistory(input:{lines:[]}){taken}}`, {
          headers: { ...headers, 'apollo-require-preflight': '1' },
        })
      ).status,
    ).toBe(405);
    expect((await fetch(`${server.url}/graphql?query={now}`, { headers })).status).toBe(400);
    const broken = await server.post('{"query":', headers);
    expect([broken.status, broken.errors]).toMatchObject([400, [{ message: 'The body is not JSON.' }]]);
    expect(broken.text).not.toMatch(/at |node_modules|SyntaxError/);
  });

  it('refuse a subscription over HTTP as what it is: asked in the wrong place, and no fault of the server', async () => {
    const { status, errors } = await server.ask('partner:p1', 'subscription { changes { cursor } }');
    expect([status, errors]).toMatchObject([400, [{ extensions: { code: 'BAD_REQUEST' } }]]);
    expect(errors[0]?.message).toContain('WebSocket');
  });

  it('say of a path that cannot be decoded nothing of a body', async () => {
    const answer = await fetch(`${server.url}/exports/%E0%A4%A`);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ message: 'The request cannot be read.' }] },
    ]);
  });

  it('refuse bodies that are too large, packed or not, and headers that are (56)', async () => {
    const large = JSON.stringify({ query: '{ now }', variables: { x: 'x'.repeat(2_000_000) } });
    expect((await server.post(large)).status).toBe(413);
    const { gzipSync } = await import('node:zlib');
    const bomb = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(large),
    });
    expect(bomb.status).toBe(413);
    const header = await fetch(`${server.url}/healthz`, { headers: { 'x-large': 'x'.repeat(100_000) } }).then(
      ({ status }) => status,
      () => 431,
    );
    expect(header).toBe(431);
  });

  it('close a connection that says nothing, or says it slowly (59)', async () => {
    const socket = createConnection(Number(new URL(server.url).port), 'localhost');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\n');
    const begun = performance.now();
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect(performance.now() - begun).toBeLessThan(7_500);
  });

  it('mask what was not meant for clients (45)', async () => {
    await server.database.work.write(({ manager }) => manager.query('alter table proof rename to hidden_proof'));
    const { text, errors } = await server.ask('partner:p1', '{ sharedDeal(key: "d1-p1") { pois { id } } }');
    await server.database.work.write(({ manager }) => manager.query('alter table hidden_proof rename to proof'));
    expect(errors).toMatchObject([
      { message: 'Something went wrong here; it has been noted.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(text).not.toMatch(/SQLITE|no such table|proof"|at .*\.(ts|js)/);
  });

  describe('of a socket (60)', () => {
    /** What a socket is told by being closed, after saying some things. */
    const closing = async (messages: readonly string[], options: WebSocket.ClientOptions = {}) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
      const closed = new Promise<number>((resolve) => {
        socket.on('close', resolve);
        socket.on('error', () => undefined);
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      });
      await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed]);
      for (const message of messages) {
        socket.send(message);
        await pause(60);
      }
      return closed;
    };
    const init = async () =>
      JSON.stringify({
        type: 'connection_init',
        payload: { authorization: `Bearer ${await server.token('partner:p1')}` },
      });
    const subscribe = (id: string) =>
      JSON.stringify({ type: 'subscribe', id, payload: { query: 'subscription { changes { cursor } }' } });

    it.each([
      ['who says nothing', 4408, []],
      ['who asks before saying who it is', 4401, [subscribe('1')]],
      ['whose message is no message', 4400, ['garbage']],
      ['who shows nothing', 4403, [JSON.stringify({ type: 'connection_init' })]],
      [
        'who shows what is not known',
        4403,
        [JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer tl_x' } })],
      ],
    ])('one %s is closed with %i', async (_who, code, messages) => {
      expect(await closing(messages)).toBe(code);
    });

    it('one that says the same twice is closed', async () => {
      expect(await closing([await init(), await init()])).toBe(4429);
      expect(await closing([await init(), subscribe('1'), subscribe('1')])).toBe(4409);
    });

    it('one that sends too much, too fast or from another site is closed (0.3)', async () => {
      expect(await closing([await init(), 'x'.repeat(90_000)])).toBe(1009);
      const flood = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const closed = new Promise((resolve) => flood.on('close', resolve));
      await new Promise((resolve) => flood.once('open', resolve));
      flood.send(await init());
      for (let index = 0; index < 300; index += 1) flood.send('{"type":"ping"}');
      expect(await closed).toBe(1008);
      expect(await closing([], { origin: 'https://evil.example' })).toBe(403);
    });

    it('a twenty-first operation is refused', async () => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const heard: string[] = [];
      socket.on('message', (data: Buffer) => heard.push(data.toString('utf8')));
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send(await init());
      await pause(150);
      for (let index = 0; index < 21; index += 1) socket.send(subscribe(String(index)));
      await pause(500);
      expect(heard.filter((text) => text.includes('TOO_MANY_OPERATIONS'))).toHaveLength(1);
      socket.close();
    });
  });
});
