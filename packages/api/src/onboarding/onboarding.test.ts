import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate } from '../testing/mutating.js';
import { customer, line, partner, registered, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const waiver = { productLine: 'SALES_HUB', partner: 'p1', waivesVendors: true };
const events = [
  ...vendor,
  ...['p1', 'p2'].flatMap((key) => partner(key, 'pdm1')),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd2', partner: 'p1', customer: 'c2' }),
  {
    ...{ type: 'QuoteIssued', at: '2025-05-20T09:00:00+09:00', deal: 'd2', staff: 'gs1', partners: ['p1'] },
    ...{ lines: [line('SALES_HUB', '50000')], onboarding: [waiver] },
  },
];
const START = ['startOnboarding', 'customer { key }'] as const;
const ASSESS = ['assessOnboarding', 'customer { key }'] as const;

describeOnEach('onboarding', (stores) => {
  let server: TestServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    for (const key of ['c1', 'c2']) {
      const { data } = await server.ask('ops:ops1', 'query ($key: String!) { customer(key: $key) { id } }', { key });
      ids[key] = (data as { customer: { id: string } }).customer.id;
    }
  });
  afterAll(() => server.close());

  const about = { productLine: 'MARKETING_HUB' };
  const start = (holder: string, input: object = {}) =>
    mutate(server, holder, START, { customer: ids['c1'], ...about, live: true, ...input });
  const assess = (holder: string, input: object = {}) =>
    mutate(server, holder, ASSESS, {
      customer: ids['c1'],
      ...about,
      partnerKey: 'p1',
      metExpectations: true,
      ...input,
    });

  it('is begun by the partner (onboarding.start-in-time, onboarding.live-sessions)', async () => {
    for (const _ of [1, 2])
      expect(await start('partner:p1', { clientMutationId: 's' })).toEqual({
        customer: { key: 'c1' },
        userErrors: [],
      });
    for (const holder of ['partner:p2', 'pdm:pdm1', 'gs:gs1'])
      expect(await start(holder)).toMatchObject({ customer: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await start('ops:ops1')).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['partnerKey'] }]);
    expect((await start('ops:ops1', { partnerKey: 'p1', live: false })).userErrors).toEqual([]);
  });

  it("in place of the vendor's needs a signed proof (poi.waiver-needs-poi)", async () => {
    const input = { customer: ids['c2'], productLine: 'SALES_HUB' };
    expect((await start('partner:p1', input)).userErrors).toMatchObject([
      { code: 'NOT_SIGNED', clause: { code: 'poi.waiver-needs-poi' } },
    ]);
    const signer = { name: 'Hanako', email: 'hanako@customer.example' };
    await server.record([{ type: 'PoiSigned', at: '2025-06-01T09:00:00+09:00', sharedDeal: 'd2-p1', signer }]);
    expect((await start('partner:p1', input)).userErrors).toEqual([]);
  });

  it('is checked by the vendor, who tells what fell short (onboarding.as-agreed, onboarding.checked, onboarding.meets-expectations)', async () => {
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs2'])
      expect((await assess(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await assess('gs:gs1', { metExpectations: false })).userErrors).toMatchObject([
      { code: 'FEEDBACK_MISSING', field: ['feedback'], clause: { code: 'onboarding.checked' } },
    ]);
    for (const _ of [1, 2])
      expect(
        await assess('gs:gs1', { metExpectations: false, feedback: 'Half of it.', clientMutationId: 'a' }),
      ).toEqual({ customer: { key: 'c1' }, userErrors: [] });
    const { data } = await server.ask(
      'partner:p1',
      '{ partner(key: "p1") { conduct { onboardingFailures { shortcoming feedback } } } }',
    );
    expect(JSON.stringify(data)).toContain('{"shortcoming":"EXPECTATIONS","feedback":"Half of it."}');
  });
});
