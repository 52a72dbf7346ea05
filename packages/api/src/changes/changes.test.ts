import { afterEach, beforeEach, expect, it } from 'vitest';
import { revokeToken } from '../auth/tokens.js';
import { dropOldChanges } from '../history/drop-old-changes.js';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { customer, partner, registered, sale, signed, vendor, won } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const CHANGES = `subscription ($partner: ID, $after: String) { changes(partner: $partner, after: $after) {
  cursor at kind partner { key } node { __typename id } } }`;

interface Change {
  readonly cursor: string;
  readonly kind: string;
  readonly partner: { readonly key: string };
  readonly node: { readonly __typename: string; readonly id: string } | null;
}

const customers = Array.from({ length: 30 }, (_, index) => `c${index}`);
const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...customers.map((key) => customer(key)),
];

describeOnEach('changes', (stores) => {
  let server: TestServer;
  const listeners: Listener[] = [];
  beforeEach(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterEach(async () => {
    await Promise.all(listeners.splice(0).map((listener) => listener.close()));
    await server.close();
  });

  const listen = async (holder: string, variables: Record<string, unknown> = {}, token?: string) => {
    const listener = new Listener(server.url, token ?? (await server.token(holder)));
    listeners.push(listener);
    return listener.subscribe(CHANGES, variables);
  };
  const changes = ({ received }: Listener) => received.flatMap(({ data }) => (data ? [data['changes'] as Change] : []));
  const register = (key: string, of: string) =>
    server.record(registered({ deal: `${of}-${key}`, partner: key, customer: of }));

  it('tells of what a sale changes, and what it tells of can be read at once (124)', async () => {
    const listener = await listen('partner:p1');
    await pause(100);
    await server.record(sale({ deal: 'd1', partner: 'p1', customer: 'c1' }));
    await listener.until((one) => changes(one).length === 7);
    expect(
      changes(listener)
        .map(({ kind, node }) => `${kind} ${node?.__typename}`)
        .sort(),
    ).toEqual([
      'ASSOCIATION Association',
      'CREDIT SharedDeal',
      'DEADLINE SharedDeal',
      'POI Poi',
      'REVENUE_SHARE Association',
      'SHARED_DEAL SharedDeal',
      'SOLD_MRR Partner',
    ]);
  });

  it('begins with now where no cursor is given, and after the cursor where one is (122, 123)', async () => {
    await register('p1', 'c1');
    const first = await listen('partner:p1');
    await pause(150);
    await register('p1', 'c2');
    await first.until((one) => changes(one).length > 0);
    expect(changes(first)).toHaveLength(1);
    await first.close();
    await register('p1', 'c3');
    await register('p1', 'c4');
    const again = await listen('partner:p1', { after: changes(first)[0]?.cursor });
    await again.until((one) => changes(one).length === 2);
    await register('p1', 'c5');
    await again.until((one) => changes(one).length === 3);
    expect(new Set([...changes(first), ...changes(again)].map(({ cursor }) => cursor)).size).toBe(4);
  });

  it('begins after the cursor that was read before anything else was', async () => {
    const ask = async () => {
      const { data } = await server.ask('partner:p1', '{ changesCursor }');
      return data?.['changesCursor'] as string;
    };
    await register('p1', 'c1');
    const cursor = await ask();
    expect(await ask()).not.toBe(cursor);
    await register('p1', 'c2');
    const listener = await listen('partner:p1', { after: cursor });
    await listener.until((one) => changes(one).length > 0);
    await register('p1', 'c3');
    await listener.until((one) => changes(one).length > 1);
    expect(changes(listener)).toHaveLength(2);
  });

  it('misses nothing and repeats nothing across connections that break while others write (122, 123)', async () => {
    const nodes: string[] = [];
    const first = await listen('partner:p1');
    await pause(150);
    const writing = (async () => {
      for (const of of customers) {
        await Promise.all([register('p1', of), register('p2', of)]);
      }
    })();
    let listener = first;
    let cursor: string | undefined;
    while (nodes.length < customers.length) {
      const wanted = Math.min(3, customers.length - nodes.length);
      await listener.until((one) => changes(one).length >= wanted, 20_000);
      await listener.close();
      const taken = changes(listener);
      nodes.push(...taken.map(({ node }) => node?.id ?? ''));
      cursor = taken.at(-1)?.cursor;
      if (nodes.length < customers.length) listener = await listen('partner:p1', { after: cursor });
    }
    await writing;
    expect(nodes).toHaveLength(customers.length);
    expect(new Set(nodes).size).toBe(customers.length);
  });

  it('tells a partner nothing of its rival, however busy (31)', async () => {
    const [own, manager, ops] = await Promise.all([listen('partner:p1'), listen('pdm:pdm1'), listen('ops:ops1')]);
    await pause(150);
    for (const of of customers.slice(0, 10)) await register('p2', of);
    await ops.until((one) => changes(one).length === 10);
    expect([own.received, manager.received]).toEqual([[], []]);
    const { data } = await server.ask('ops:ops1', '{ partner(key: "p2") { id } }');
    const foreign = await listen('partner:p1', { partner: (data as { partner: { id: string } }).partner.id });
    await foreign.until(({ received }) => received.length > 0);
    expect(foreign.received[0]?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('does not tell the loser who was credited, nor that anybody was (26, 31)', async () => {
    await server.record([
      ...partner('p3', 'pdm2'),
      ...['p1', 'p2', 'p3'].flatMap((key) => registered({ deal: 'd1', partner: key, customer: 'c1' })),
      ...['p2', 'p3'].flatMap((key) => signed({ deal: 'd1', partner: key, customer: 'c1' })),
      won({ deal: 'd1', partner: 'p2', customer: 'c1' }),
    ]);
    const [loser, ops] = await Promise.all([listen('partner:p1'), listen('ops:ops1')]);
    await pause(150);
    for (const [day, credited] of [
      ['02', 'p2'],
      ['03', 'p3'],
    ])
      await server.record([
        {
          type: 'CreditAdjudicated',
          at: `2025-07-${day}T09:00:00+09:00`,
          deal: 'd1',
          partner: credited,
          staff: 'ops1',
          reason: 'Did the work.',
        },
      ]);
    await ops.until((one) => changes(one).some(({ kind, partner: of }) => kind === 'CREDIT' && of.key === 'p2'));
    await pause(300);
    expect(loser.received).toEqual([]);
  });

  it('says so where what came after a cursor is no longer kept, and refuses one that it did not give', async () => {
    const listener = await listen('partner:p1');
    await pause(150);
    await register('p1', 'c1');
    await listener.until((one) => changes(one).length === 1);
    const after = changes(listener)[0]?.cursor ?? '';
    await register('p1', 'c2');
    await server.database.work.write(({ manager }) =>
      manager.query(`insert into installation (name, value) values ('changes dropped up to', '1000')`),
    );
    const behind = await listen('partner:p1', { after });
    await behind.until(({ received }) => received.length > 0);
    expect(behind.received[0]?.errors).toMatchObject([{ extensions: { code: 'RESYNC_REQUIRED' } }]);
    for (const wrong of ['', 'nonsense', `${after.slice(0, -2)}AA`]) {
      const refused = await listen('partner:p1', { after: wrong });
      await refused.until(({ received }) => received.length > 0);
      expect(refused.received[0]?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('keeps changes for as many days as the operator says', async () => {
    const listener = await listen('partner:p1');
    await pause(150);
    await register('p1', 'c1');
    await listener.until((one) => changes(one).length === 1);
    const after = changes(listener)[0]?.cursor;
    await register('p1', 'c2');
    const in10Days = new Date('2025-12-25T12:00:00Z');
    await dropOldChanges(server.database.work, in10Days, 11);
    const behind = await listen('partner:p1', { after });
    await behind.until((one) => changes(one).length === 1);

    await dropOldChanges(server.database.work, in10Days, 9);
    const late = await listen('partner:p1', { after });
    await late.until(({ received }) => received.length > 0);
    expect(late.received[0]?.errors).toMatchObject([{ extensions: { code: 'RESYNC_REQUIRED' } }]);
  });

  it('publishes nothing of what was rolled back (125)', async () => {
    const listener = await listen('ops:ops1');
    await pause(150);
    const failing = server.database.work.write(async () => {
      await register('p1', 'c1');
      throw new Error('on second thoughts');
    });
    await expect(failing).rejects.toThrow('on second thoughts');
    await register('p1', 'c2');
    await listener.until((one) => changes(one).length === 1);
    await pause(300);
    expect(changes(listener)).toHaveLength(1);
  });

  it('closes with 4403 within a second when a token is revoked or over (5, 126)', async () => {
    const [revoked, over] = await Promise.all([
      server.token('partner:p1', { name: 'revoked' }),
      server.token('partner:p1', { days: 1 }),
    ]);
    const [first, second, other] = await Promise.all([
      listen('partner:p1', {}, revoked),
      listen('partner:p1', {}, over),
      listen('partner:p1'),
    ]);
    const { database, running } = server;
    const [{ id } = { id: '' }] = await database.reader.query<{ id: string }[]>(
      `select id from api_token where name = 'revoked'`,
    );
    await revokeToken(database.work, id, running.history.deciding.now());
    await first.until(({ closed }) => closed !== null, 1_000);
    server.setClock('2025-12-16T12:00:01Z');
    await second.until(({ closed }) => closed !== null, 1_000);
    expect([first.closed?.code, second.closed?.code, other.closed]).toEqual([4403, 4403, null]);
  });

  it('closes with 4403 within a second when a development manager gets other partners (127)', async () => {
    const [was, is] = await Promise.all([listen('pdm:pdm1'), listen('pdm:pdm2')]);
    await server.record([
      { type: 'PdmAssigned', at: '2025-12-10T09:00:00+09:00', partner: 'p1', staff: 'pdm2', reason: 'Moved on.' },
    ]);
    await Promise.all([was, is].map((one) => one.until(({ closed }) => closed !== null, 1_000)));
    expect([was.closed?.code, is.closed?.code]).toEqual([4403, 4403]);
    const after = await listen('pdm:pdm2');
    await pause(150);
    await register('p1', 'c1');
    await after.until((one) => changes(one).length === 1);
  });

  it('lets go of everything when listeners come and go (131)', async () => {
    for (let round = 0; round < 20; round += 1) {
      const listener = await listen('partner:p1');
      listener.unsubscribe();
      await listener.close();
    }
    await pause(200);
    expect([server.running.sockets(), server.running.listeners()]).toEqual([0, 0]);
  });

  it('says goodbye with 1001 when the server stops (129)', async () => {
    const listener = await listen('partner:p1');
    await server.running.close();
    await listener.until(({ closed }) => closed !== null, 2_000);
    expect(listener.closed?.code).toBe(1001);
  });
});
