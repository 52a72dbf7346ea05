import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, partner, registered, sale, signed, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const deal = { deal: 'd1', partner: 'p1', customer: 'c1' };
const rival = { ...deal, partner: 'p2' };
const world = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...sale(deal),
  ...registered(rival, '2025-05-02'),
];
const QUERY = `query ($filter: TombstoneFilter, $first: Int) { tombstones(filter: $filter, first: $first) {
  totalCount nodes { id type partnerKey deletedAt } pageInfo { hasNextPage endCursor } } }`;

interface Tombstones {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly type: string;
    readonly partnerKey: string;
    readonly deletedAt: string;
  }[];
}

describeOnEach('what is gone', (stores) => {
  let server: TestServer;
  let held: { readonly id: string; readonly entries: readonly { readonly id: string }[] };
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: world });
    const { data } = await server.ask(
      'partner:p1',
      '{ partner(key: "p1") { associations { nodes { id entries { id } } } } }',
    );
    held =
      (data as { partner: { associations: { nodes: (typeof held)[] } } }).partner.associations.nodes[0] ??
      expect.fail();
  });
  afterAll(() => server.close());

  const gone = async (holder: string, variables: object = {}): Promise<Tombstones> => {
    const { data, errors } = await server.ask(holder, QUERY, variables);
    expect(errors).toEqual([]);
    return (data as { tombstones: Tombstones }).tombstones;
  };

  it('is nothing while everything stands', async () => {
    expect(await gone('ops:ops1')).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is told to whom it was theirs and to those who look after them, and to nobody else', async () => {
    server.setClock('2025-12-15T13:00:00Z');
    // The rival had the customer's signature in time as well: what p1 was credited with falls until somebody decides.
    await server.record(signed(rival, '2025-05-22'));
    const own = await gone('partner:p1', { first: 200 });
    expect(own.nodes.filter(({ type }) => type === 'ASSOCIATION')).toEqual([
      { id: held.id, type: 'ASSOCIATION', partnerKey: 'p1', deletedAt: '2025-12-15T13:00:00Z' },
    ]);
    const entries = own.nodes.filter(({ type }) => type === 'REVENUE_SHARE_ENTRY').map(({ id }) => id);
    expect(entries.sort()).toEqual(held.entries.map(({ id }) => id).sort());
    expect(own.totalCount).toBe(1 + held.entries.length);
    expect(await gone('pdm:pdm1', { first: 200 })).toEqual(own);
    expect(await gone('ops:ops1', { first: 200 })).toEqual(own);
    for (const holder of ['partner:p2', 'pdm:pdm2', 'gs:gs1', 'gs:gs2'])
      expect(await gone(holder)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is narrowed by type, partner and time', async () => {
    const count = async (filter: object) => (await gone('ops:ops1', { filter })).totalCount;
    expect(await count({ type: 'ASSOCIATION' })).toBe(1);
    expect(await count({ type: 'SHARED_DEAL' })).toBe(0);
    expect(await count({ type: 'ASSOCIATION', partner: 'p2' })).toBe(0);
    expect(await count({ type: 'ASSOCIATION', deletedAt: { gte: '2025-12-15T13:00:00Z' } })).toBe(1);
    expect(await count({ deletedAt: { lt: '2025-12-15T13:00:00Z' } })).toBe(0);
  });

  it('has no tombstone once it is back', async () => {
    server.setClock('2025-12-15T14:00:00Z');
    await server.record([
      {
        type: 'CreditAdjudicated',
        at: '2025-12-12T09:00:00+09:00',
        deal: 'd1',
        partner: 'p1',
        staff: 'ops1',
        reason: 'It did the work.',
      },
    ]);
    expect(await gone('partner:p1', { filter: { type: 'ASSOCIATION' } })).toMatchObject({ totalCount: 0 });
    const { data } = await server.ask(
      'partner:p1',
      '{ partner(key: "p1") { associations { nodes { id updatedAt } } } }',
    );
    expect(data).toEqual({
      partner: { associations: { nodes: [{ id: held.id, updatedAt: '2025-12-15T14:00:00Z' }] } },
    });
  });

  it('is no shared deal that goes to another customer: the same deal changes', async () => {
    server.setClock('2025-12-15T15:00:00Z');
    await server.record([{ type: 'DealOpened', at: '2025-04-01T09:00:00+09:00', deal: 'd1', customer: 'c2' }]);
    expect(await gone('ops:ops1', { filter: { type: 'SHARED_DEAL' } })).toMatchObject({ totalCount: 0 });
    expect(await gone('ops:ops1', { filter: { type: 'POI' } })).toMatchObject({ totalCount: 0 });
    const { data } = await server.ask('partner:p1', '{ sharedDeal(key: "d1-p1") { customer { key } updatedAt } }');
    expect(data).toEqual({ sharedDeal: { customer: { key: 'c2' }, updatedAt: '2025-12-15T15:00:00Z' } });
  });
});
