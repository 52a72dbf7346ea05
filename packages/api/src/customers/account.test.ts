import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate } from '../testing/mutating.js';
import { bought, customer, line, partner, sale, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  staff('gs7', 'GS'),
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2'].map((key) => customer(key)),
  customer('c3', { region: 'US', segment: 'ENTERPRISE' }),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  bought('c2', '2025-06-01', line('SALES_HUB', '50000')),
];
type Act = readonly [name: string, object: string];
const of = (name: string): Act => [name, 'customer { key subscriptions { productLine mrr { amount } } }'];
const ADD = of('addCustomer');
const CHANGE = of('changeSubscription');
const END = of('endSubscription');
const PAY = of('reportPayment');
const ACCESS = of('changePortalAccess');
const WORK = of('recordPortalWork');
const OPEN: Act = ['openDeal', 'deal { key }'];
const RATE: Act = ['giveExchangeRate', 'rate { from to rate day }'];
const added = { name: 'New', domains: ['new.example'], region: 'JP', segment: 'MID_MARKET' };
const sales = line('SALES_HUB', '60000');
const rate = { from: 'USD', to: 'JPY', rate: '150.25', day: '2025-11-30' };

describeOnEach("the vendor's accounts", (stores) => {
  let server: TestServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    for (const key of ['c1', 'c2', 'c3']) {
      const { data } = await server.ask('ops:ops1', 'query ($key: String!) { customer(key: $key) { id } }', { key });
      ids[key] = (data as { customer: { id: string } }).customer.id;
    }
  });
  afterAll(() => server.close());

  /** Sends a mutation; a customer is named by its key. */
  const act = (
    holder: string,
    name: Act,
    { customer: key, ...input }: Readonly<Record<string, unknown>> & { readonly customer?: string },
  ) => mutate(server, holder, name, { ...input, ...(key !== undefined && { customer: ids[key] ?? key }) });

  const changed = { customer: 'c2', ...sales, effective: '2025-12-01' };
  const ended = { customer: 'c2', productLine: 'SALES_HUB', effective: '2026-01-01' };
  const paid = { customer: 'c2', productLine: 'SALES_HUB', month: '2025-11', received: false };
  const access = { customer: 'c2', partnerKey: 'p2', granted: true };
  const work = { customer: 'c2', partnerKey: 'p2', person: 'taro', action: 'EDITED' };

  it.each<[string, Act, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['addCustomer', ADD, added, ['partner:p1', 'pdm:pdm1']],
    ['changeSubscription', CHANGE, changed, ['partner:p1', 'pdm:pdm1', 'gs:gs2']],
    ['endSubscription', END, ended, ['partner:p1', 'pdm:pdm1', 'gs:gs2']],
    ['reportPayment', PAY, paid, ['partner:p1', 'pdm:pdm1', 'gs:gs1', 'gs:gs2']],
    ['changePortalAccess', ACCESS, access, ['partner:p2', 'pdm:pdm2', 'gs:gs2']],
    ['recordPortalWork', WORK, work, ['partner:p2', 'pdm:pdm2', 'gs:gs1']],
    ['openDeal', OPEN, { customer: 'c2' }, ['partner:p1', 'pdm:pdm1', 'gs:gs2']],
    ['giveExchangeRate', RATE, rate, ['partner:p1', 'pdm:pdm1', 'gs:gs1']],
  ])('%s is not for everybody (access.partner-admin-set)', async (_, name, input, holders) => {
    for (const holder of holders)
      expect((await act(holder, name, input)).userErrors, holder).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it.each<[string, string, Act, Readonly<Record<string, unknown>>, string, string]>([
    ['a customer of another territory', 'gs:gs1', ADD, { ...added, region: 'US' }, 'NOT_YOURS', 'region'],
    ['a customer of another size', 'gs:gs1', ADD, { ...added, segment: 'ENTERPRISE' }, 'NOT_YOURS', 'segment'],
    ['a customer without domain', 'ops:ops1', ADD, { ...added, domains: [] }, 'EMPTY_LIST', 'domains'],
    ['a key that is taken', 'ops:ops1', ADD, { ...added, key: 'c1' }, 'KEY_TAKEN', 'key'],
    ['an edition that is not sold', 'ops:ops1', CHANGE, { ...changed, edition: 'NONE' }, 'EDITION_MISFIT', 'edition'],
    ['a line of nobody', 'ops:ops1', CHANGE, { ...changed, customer: 'cu_x' }, 'NOT_FOUND', 'customer'],
    [
      'the end of what is not had',
      'ops:ops1',
      END,
      { ...ended, productLine: 'CREDITS' },
      'NOT_SUBSCRIBED',
      'effective',
    ],
    ['the end before the start', 'ops:ops1', END, { ...ended, effective: '2025-06-01' }, 'NOT_SUBSCRIBED', 'effective'],
    ['the payment of what is not had', 'ops:ops1', PAY, { ...paid, month: '2025-05' }, 'NOT_SUBSCRIBED', 'month'],
    ['a payment missed in a month to come', 'ops:ops1', PAY, { ...paid, month: '2026-01' }, 'IN_THE_FUTURE', 'month'],
    ['access for nobody', 'ops:ops1', ACCESS, { ...access, partnerKey: 'p9' }, 'NOT_FOUND', 'partnerKey'],
    ['a deal with nobody', 'gs:gs1', OPEN, { customer: 'c3' }, 'NOT_FOUND', 'customer'],
    ['a deal of a key that is taken', 'gs:gs1', OPEN, { customer: 'c2', key: 'd1' }, 'KEY_TAKEN', 'key'],
    ['a rate of one currency', 'ops:ops1', RATE, { ...rate, to: 'USD' }, 'SAME_CURRENCY', 'to'],
    ['a rate of nothing', 'ops:ops1', RATE, { ...rate, rate: '0' }, 'NOT_POSITIVE', 'rate'],
    ['the rate of a day to come', 'ops:ops1', RATE, { ...rate, day: '2025-12-17' }, 'IN_THE_FUTURE', 'day'],
    ['a correction of nothing', 'ops:ops1', RATE, { ...rate, corrects: '1' }, 'NOTHING_TO_CORRECT', 'corrects'],
  ])('refuses %s', async (_, holder, name, input, code, field) => {
    const { userErrors } = await act(holder, name, input);
    expect(userErrors.map((error) => [error.code, error.field])).toEqual([[code, [field]]]);
  });

  it('are added by the growth specialist of the territory, who sees them (team.gs-territory, overlay.gs-owns-accounts)', async () => {
    const input = { ...added, key: 'c9', clientMutationId: 'c' };
    for (const _ of [1, 2])
      expect(await act('gs:gs1', ADD, input)).toEqual({ customer: { key: 'c9', subscriptions: [] }, userErrors: [] });
    const seen = async (holder: string) =>
      (await server.ask(holder, '{ customer(key: "c9") { key } }')).data as { customer: object | null };
    expect((await seen('gs:gs1')).customer).toEqual({ key: 'c9' });
    for (const holder of ['gs:gs2', 'partner:p1', 'pdm:pdm1']) expect((await seen(holder)).customer).toBeNull();
    // Whose territory is a whole region adds customers of every size.
    expect(
      (await act('gs:gs7', ADD, { ...added, domains: ['large.example'], segment: 'ENTERPRISE' })).userErrors,
    ).toEqual([]);
  });

  it('buy, change and end lines outside of shared deals', async () => {
    const lines = async (name: Act, input: Readonly<Record<string, unknown>>) => {
      const { customer: of, userErrors } = await act('gs:gs1', name, input);
      expect(userErrors).toEqual([]);
      return (of as { subscriptions: { productLine: string; mrr: { amount: string } }[] }).subscriptions.map(
        ({ productLine, mrr }) => `${productLine} ${mrr.amount}`,
      );
    };
    for (const _ of [1, 2])
      expect(await lines(CHANGE, { ...changed, clientMutationId: 'x' })).toEqual(['SALES_HUB 60000']);
    expect(await lines(END, { ...ended, effective: '2025-12-10' })).toEqual([]);
  });

  it('pay, or do not: an unpaid month accrues nothing (revshare.conditions)', async () => {
    const november = async () => {
      const query =
        '{ partner(key: "p1") { revenueShare(from: "2025-11", to: "2025-11") { kind amount { amount } } } }';
      return JSON.stringify((await server.ask('partner:p1', query)).data);
    };
    const month = { customer: 'c1', productLine: 'MARKETING_HUB', month: '2025-11' };
    expect(await november()).toContain('"19200"');
    expect((await act('ops:ops1', PAY, { ...month, received: false })).userErrors).toEqual([]);
    expect(await november()).not.toContain('"19200"');
    server.setClock('2025-12-15T12:00:01Z');
    expect((await act('ops:ops1', PAY, { ...month, received: true })).userErrors).toEqual([]);
    expect(await november()).toContain('"19200"');
  });

  it('let partners in as they decide, and only work that counts is counted (access.partner-admin-set)', async () => {
    await act('ops:ops1', CHANGE, { ...changed, ...line('CONTENT_HUB', '30000') });
    const managed = async (holder = 'partner:p2') => {
      const { data } = await server.ask(holder, '{ partner(key: "p2") { managedMrr { total { amount } } } }');
      return (data as { partner: { managedMrr: { total: { amount: string } } } }).partner.managedMrr.total.amount;
    };
    expect((await act('gs:gs1', ACCESS, { ...access, clientMutationId: 'g' })).userErrors).toEqual([]);
    server.setClock('2025-12-15T12:00:02Z');
    await act('ops:ops1', WORK, { ...work, action: 'LOGGED_IN' });
    expect(await managed()).toBe('0');
    expect((await act('ops:ops1', WORK, work)).userErrors).toEqual([]);
    expect(await managed()).toBe('30000');
    // p1 serves the customer neither, nor learns that p2 does.
    expect((await server.ask('partner:p1', '{ customer(key: "c2") { key } }')).data).toEqual({ customer: null });
    server.setClock('2025-12-16T12:00:00Z');
    expect((await act('gs:gs1', ACCESS, { ...access, granted: false })).userErrors).toEqual([]);
  });

  it("open the vendor's deals, to which partners are invited (overlay.gs-owns-accounts)", async () => {
    const input = {
      customer: 'c2',
      key: 'd9',
      expectedClose: '2026-03-31',
      expectedLines: [sales],
      clientMutationId: 'd',
    };
    for (const _ of [1, 2]) expect(await act('gs:gs1', OPEN, input)).toEqual({ deal: { key: 'd9' }, userErrors: [] });
    const invited = await mutate(server, 'gs:gs1', ['invitePartner', 'invitation { key }'], {
      dealKey: 'd9',
      partnerKey: 'p2',
    });
    expect(invited.userErrors).toEqual([]);
  });

  it('are reckoned at the rate that was given; another is taken only as its correction', async () => {
    const given = { from: 'USD', to: 'JPY', rate: '150.25', day: '2025-11-30' };
    for (const _ of [1, 2])
      expect(await act('ops:ops1', RATE, { ...rate, clientMutationId: 'r' })).toEqual({ rate: given, userErrors: [] });
    expect((await act('ops:ops1', RATE, { ...rate, rate: '150.250' })).userErrors).toMatchObject([
      { code: 'NO_CHANGE' },
    ]);
    for (const corrects of [undefined, '150'])
      expect((await act('ops:ops1', RATE, { ...rate, rate: '151', corrects })).userErrors).toMatchObject([
        { code: 'RATE_KNOWN', field: ['rate'], message: expect.stringContaining('150.25') as string },
      ]);
    server.setClock('2025-12-17T12:00:00Z');
    expect(await act('ops:ops1', RATE, { ...rate, rate: '151', corrects: '150.250' })).toEqual({
      ...{ rate: { ...given, rate: '151' }, userErrors: [] },
    });
    for (const other of [{ day: '2025-12-01' }, { to: 'EUR' }])
      expect((await act('ops:ops1', RATE, { ...rate, ...other })).userErrors).toEqual([]);
  });
});
