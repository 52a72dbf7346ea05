import { afterEach, beforeEach, expect, it } from 'vitest';
import { revokeToken } from '../auth/tokens.js';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { customer, partner, registered, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const CHANGES = 'subscription ($after: String) { changes(after: $after) { cursor kind partner { key } node { id } } }';
const customers = Array.from({ length: 20 }, (_, index) => `c${index}`);
const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...customers.map((key) => customer(key)),
  customer('us1', { region: 'US' }),
];

describeOnEach('the rights of those who listen', (stores) => {
  let server: TestServer;
  const listeners: Listener[] = [];
  beforeEach(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterEach(async () => {
    await Promise.all(listeners.splice(0).map((listener) => listener.close()));
    await server.close();
  });

  const listen = async (holder: string, after?: string, token?: string) => {
    const listener = new Listener(server.url, token ?? (await server.token(holder)));
    listeners.push(listener);
    await listener.subscribe(CHANGES, { after });
    await pause(150);
    return listener;
  };
  const register = (partnerKey: string, of: string) =>
    server.record(registered({ deal: `${of}-${partnerKey}`, partner: partnerKey, customer: of }));
  const cursors = ({ received }: Listener) =>
    received.flatMap(({ data }) => (data ? [(data['changes'] as { cursor: string }).cursor] : []));
  /** No event tells of it yet: it is as when the projection was made anew. */
  const changeStaff = (what: string) =>
    server.database.work.write(({ manager }) => manager.query(`update staff set ${what} where key = 'gs1'`));
  const handedOver = (at: string, to: string) => ({
    type: 'PdmAssigned',
    at,
    partner: 'p1',
    staff: to,
    reason: 'Moved.',
  });

  it.each([
    [
      'a development manager whose partner is handed over',
      'pdm:pdm1',
      () => server.record([handedOver('2025-12-10T09:00:00+09:00', 'pdm2')]),
    ],
    ['a growth specialist who moves to another region', 'gs:gs1', () => changeStaff(`region = 'US'`)],
    ['a member of staff who is something else now', 'gs:gs1', () => changeStaff(`role = 'PDM'`)],
    [
      'somebody whose token is revoked',
      'partner:p1',
      async () => {
        const [{ id } = { id: '' }] = await server.database.reader.query<{ id: string }[]>(
          `select id from api_token where name = 'partner:p1'`,
        );
        await revokeToken(server.database.work, id, server.running.history.deciding.now());
      },
    ],
  ])('end within a second for %s, under traffic (5, 126, 127)', async (_who, holder, change) => {
    const [listener, ops] = await Promise.all([listen(holder), listen('ops:ops1')]);
    const traffic = { isOver: false };
    const writing = (async () => {
      for (let index = 0; !traffic.isOver; index += 1) {
        const of = customers[index % customers.length] ?? 'c0';
        await server.record(registered({ deal: `${of}-${index}`, partner: 'p1', customer: of }));
        await pause(5);
      }
    })();
    try {
      await listener.until(({ received }) => received.length > 0);
      await change();
      await pause(1_000);
      const [known, all] = [listener.received.length, ops.received.length];
      expect(listener.closed?.code).toBe(4403);
      await ops.until(({ received }) => received.length > all);
      expect(listener.received).toHaveLength(known);
    } finally {
      traffic.isOver = true;
      await writing;
    }
  });

  it('a new development manager is told nothing of before by an old cursor: what it looks after is to be read anew', async () => {
    const first = await listen('pdm:pdm2');
    await register('p2', 'c1');
    await first.until((one) => cursors(one).length === 1);
    const [cursor] = cursors(first);
    await server.record([handedOver('2025-12-10T09:00:00+09:00', 'pdm2')]);
    await first.until(({ closed }) => closed !== null, 1_500);
    const again = await listen('pdm:pdm2', cursor);
    await again.until(({ received }) => received.length > 0);
    expect(again.received[0]?.errors).toMatchObject([{ extensions: { code: 'RESYNC_REQUIRED' } }]);
  });

  it('a cursor is good for its own viewer, by whatever token, and for nobody else', async () => {
    const first = await listen('partner:p1');
    await register('p1', 'c1');
    await register('p1', 'c2');
    await first.until((one) => cursors(one).length === 2);
    const [cursor] = cursors(first);
    const own = await listen('partner:p1', cursor, await server.token('partner:p1', { name: 'another' }));
    await own.until((one) => cursors(one).length === 1);
    expect(cursors(own)).toEqual(cursors(first).slice(1));
    for (const other of ['partner:p2', 'pdm:pdm1', 'ops:ops1']) {
      const refused = await listen(other, cursor);
      await refused.until(({ received }) => received.length > 0);
      expect([other, refused.received[0]?.errors]).toMatchObject([
        other,
        [{ extensions: { code: 'RESYNC_REQUIRED' } }],
      ]);
    }
  });

  it('a cursor of another store is no cursor', async () => {
    const other = await TestServer.start({ url: await stores.freshUrl(), events });
    const there = await new Listener(other.url, await other.token('partner:p1')).subscribe(CHANGES);
    await pause(150);
    await other.record(registered({ deal: 'd1', partner: 'p1', customer: 'c1' }));
    await there.until((one) => cursors(one).length === 1);
    const refused = await listen('partner:p1', cursors(there)[0]);
    await refused.until(({ received }) => received.length > 0);
    expect(refused.received[0]?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    await there.close();
    await other.close();
  });
});
