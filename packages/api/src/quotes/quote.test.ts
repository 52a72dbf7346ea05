import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate, sharedDealId } from '../testing/mutating.js';
import { customer, line, partner, registered, staff, vendor, won } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  staff('gs3', 'GS', { segment: 'MID_MARKET' }),
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2', { program: 'SOLUTIONS_PROVIDER' }),
  ...partner('p3', 'pdm2'),
  ...['c1', 'c2', 'c3'].map((key) => customer(key)),
  ...registered({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd1', partner: 'p2', customer: 'c1' }),
  ...registered({ deal: 'd2', partner: 'p1', customer: 'c2' }),
  ...registered({ deal: 'd3', partner: 'p1', customer: 'c3' }),
  won({ deal: 'd3', partner: 'p1', customer: 'c3' }),
];

const QUOTE = ['issueQuote', 'sharedDeal { key version pois { id status automatic lines { productLine } } }'] as const;
const DISCOUNT = ['decideDiscount', 'discount { key percent approved reason }'] as const;
const ADD = ['addProof', 'poi { id status automatic shared lines { productLine } }'] as const;
const SHARE = ['shareProof', 'poi { status shared }'] as const;
const lines = [line('MARKETING_HUB', '96000')];

describeOnEach('quotes, discounts and proofs', (stores) => {
  let server: TestServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    for (const key of ['d1-p1', 'd1-p2', 'd2-p1', 'd3-p1']) ids[key] = await sharedDealId(server, key);
  });
  afterAll(() => server.close());

  const quote = (holder: string, input: object = {}) =>
    mutate(server, holder, QUOTE, { sharedDeal: ids['d1-p1'], lines, ...input });
  const decide = (holder: string, input: object = {}) => {
    const decision = { sharedDeal: ids['d1-p1'], percent: '10', approved: true, reason: 'Two years at once.' };
    return mutate(server, holder, DISCOUNT, { ...decision, ...input });
  };

  it("are issued by the deal's own growth specialist and ops, with a proof (team.gs-duties)", async () => {
    const issued = await quote('gs:gs1', { clientMutationId: 'q', expectedVersion: 2 });
    expect(issued).toMatchObject({
      sharedDeal: { key: 'd1-p1', version: 3, pois: [{ status: 'OPEN', automatic: true }] },
      userErrors: [],
    });
    expect(await quote('gs:gs1', { clientMutationId: 'q', expectedVersion: 2 })).toEqual(issued);
    expect((await quote('gs:gs3')).userErrors).toMatchObject([
      { code: 'NOT_YOURS', field: ['sharedDeal'], clause: { code: 'team.gs-duties' } },
    ]);
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs2', 'partner:p2'])
      expect(await quote(holder)).toMatchObject({ sharedDeal: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await quote('ops:ops1', { expectedVersion: 2 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT', field: ['expectedVersion'] },
    ]);
    expect((await quote('ops:ops1', { sharedDeal: ids['d3-p1'] })).userErrors).toMatchObject([{ code: 'NOT_OPEN' }]);
    for (const partnerKeys of [['p3'], ['nobody']])
      expect((await quote('ops:ops1', { partnerKeys })).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['partnerKeys', '0'] },
      ]);
    expect((await quote('ops:ops1', { lines: [] })).userErrors).toMatchObject([{ code: 'NO_LINES', field: ['lines'] }]);
  });

  it('carry no discount that was not approved in writing for the deal (discount.unapproved-not-applied)', async () => {
    expect((await decide('gs:gs1', { reason: ' ' })).userErrors).toMatchObject([
      { field: ['reason'], clause: { code: 'discount.approval-first' } },
    ]);
    expect((await decide('gs:gs1', { percent: '101' })).userErrors).toMatchObject([{ field: ['percent'] }]);
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs2'])
      expect(await decide(holder)).toMatchObject({ discount: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const approved = await decide('gs:gs1', { clientMutationId: 'a' });
    expect(approved).toMatchObject({ discount: { percent: '10', approved: true }, userErrors: [] });
    expect(await decide('gs:gs1', { clientMutationId: 'a' })).toEqual(approved);
    const refused = await decide('ops:ops1', { approved: false });
    const others = await decide('ops:ops1', { sharedDeal: ids['d2-p1'] });
    const keyOf = ({ discount }: typeof approved) => (discount as { key: string }).key;
    for (const discount of [keyOf(refused), keyOf(others)])
      expect((await quote('gs:gs1', { discount })).userErrors).toMatchObject([
        { code: 'NOT_APPROVED', field: ['discount'], clause: { code: 'discount.unapproved-not-applied' } },
      ]);
    expect((await quote('gs:gs1', { discount: keyOf(approved) })).userErrors).toEqual([]);
    expect((await decide('ops:ops1', { sharedDeal: ids['d3-p1'] })).userErrors).toMatchObject([
      { code: 'NOT_OPEN', clause: { code: 'discount.approval-first' } },
    ]);
  });

  it('waive the onboarding for a Solutions Partner with a proof only', async () => {
    const waived = (partnerKey: string, partnerKeys: string[]) =>
      quote('ops:ops1', {
        partnerKeys,
        onboarding: [{ productLine: 'MARKETING_HUB', partnerKey, waivesVendors: true }],
      });
    const field = ['onboarding', '0', 'waivesVendors'];
    expect((await waived('p2', ['p1', 'p2'])).userErrors).toMatchObject([
      { field, clause: { code: 'onboarding.provider-may-not-waive' } },
    ]);
    expect((await waived('p3', ['p1'])).userErrors).toMatchObject([
      { field, clause: { code: 'onboarding.waiver-on-poi' } },
    ]);
    expect((await waived('p1', ['p1'])).userErrors).toEqual([]);
  });

  it('are proved by hand where the automatic proof will not do, and shared once signed (poi.manual-fallback)', async () => {
    const add = (holder: string, input: object = {}) =>
      mutate(server, holder, ADD, { sharedDeal: ids['d1-p1'], lines, ...input });
    const added = await add('partner:p1', { clientMutationId: 'p' });
    expect(added).toMatchObject({ poi: { status: 'OPEN', automatic: false, shared: false }, userErrors: [] });
    expect(await add('partner:p1', { clientMutationId: 'p' })).toEqual(added);
    for (const holder of ['partner:p2', 'pdm:pdm1', 'gs:gs2'])
      expect((await add(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await add('partner:p1', { lines: [] })).userErrors).toMatchObject([{ code: 'NO_LINES' }]);
    expect((await add('partner:p1', { sharedDeal: ids['d3-p1'] })).userErrors).toMatchObject([
      { code: 'NOT_OPEN', clause: { code: 'poi.signed-by-close' } },
    ]);
    const onboarding = [{ productLine: 'MARKETING_HUB', waivesVendors: true }];
    expect((await add('partner:p2', { sharedDeal: ids['d1-p2'], onboarding })).userErrors).toMatchObject([
      { clause: { code: 'onboarding.provider-may-not-waive' } },
    ]);

    const poi = (added['poi'] as { id: string }).id;
    const share = (holder: string, input: object = {}) => mutate(server, holder, SHARE, { poi, ...input });
    expect((await share('partner:p1')).userErrors).toMatchObject([
      { code: 'NOT_SIGNED', clause: { code: 'poi.signed-by-close' } },
    ]);
    const { data } = await server.ask('ops:ops1', 'query ($id: ID!) { node(id: $id) { ... on Poi { key } } }', {
      id: poi,
    });
    const { key } = (data as { node: { key: string } }).node;
    const signer = { name: 'Hanako', email: 'hanako@customer.example' };
    await server.record([
      ...[{ type: 'PoiSigned', at: '2025-12-15T12:30:00Z', sharedDeal: 'd1-p1', poi: key, signer, shared: false }],
    ]);
    server.setClock('2025-12-15T13:00:00Z');
    for (const holder of ['partner:p2', 'pdm:pdm1', 'gs:gs2'])
      expect((await share(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const _ of [1, 2])
      expect(await share('partner:p1', { clientMutationId: 's' })).toEqual({
        poi: { status: 'SIGNED', shared: true },
        userErrors: [],
      });
    expect((await share('gs:gs1')).userErrors).toMatchObject([{ code: 'SHARED_ALREADY' }]);
  });
});
