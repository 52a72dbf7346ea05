import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, registered, signed, vendor, won } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const on = (deal: string, key: string) => ({ deal, partner: key, customer: `c${deal.slice(1)}` });
const declined = {
  type: 'PoiDeclined',
  at: '2025-05-21T09:00:00+09:00',
  sharedDeal: 'd4-p1',
  reason: 'Another seat count.',
};
const signedTwice = (at: string) => ({
  ...{ type: 'PoiAdded', at: `${at}T09:00:00+09:00`, sharedDeal: 'd6-p1', poi: `by-hand-${at}` },
  lines: [line('MARKETING_HUB', '96000')],
});
const invited = (deal: string, key: string) => ({
  ...{ type: 'OverlayInvited', at: '2025-05-02T00:00:00Z', invitation: `i-${deal}`, deal, partner: key, staff: 'gs1' },
});
const events = [
  ...vendor,
  ...['p1', 'p2'].flatMap((key) => partner(key, 'pdm1')),
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((key) => customer(key)),
  customer('c7', { region: 'US' }),
  // d1 under review; d2 open with two partners; d3 closed late; d4 declined; d5 bought otherwise; d6 with two proofs
  ...['p1', 'p2'].flatMap((key) => [...registered(on('d1', key)), ...signed(on('d1', key))]),
  won(on('d1', 'p1')),
  ...['p1', 'p2'].flatMap((key) => registered(on('d2', key))),
  ...registered(on('d3', 'p1')),
  ...signed(on('d3', 'p1'), '2025-07-05'),
  won(on('d3', 'p1')),
  ...registered(on('d4', 'p1')),
  signed(on('d4', 'p1'))[0],
  declined,
  ...registered(on('d5', 'p1')),
  ...signed(on('d5', 'p1')),
  won({ ...on('d5', 'p1'), lines: [line('SALES_HUB', '50000')] }),
  ...registered(on('d6', 'p1')),
  signedTwice('2025-05-10'),
  signedTwice('2025-05-11'),
  { type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal: 'd7', customer: 'c7' },
  { type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal: 'd8', customer: 'c1' },
  invited('d7', 'p1'),
  invited('d8', 'p2'),
].filter((event) => event !== undefined);

describeOnEach('what the vendor’s people have to look into', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const keys = async (holder: string, list: string) => {
    const { data, errors } = await server.ask(holder, `{ ${list} { totalCount nodes { key } } }`);
    if (errors.length > 0) return errors.map(({ extensions }) => extensions.code);
    const [found] = Object.values(data as Record<string, { totalCount: number; nodes: { key: string }[] }>);
    expect(found?.totalCount).toBe(found?.nodes.length);
    return found?.nodes.map(({ key }) => key).sort();
  };

  it('deals under review, and open ones with several partners (bpw.many-may-sell)', async () => {
    expect(await keys('ops:ops1', 'contestedDeals')).toEqual(['d1-p1', 'd1-p2', 'd2-p1', 'd2-p2']);
    expect(await keys('ops:ops1', 'contestedDeals(filter: { stage: [WON] })')).toEqual(['d1-p1', 'd1-p2']);
  });

  it.each([
    ['MISMATCHED', ['d5-p1']],
    ['LATE', ['d3-p1']],
    ['DECLINED', ['d4-p1']],
    ['DUPLICATE', ['d6-p1']],
  ])('proofs that are %s', async (kind, expected) => {
    expect(await keys('ops:ops1', `proofExceptions(kind: ${kind})`)).toEqual(expected);
  });

  it('is for ops: to everybody else it is not there', async () => {
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      for (const list of ['contestedDeals', 'proofExceptions(kind: LATE)'])
        expect(await keys(holder, list)).toHaveLength(1);
  });

  it('tells a growth specialist the parts in a deal of its territory, and never a partner (bpw.confidential)', async () => {
    const parts = (holder: string) =>
      server.ask(holder, '{ sharedDeal(key: "d1-p1") { vendorDeal { sharedDeals { key } } } }');
    expect((await parts('gs:gs1')).data).toEqual({
      sharedDeal: { vendorDeal: { sharedDeals: [{ key: 'd1-p1' }, { key: 'd1-p2' }] } },
    });
    expect(JSON.stringify((await parts('partner:p1')).data)).not.toContain('d1-p2');
  });

  it('the invitations of a territory, with whom they went to (overlay.72-hours)', async () => {
    expect(await keys('ops:ops1', 'invitations(state: MISSED)')).toEqual(['i-d7', 'i-d8']);
    expect(await keys('gs:gs1', 'invitations')).toEqual(['i-d8']);
    expect(await keys('gs:gs1', 'invitations(state: OPEN)')).toEqual([]);
    expect(await keys('partner:p2', 'invitations')).toHaveLength(1);
    const { data } = await server.ask('gs:gs1', '{ invitations { nodes { partnerKey partnerName dealKey } } }');
    expect(data).toEqual({
      invitations: { nodes: [{ partnerKey: 'p2', partnerName: 'Partner p2', dealKey: 'd8' }] },
    });
  });

  it('its own people, by role', async () => {
    const { data } = await server.ask('ops:ops1', '{ staffMembers { key role region } }');
    expect((data as { staffMembers: { key: string }[] }).staffMembers.map(({ key }) => key)).toEqual([
      ...['gs1', 'gs2', 'ops1', 'pdm1', 'pdm2'],
    ]);
  });
});
