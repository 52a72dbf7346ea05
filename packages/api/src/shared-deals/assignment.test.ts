import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { openHistory, derivedRows } from '../testing/open-history.js';
import { customer, partner, registered, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { verify } from '../history/verify.js';

const [waiting] = registered({ deal: 'd2', partner: 'p1', customer: 'c2' });
const [prospect] = registered({ deal: 'd3', partner: 'p1', customer: 'nobodys' });
const german = partner('p3', 'pdm1', { region: 'DE', currency: 'EUR' });
const [abroad] = registered({ deal: 'd4', partner: 'p3', customer: 'another' });
const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...german,
  customer('c1'),
  customer('c2', { region: 'FR', segment: 'ENTERPRISE' }),
  ...registered({ deal: 'd1', partner: 'p1', customer: 'c1', gs: 'gs2' }),
  ...[waiting, prospect, abroad],
];
const joins = (key: string, more: object) => staff(key, 'GS', { at: '2025-06-01T09:00:00Z', ...more });

const GS = `query ($key: String!) { sharedDeal(key: $key) { gs { key } gsReasons { clause { code } holds detail } } }`;
const LIST = `query ($first: Int, $after: String) { unassignedDeals(first: $first, after: $after) {
  totalCount nodes { key gs { key } } pageInfo { hasNextPage endCursor } } }`;

interface Assigned {
  readonly gs: { readonly key: string } | null;
  readonly gsReasons: readonly {
    readonly clause: { readonly code: string };
    readonly holds: boolean;
    readonly detail: string;
  }[];
}

describeOnEach('the growth specialist of a deal (team.gs-territory, team.gs-assignment)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const assigned = async (key: string, holder = 'ops:ops1') => {
    const { data } = await server.ask(holder, GS, { key });
    return (data as { sharedDeal: Assigned | null }).sharedDeal;
  };
  const unassigned = async () => {
    const { data } = await server.ask('ops:ops1', LIST);
    return (data as { unassignedDeals: { nodes: { key: string }[] } }).unassignedDeals.nodes.map(({ key }) => key);
  };

  it('is the one of the customer’s territory, whoever approved it, with the reasons', async () => {
    const deal = await assigned('d1-p1', 'partner:p1');
    expect(deal?.gs).toEqual({ key: 'gs1' });
    expect(deal?.gsReasons.map(({ clause, holds }) => `${clause.code} ${holds}`)).toEqual([
      'team.gs-territory true',
      'team.gs-assignment true',
      'registration.no-capacity-limit true',
    ]);
  });

  it('of a domain that is nobody’s customer yet is one of the partner’s region', async () => {
    expect((await assigned('d3-p1'))?.gs).toEqual({ key: 'gs1' });
    expect((await assigned('d4-p3'))?.gs).toBeNull();
  });

  it('where nobody covers the territory the deal stands and ops are told, and nobody else', async () => {
    const deal = await assigned('d2-p1', 'partner:p1');
    expect(deal?.gs).toBeNull();
    expect(deal?.gsReasons.filter(({ holds }) => !holds).at(-1)?.detail).toBe(
      'No GS covers the territory FR, so the deal is registered but unassigned.',
    );
    expect(await unassigned()).toEqual(['d2-p1', 'd4-p3']);
    const { data } = await server.ask('ops:ops1', LIST, { first: 1 });
    const { totalCount, pageInfo } = (
      data as { unassignedDeals: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    ).unassignedDeals;
    expect([totalCount, pageInfo.hasNextPage]).toEqual([2, true]);
    const next = await server.ask('ops:ops1', LIST, { first: 1, after: pageInfo.endCursor });
    expect(next.data).toMatchObject({
      unassignedDeals: { nodes: [{ key: 'd4-p3' }], pageInfo: { hasNextPage: false } },
    });
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1']) {
      const { errors } = await server.ask(holder, LIST);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
  });

  it('comes with a new colleague, whose territory the deals lie in', async () => {
    expect(await assigned('d2-p1', 'gs:gs2')).toBeNull();
    await server.record([joins('gs-fr', { region: 'FR', segment: 'ENTERPRISE' })]);
    expect((await assigned('d2-p1'))?.gs).toEqual({ key: 'gs-fr' });
    expect((await assigned('d2-p1', 'gs:gs-fr'))?.gs).toEqual({ key: 'gs-fr' });
    expect(await unassigned()).toEqual(['d4-p3']);
    await server.record([joins('gs-de-1', { region: 'DE', segment: 'SMALL_BUSINESS' })]);
    expect((await assigned('d4-p3'))?.gs).toEqual({ key: 'gs-de-1' });
    await server.record([joins('gs-de-2', { region: 'DE' })]);
    expect((await assigned('d4-p3'))?.gs).toEqual({ key: 'gs-de-2' });
    expect(await unassigned()).toEqual([]);
    expect(await verify(server.running.history)).toMatchObject({ differences: 0, undecided: [] });
  });

  it('is the same whether staff or deals were told first', async () => {
    const more = [joins('gs-x', { region: 'JP', segment: 'MID_MARKET' }), joins('gs-y', { region: 'FR' })];
    const stored = [];
    for (const batches of [
      [[...events, ...more]],
      [events, more],
      [[...vendor, ...more], events.slice(vendor.length)],
    ]) {
      const { database, history } = await openHistory(await stores.freshUrl());
      for (const batch of batches) await history.record(batch, { source: 'test' });
      stored.push(await derivedRows(database));
      await database.close();
    }
    expect(stored[1]).toEqual(stored[0]);
    expect(stored[2]).toEqual(stored[0]);
  });
});

const STALE = `query ($on: Date) { sharedDeal(key: "d2-p1") { stage lastActivityAt activity(on: $on) { isStale reasons { clause { code } detail } } } }`;

describeOnEach('dealings on a shared deal (registration.no-expiry)', (stores) => {
  it('are shown when they were long ago, and the deal stays open', async () => {
    const server = await TestServer.start({ url: await stores.freshUrl(), events });
    const at = async (on?: string) => {
      const { data } = await server.ask('partner:p1', STALE, on === undefined ? {} : { on });
      return (data as { sharedDeal: { stage: string; lastActivityAt: string; activity: { isStale: boolean } } })
        .sharedDeal;
    };
    expect(await at()).toMatchObject({ stage: 'REGISTERED', activity: { isStale: true } });
    expect((await at('2025-07-29')).activity.isStale).toBe(false);
    expect((await at('2025-07-30')).activity.isStale).toBe(true);
    await server.record([
      {
        ...{ type: 'MessageSent', at: '2025-11-01T09:00:00+09:00', message: 'm1', sharedDeal: 'd2-p1' },
        ...{ from: 'PARTNER', text: 'The budget is granted.' },
      },
    ]);
    expect(await at()).toMatchObject({ lastActivityAt: '2025-11-01T00:00:00Z', activity: { isStale: false } });
    await server.close();
  });
});
