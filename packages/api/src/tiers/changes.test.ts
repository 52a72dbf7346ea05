import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { access, bought, customer, line, partner, vendor, worked } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

/** p1 serves both customers, of which one makes its tier; p2 will come and go in the other's portal. */
const events = [
  ...vendor,
  ...['p1', 'p2', 'p3'].flatMap((key) => partner(key, 'pdm1')),
  ...['c1', 'c2'].flatMap((key) => [
    customer(key),
    bought(key, '2025-01-01', line('SALES_HUB', '100000')),
    access(key, 'p1', '2025-01-10'),
    worked(key, 'p1', '2025-12-01'),
  ]),
];

describeOnEach('changes of managed MRR and of tiers', (stores) => {
  let server: TestServer;
  const listeners: Listener[] = [];
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(async () => {
    for (const listener of listeners) await listener.close();
    await server.close();
  });

  const listen = async (holder: string) => {
    const listener = await new Listener(server.url, await server.token(holder)).subscribe(
      'subscription { changes { kind partner { key } node { __typename id } } }',
    );
    listeners.push(listener);
    await pause(150);
    return listener;
  };
  /** The kinds that have come, and after them nothing of anybody else's. */
  const kinds = (listener: Listener, of: string) =>
    listener.received.map(({ data }) => {
      const {
        kind,
        partner: whose,
        node,
      } = data?.['changes'] as {
        kind: string;
        partner: { key: string };
        node: { __typename: string };
      };
      expect([whose.key, node.__typename]).toEqual([of, 'Partner']);
      return kind;
    });
  /** What p1 can read of its figures. */
  const figures = async () => {
    const { text } = await server.ask(
      'partner:p1',
      `{ partner(key: "p1") { managedMrr(on: "2025-12-15") { total { amount } customers { customer { key } subscriptions { amount } share { amount } lastWorkAt servicingPartners reasons { detail facts { value } evidence { id } } } notCounted { customer { key } } }
         tier(on: "2025-12-15") { points { managed } history { tier evidence { id } } } } }`,
    );
    return text;
  };

  it('tell a partner that its share changed, and its rivals nothing', async () => {
    const [p1, p2, p3] = [await listen('partner:p1'), await listen('partner:p2'), await listen('partner:p3')];
    const before = await figures();
    await server.record([access('c2', 'p2', '2025-12-02')]);
    await pause(300);
    expect(kinds(p2, 'p2')).toEqual(['MANAGED_MRR']);
    expect(await figures()).toBe(before);
    expect(p1.received).toEqual([]);

    await server.record([worked('c2', 'p2', '2025-12-03')]);
    await p1.until(({ received }) => received.length > 0);
    expect(kinds(p1, 'p1')).toEqual(['MANAGED_MRR']);
    const halved = await figures();
    expect(halved).toContain('"total":{"amount":"150000"}');
    expect(halved).toContain('"servicingPartners":null');
    expect(halved).not.toMatch(/p2/);

    await server.record([worked('c2', 'p2', '2025-12-04'), worked('c2', 'p2', '2025-12-05', 'LOGGED_IN')]);
    await pause(300);
    expect(kinds(p1, 'p1')).toEqual(['MANAGED_MRR']);
    expect(await figures()).toBe(halved);
    expect(p3.received).toEqual([]);
  });

  it('tell of a tier that is granted, by itself', async () => {
    const [p1, p3] = [await listen('partner:p1'), await listen('partner:p3')];
    await server.record([
      { type: 'TierGranted', at: '2025-12-10T09:00:00+09:00', partner: 'p1', tier: 'GOLD', reason: 'Won an award.' },
    ]);
    await p1.until(({ received }) => received.length > 0);
    await pause(200);
    expect(kinds(p1, 'p1')).toEqual(['TIER']);
    expect(p3.received).toEqual([]);
  });
});
