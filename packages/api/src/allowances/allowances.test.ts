import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { Listener } from '../testing/listener.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer, type Answer } from '../testing/test-server.js';

const LIMITS = { token: 60_000, session: 120_000, anonymous: 30_000 };
const NOW = '{ now }';
const RATE = '{ rateLimit { cost limit remaining restoredPerSecond resetAt } }';
/** As much as may just be read at once: three of these are granted in a minute. */
const LARGE = '{ partners(first: 200) { nodes { sharedDeals(first: 48) { nodes { customer { name } } } } } }';
const COST_OF_LARGE = 10 + 1 + 200 * (1 + 1 + 48 * 2);

const left = ({ headers }: Answer) =>
  ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));
const cost = ({ text }: Answer) => (JSON.parse(text) as { extensions?: { cost?: unknown } }).extensions?.cost;

describe('what viewers may ask for', () => {
  const stores = sqliteStores();
  let server: TestServer;
  let minute = 0;
  beforeAll(async () => {
    server = await TestServer.start({
      url: await stores.freshUrl(),
      events: sharedWorld,
      limits: LIMITS,
      isDemo: true,
      today: '2025-12-15',
    });
  });
  afterAll(() => server.close());
  // Every bucket is whole again.
  beforeEach(() => server.setClock(new Date(Date.UTC(2025, 11, 15, 12, (minute += 2))).toISOString()));

  it.each([
    ['10 points and one for each object', NOW, 10],
    ['a list at its full length', '{ partner(key: "p1") { sharedDeals(first: 30) { nodes { id } } } }', 10 + 2 + 30],
    ['a list without a length at 50', '{ partner(key: "p1") { sharedDeals { nodes { id } } } }', 10 + 2 + 50],
    ['100 points for a mutation', 'mutation { recordHistory(input: { lines: [] }) { taken } }', 101],
    ['100 points for what is no operation', '{ nonsense }', 100],
    ['100 points for what cannot be read', '{', 100],
  ])('is counted before anything is read: %s', async (_what, query, requested) => {
    const answer = await server.ask('ops:ops1', query);
    expect(cost(answer)).toEqual({ requested, limit: 60_000, restoredPerSecond: 1_000 });
    expect(left(answer)).toEqual([60_000, 60_000 - requested, Math.ceil(requested / 1_000)]);
  });

  it('costs the same, found or not, to the byte', async () => {
    const query = 'query ($key: String!) { sharedDeal(key: $key) { id credit { outcome } } }';
    const [rivals, nobodys] = [
      await server.ask('partner:p1', query, { key: 'd1-p2' }),
      await server.ask('partner:p1', query, { key: 'nobody' }),
    ];
    expect(rivals.text).toBe(nobodys.text);
  });

  it('is announced in every answer to who has signed in, errors too, and to nobody else', async () => {
    const cookie = await signedIn('partner:p1');
    expect(cost(await server.post({ query: NOW }, { cookie }))).toEqual({
      requested: 10,
      limit: 120_000,
      restoredPerSecond: 2_000,
    });
    expect(cost(await server.ask('partner:p1', '{ partner(key: "p2") { id } closings { quarter } }'))).toBeDefined();
    const anonymous = await server.ask(null, NOW);
    expect([cost(anonymous), left(anonymous)[0]]).toEqual([undefined, 30_000]);
  });

  it('can be asked for', async () => {
    await server.ask('partner:p1', NOW);
    expect((await server.ask('partner:p1', RATE)).data).toEqual({
      rateLimit: {
        cost: 11,
        limit: 60_000,
        remaining: 60_000 - 10 - 11,
        restoredPerSecond: 1_000,
        resetAt: new Date(Date.UTC(2025, 11, 15, 12, minute, 0, 21)).toISOString(),
      },
    });
    expect((await server.ask(null, RATE)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('ends with 429 and says when to come back; then there is as much as was said', async () => {
    for (let times = 0; times < 3; times += 1) expect((await server.ask('ops:ops1', LARGE)).status).toBe(200);
    const refused = await server.ask('ops:ops1', LARGE);
    expect([refused.status, refused.data, refused.errors[0]?.extensions]).toEqual([
      429,
      undefined,
      { code: 'RATE_LIMITED' },
    ]);
    expect(refused.errors[0]?.message).toBe(
      `The operation costs ${COST_OF_LARGE} points, and ${60_000 - 3 * COST_OF_LARGE} are left; 1000 come back each second. Send it again in 19 s.`,
    );
    expect([refused.headers.get('retry-after'), cost(refused)]).toEqual([
      '19',
      { requested: COST_OF_LARGE, limit: 60_000, restoredPerSecond: 1_000 },
    ]);
    expect((await server.ask('ops:ops1', NOW)).status).toBe(200);
    server.setClock(new Date(Date.UTC(2025, 11, 15, 12, minute, 19)).toISOString());
    expect((await server.ask('ops:ops1', LARGE)).status).toBe(200);
  });

  it('is each one’s own: another token, the same holder’s session and a rival have all of theirs', async () => {
    const cookie = await signedIn('ops:ops1');
    const other = await server.token('ops:ops1', { name: 'other' });
    while ((await server.ask('ops:ops1', LARGE)).status === 200);
    expect(left(await server.post({ query: NOW }, { authorization: `Bearer ${other}` }))[1]).toBe(59_990);
    expect(left(await server.post({ query: NOW }, { cookie }))[1]).toBe(119_990);
    expect(left(await server.ask('partner:p1', NOW))[1]).toBe(59_990);
  });

  it('holds over WebSocket too (0.3)', async () => {
    while ((await server.ask('ops:ops1', LARGE)).status === 200);
    while ((await server.ask('ops:ops1', RATE)).status === 200);
    const listener = await new Listener(server.url, await server.token('ops:ops1')).subscribe(
      'subscription { changes { cursor node { id } partner { id key name } } }',
    );
    await listener.until(({ failure }) => failure !== null);
    expect(listener.failure).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    await listener.close();
  });

  it('is not limited where the limit is 0', async () => {
    const unlimited = await TestServer.start({
      url: await stores.freshUrl(),
      events: sharedWorld,
      limits: { token: 0, session: 0, anonymous: 0 },
    });
    const answer = await unlimited.ask('ops:ops1', RATE);
    expect([answer.data, cost(answer), answer.headers.get('x-ratelimit-limit')]).toEqual([
      { rateLimit: null },
      { requested: 11 },
      null,
    ]);
    await unlimited.close();
  });

  const signedIn = async (person: string) => {
    const response = await fetch(`${server.url}/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
});
