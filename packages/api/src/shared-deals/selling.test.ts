import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, registered, sale, signed, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...partner('p3', 'pdm2'),
  {
    type: 'SanctionImposed',
    at: '2025-06-01T09:00:00+09:00',
    sanction: 's1',
    partner: 'p3',
    kind: 'SUSPENDED',
    reason: 'Misled a customer.',
  },
  ...['c1', 'c2', 'c3', 'c4', 'c5'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd2', partner: 'p1', customer: 'c2' }),
  ...signed({ deal: 'd2', partner: 'p1', customer: 'c2', lines: [line('SALES_HUB', '50000')] }),
  ...registered({ deal: 'd3', partner: 'p1', customer: 'c3' }),
];

const REGISTER = `mutation ($input: RegisterDealInput!) { registerDeal(input: $input) {
  sharedDeal { id key stage domain relationship need partner { key } customer { key } } userErrors { code message field clause { code } } } }`;
const APPROVE = `mutation ($input: ApproveSharedDealInput!) { approveSharedDeal(input: $input) {
  sharedDeal { key stage gs { key } } userErrors { code field clause { code } } } }`;
const WIN = `mutation ($input: WinDealInput!) { winDeal(input: $input) {
  sharedDeal { key stage closedOn credit { outcome lines { productLine revenueShare { firstMonth } } } } userErrors { code field message } } }`;
const good = { domain: 'c1.example', relationship: 'Met twice.', need: 'One place for leads.' };

interface Payload {
  readonly sharedDeal: { readonly id: string; readonly key: string } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[] | null;
    readonly clause: { readonly code: string } | null;
  }[];
}

