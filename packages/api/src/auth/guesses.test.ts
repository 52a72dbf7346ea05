import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';
import { Guesses, networkOf, TooManyGuesses } from './guesses.js';

describe('guessing', () => {
  const stores = sqliteStores();
  const servers: TestServer[] = [];
  const start = async (trustProxy = '') => {
    const server = await TestServer.start({
      url: await stores.freshUrl(),
      events: sharedWorld,
      isDemo: true,
      trustProxy,
    });
    servers.push(server);
    return server;
  };
  afterAll(async () => {
    for (const server of servers) await server.close();
  });

  /** Shows `count` tokens that do not exist; the status of each answer. */
  async function guess(
    server: TestServer,
    count: number,
    headers: (index: number) => Readonly<Record<string, string>>,
  ) {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1)
      statuses.push(
        (await server.post({ query: '{ now }' }, { authorization: `Bearer guess-${index}`, ...headers(index) })).status,
      );
    return statuses;
  }

  describe('from one address', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await start();
    });

    it('is looked at twenty times a minute, and then not even what is right (1)', async () => {
      const token = await server.token('partner:p1');
      const statuses = await guess(server, 22, () => ({}));
      expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
      const right = await server.post({ query: '{ now }' }, { authorization: `Bearer ${token}` });
      expect([right.status, right.errors[0]?.extensions.code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
      expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(right.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    });

    it('is not made easier by saying that one is elsewhere (11)', async () => {
      const elsewhere = (index: number) => ({ 'x-forwarded-for': `192.0.2.${index}`, 'x-user-id': `u${index}` });
      expect(await guess(server, 3, elsewhere)).toEqual([429, 429, 429]);
      const demo = await server.post({ person: 'ops:ops1' }, { 'x-forwarded-for': '192.0.2.9' }, '/demo/sign-in');
      expect(demo.status).toBe(429);
      expect(demo.headers.get('retry-after')).not.toBeNull();
    });

    it('stops nobody who has signed in', async () => {
      expect((await server.post({ query: '{ now }' })).status).toBe(200);
    });
  });

  it('is counted by the address that a trusted proxy tells, and by what a token begins with', async () => {
    const server = await start('1');
    expect(new Set(await guess(server, 25, (index) => ({ 'x-forwarded-for': `192.0.2.${index}` })))).toEqual(
      new Set([401]),
    );
    const beginning = (index: number) => ({
      'x-forwarded-for': `198.51.100.${index}`,
      authorization: `Bearer tierline_abcdefg${index}`,
    });
    expect((await guess(server, 22, beginning)).slice(19)).toEqual([401, 429, 429]);
    const spoofed = (index: number) => ({ 'x-forwarded-for': `203.0.113.${index}, 192.0.2.200` });
    expect((await guess(server, 22, spoofed)).slice(19)).toEqual([401, 429, 429]);
  });

  it('is counted for whole networks of IPv6', () => {
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(networkOf('2001:DB8:0:0:ffff::2')).toBe('2001:db8:0:0');
    expect(networkOf('::1')).toBe('0:0:0:0');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  });

  it('from 100,000 addresses takes memory within bounds (64)', async () => {
    const guesses = new Guesses();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 100_000; index += 1)
      await guesses.failed({ address: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(40 * 1024 * 1024);
    const guess = { address: '192.0.2.1' };
    for (let index = 0; index < 20; index += 1) await guesses.failed(guess);
    await expect(guesses.refuse(guess)).rejects.toThrow(TooManyGuesses);
  });
});