describeOnEach('selling', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const run = async (holder: string, mutation: string, input: object): Promise<Payload> => {
    const { data, errors } = await server.ask(holder, mutation, { input });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as Payload;
  };
  const idOf = async (key: string) => {
    const { data } = await server.ask('ops:ops1', 'query ($key: String!) { sharedDeal(key: $key) { id } }', { key });
    return (data as { sharedDeal: { id: string } }).sharedDeal.id;
  };

  it('registers a deal for the partner who asks, on the domain as it is written properly (17)', async () => {
    const { sharedDeal, userErrors } = await run('partner:p1', REGISTER, { ...good, domain: 'WWW.C4.Example.' });
    expect(userErrors).toEqual([]);
    expect(sharedDeal).toMatchObject({
      stage: 'REGISTERED',
      domain: 'c4.example',
      partner: { key: 'p1' },
      customer: { key: 'c4' },
    });
  });

  it('asks for relationship and need, by the clause (registration.qualified-first)', async () => {
    const { sharedDeal, userErrors } = await run('partner:p1', REGISTER, { ...good, relationship: '', need: ' ' });
    expect(sharedDeal).toBeNull();
    expect(userErrors).toMatchObject([
      { field: ['relationship'], clause: { code: 'registration.qualified-first' } },
      { field: ['need'], clause: { code: 'registration.qualified-first' } },
    ]);
  });

  it('says what is wrong with a domain', async () => {
    for (const domain of ['', 'not a domain', 'http://', 'x'.repeat(300)]) {
      const { userErrors } = await run('partner:p1', REGISTER, { ...good, domain });
      expect(userErrors).toMatchObject([{ field: ['domain'] }]);
    }
  });

  it('does what is sent again once, and never for another intent or another partner (68, 69)', async () => {
    const input = { ...good, domain: 'c5.example', clientMutationId: 'again' };
    const [first, second] = await Promise.all([run('partner:p1', REGISTER, input), run('partner:p1', REGISTER, input)]);
    expect(second).toEqual(first);
    expect(await run('partner:p1', REGISTER, { ...input, need: 'Another.' })).toMatchObject({
      sharedDeal: null,
      userErrors: [{ code: 'CLIENT_MUTATION_ID_REUSED', field: ['clientMutationId'] }],
    });
    const other = await run('partner:p2', REGISTER, input);
    expect(other.userErrors).toEqual([]);
    expect(other.sharedDeal?.key).not.toBe(first.sharedDeal?.key);
  });

  it("refuses a suspended partner's registration (review.sanctions)", async () => {
    expect(await run('partner:p3', REGISTER, good)).toMatchObject({
      userErrors: [{ clause: { code: 'review.sanctions' } }],
    });
  });

  it.each([
    ['another partner', 'partner:p1', { partnerKey: 'p2' }],
    ['a partner that does not exist', 'partner:p1', { partnerKey: 'nobody' }],
    ['a partner that does not exist, for ops', 'ops:ops1', { partnerKey: 'nobody' }],
    ['a development manager', 'pdm:pdm1', { partnerKey: 'p1' }],
    ['a growth specialist', 'gs:gs1', { partnerKey: 'p1' }],
  ])('answers the same to %s (22, 35, 36)', async (_who, holder, more) => {
    const { sharedDeal, userErrors } = await run(holder, REGISTER, { ...good, ...more });
    expect([sharedDeal, userErrors[0]?.code]).toEqual([null, 'NOT_FOUND']);
  });

  it('lets ops register in the name of a partner, and asks which', async () => {
    expect(await run('ops:ops1', REGISTER, { ...good, partnerKey: 'p2' })).toMatchObject({
      sharedDeal: { partner: { key: 'p2' } },
    });
    expect(await run('ops:ops1', REGISTER, good)).toMatchObject({
      userErrors: [{ code: 'REQUIRED', field: ['partnerKey'] }],
    });
  });

  it('lets the growth specialist of the territory approve, once, and nobody of another (credit.discretion)', async () => {
    const { sharedDeal } = await run('partner:p2', REGISTER, { ...good, domain: 'c3.example' });
    const input = { sharedDeal: sharedDeal?.id };
    for (const holder of ['gs:gs2', 'pdm:pdm2', 'partner:p2', 'partner:p1'])
      expect(await run(holder, APPROVE, input)).toMatchObject({
        sharedDeal: null,
        userErrors: [{ code: 'NOT_FOUND' }],
      });
    expect(await run('gs:gs1', APPROVE, input)).toMatchObject({
      sharedDeal: { stage: 'APPROVED', gs: { key: 'gs1' } },
      userErrors: [],
    });
    expect(await run('gs:gs1', APPROVE, input)).toMatchObject({ sharedDeal: { stage: 'APPROVED' }, userErrors: [] });
    expect(await run('ops:ops1', APPROVE, { sharedDeal: 'sd_nothing' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await run('ops:ops1', APPROVE, { sharedDeal: await idOf('d1-p1') })).toMatchObject({
      userErrors: [{ code: 'NOT_OPEN', clause: { code: 'credit.discretion' } }],
    });
  });

  it("wins a deal with its newest quote's lines, and everything follows at once", async () => {
    const input = { sharedDeal: await idOf('d2-p1'), closedOn: '2025-12-01', clientMutationId: 'win' };
    const won = await run('gs:gs1', WIN, input);
    expect(won).toMatchObject({
      sharedDeal: {
        stage: 'WON',
        closedOn: '2025-12-01',
        credit: { outcome: 'CREDITED', lines: [{ productLine: 'SALES_HUB', revenueShare: { firstMonth: '2025-12' } }] },
      },
      userErrors: [],
    });
    expect(await run('gs:gs1', WIN, input)).toEqual(won);
    expect(await run('ops:ops1', WIN, { ...input, clientMutationId: 'other' })).toMatchObject({
      userErrors: [{ code: 'NOT_OPEN', field: ['sharedDeal'] }],
    });
  });

  it('says what stands in the way of winning a deal', async () => {
    const sharedDeal = await idOf('d3-p1');
    const [prospect] = [await run('partner:p1', REGISTER, { ...good, domain: 'nobody-yet.example' })];
    const refused = async (input: object) => (await run('ops:ops1', WIN, input)).userErrors;
    expect(await refused({ sharedDeal })).toMatchObject([{ code: 'REQUIRED', field: ['lines'] }]);
    expect(await refused({ sharedDeal, closedOn: '2025-12-17' })).toMatchObject([
      { code: 'IN_THE_FUTURE', field: ['closedOn'] },
    ]);
    const lines = [line('SALES_HUB', '50000')];
    expect(await refused({ sharedDeal, lines, startsOn: '2024-01-01' })).toMatchObject([
      { code: 'BEFORE_THE_DEAL', field: ['startsOn'] },
    ]);
    expect(await refused({ sharedDeal: prospect?.sharedDeal?.id })).toMatchObject([{ code: 'CUSTOMER_UNKNOWN' }]);
    const wrong = { productLine: 'SALES_HUB', edition: 'NONE', mrr: { amount: '-1', currency: 'XXX' } };
    expect(await refused({ sharedDeal, lines: [wrong] })).toMatchObject([
      { field: ['lines', '0', 'mrr', 'amount'] },
      { field: ['lines', '0', 'mrr', 'currency'] },
    ]);
  });
});
