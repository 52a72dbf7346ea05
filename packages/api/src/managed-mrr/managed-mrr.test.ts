import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { access, bought, customer, line, partner, vendor, worked } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const served = (of: string, key: string, ...days: readonly string[]) => [
  access(of, key, '2025-01-06'),
  ...days.map((day) => worked(of, key, day)),
];
const odd = line('MARKETING_HUB', '100001');

const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...partner('p3', 'pdm1', { program: 'SOLUTIONS_PROVIDER' }),
  ...['alone', 'two', 'three', 'lapsed', 'shown-out', 'visited', 'mixed', 'bare', 'strange'].map((key) =>
    customer(key),
  ),
  ...['alone', 'two', 'three', 'lapsed', 'shown-out', 'visited', 'strange'].map((of) => bought(of, '2025-01-01', odd)),
  ...served('alone', 'p1', '2025-11-01', '2025-12-01'),
  ...served('two', 'p1', '2025-12-01'),
  ...served('two', 'p2', '2025-12-05'),
  ...served('three', 'p1', '2025-12-10'),
  ...served('three', 'p2', '2025-12-05'),
  ...served('three', 'p3', '2025-12-09'),
  ...served('lapsed', 'p1', '2025-09-01'),
  ...served('shown-out', 'p1'),
  access('shown-out', 'p1', '2025-12-01', false),
  worked('shown-out', 'p1', '2025-12-02'),
  ...served('visited', 'p1'),
  worked('visited', 'p1', '2025-12-03', 'LOGGED_IN'),
  worked('visited', 'p1', '2025-12-04', 'VIEWED'),
  bought('mixed', '2025-01-01', line('SALES_HUB', '500.00', 'PROFESSIONAL', 'USD')),
  bought('mixed', '2025-01-01', line('SERVICE_HUB', '30000')),
  ...served('mixed', 'p1', '2025-12-02'),
  ...served('bare', 'p1', '2025-12-02'),
  ...served('strange', 'p2', '2025-12-02'),
  { type: 'ExchangeRate', at: '2025-12-03T23:00:00Z', from: 'USD', to: 'JPY', rate: '150', day: '2025-12-03' },
];

interface Managed {
  readonly total: { readonly amount: string; readonly currency: string };
  readonly customers: readonly {
    readonly customer: { readonly key: string };
    readonly share: { readonly amount: string };
    readonly [field: string]: unknown;
  }[];
  readonly notCounted: readonly { readonly customer: { readonly key: string }; readonly reasons: readonly object[] }[];
  readonly rates: readonly object[];
}

describeOnEach('managed MRR', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const FIELDS =
    'total { amount currency } customers { customer { key } subscriptions { amount currency } share { amount } lastWorkAt servicingPartners } rates { from rate day }';
  const managed = async (holder: string, of: string, on: string, more = '') => {
    const query = `query ($of: String!, $on: Date) { partner(key: $of) { managedMrr(on: $on) { ${FIELDS} ${more} } } }`;
    const { data, errors } = await server.ask(holder, query, { of, on });
    expect(errors).toEqual([]);
    return (data as { partner: { managedMrr: Managed } }).partner.managedMrr;
  };
  const shares = async (holder: string, of: string, on: string) => {
    const { customers } = await managed(holder, of, on);
    return customers.map((each) => `${each.customer.key} ${each.share.amount}`);
  };

  it('divides the subscriptions evenly, the rest going to who worked last, and adds up to the total', async () => {
    const own = await managed('partner:p1', 'p1', '2025-12-15');
    expect(own).toMatchObject({
      total: { amount: '288336', currency: 'JPY' },
      customers: [
        { customer: { key: 'alone' }, share: { amount: '100001' }, lastWorkAt: '2025-12-01T03:00:00Z' },
        { customer: { key: 'bare' }, subscriptions: { amount: '0', currency: 'JPY' }, share: { amount: '0' } },
        {
          customer: { key: 'mixed' },
          subscriptions: { amount: '105000', currency: 'JPY' },
          share: { amount: '105000' },
        },
        {
          customer: { key: 'three' },
          subscriptions: { amount: '100001', currency: 'JPY' },
          share: { amount: '33335' },
        },
        { customer: { key: 'two' }, subscriptions: { amount: '100001', currency: 'JPY' }, share: { amount: '50000' } },
      ],
      rates: [{ from: 'USD', rate: '150', day: '2025-12-03' }],
    });
    expect(await shares('ops:ops1', 'p2', '2025-12-15')).toEqual(['strange 100001', 'three 33333', 'two 50001']);
    expect(await shares('ops:ops1', 'p3', '2025-12-15')).toEqual(['three 33333']);
  });

  it('tells the vendor among how many, and a partner never', async () => {
    const numbers = async (holder: string) =>
      (await managed(holder, 'p1', '2025-12-15')).customers.map(({ servicingPartners }) => servicingPartners);
    expect(await numbers('ops:ops1')).toEqual([1, 1, 1, 3, 2]);
    expect(await numbers('partner:p1')).toEqual([null, null, null, null, null]);
  });

  it('counts work on its day and for 89 days after it, and as it stood on a day that is past', async () => {
    expect(await shares('partner:p1', 'p1', '2025-08-31')).toEqual([]);
    expect(await shares('partner:p1', 'p1', '2025-09-01')).toEqual(['lapsed 100001']);
    expect(await shares('partner:p1', 'p1', '2025-11-29')).toEqual(['alone 100001', 'lapsed 100001']);
    expect(await shares('partner:p1', 'p1', '2025-11-30')).toEqual(['alone 100001']);
    // Until 4 December p2 had not worked there; from the 5th on it had, and last.
    expect(await shares('partner:p1', 'p1', '2025-12-04')).toContain('two 100001');
    expect(await shares('partner:p1', 'p1', '2025-12-05')).toContain('two 50000');
    const { customers } = await managed('partner:p1', 'p1', '2025-11-15');
    expect(customers).toMatchObject([{ lastWorkAt: '2025-11-01T03:00:00Z' }, { lastWorkAt: '2025-09-01T03:00:00Z' }]);
  });

  it('says why a customer does not count', async () => {
    const { notCounted } = await managed(
      'partner:p1',
      'p1',
      '2025-12-15',
      'notCounted { customer { key } reasons { holds clause { code } detail } }',
    );
    const why = notCounted.map(({ customer: { key }, reasons }) => [
      key,
      (reasons as { holds: boolean; clause: { code: string } }[])
        .filter(({ holds }) => !holds)
        .map(({ clause }) => clause.code),
    ]);
    const always = ['managed.total-of-serviced', 'managed.qualifying-work'];
    expect(why).toEqual([
      ['lapsed', [...always, 'managed.counts-after-sale']],
      ['shown-out', [...always, 'managed.counts-after-sale', 'access.partner-admin-set']],
      ['visited', [...always, 'managed.login-is-not-work', 'managed.counts-after-sale']],
    ]);
  });

  it('says why one counts, of a Provider too, and to a partner nothing of the others', async () => {
    const query =
      '{ partner(key: "p3") { managedMrr(on: "2025-12-15") { customers { reasons { holds clause { code } detail facts { name value } evidence { type } } } } } }';
    const answers = await Promise.all(['partner:p3', 'ops:ops1'].map((holder) => server.ask(holder, query)));
    const [own = '', vendors = ''] = answers.map(({ text }) => text);
    for (const text of [own, vendors]) {
      expect(text).toContain('credit.provider-terms');
      expect(text).toContain('PortalWork');
      expect(text).not.toContain('"holds":false');
    }
    expect(own).not.toContain('servicingPartners');
    expect(vendors).toContain('servicingPartners');
  });

  it('lets a partner know the customers that it serves by name, and nothing else of them', async () => {
    const ask = (holder: string, key: string) =>
      server.ask(holder, 'query ($key: String!) { customer(key: $key) { name subscriptions { productLine } } }', {
        key,
      });
    for (const key of ['alone', 'lapsed', 'shown-out', 'visited'])
      expect((await ask('partner:p1', key)).data).toEqual({ customer: { name: `Customer ${key}`, subscriptions: [] } });
    expect((await ask('partner:p1', 'strange')).data).toEqual({ customer: null });
    expect((await ask('partner:p2', 'alone')).data).toEqual({ customer: null });
    expect((await ask('pdm:pdm2', 'strange')).data).toMatchObject({ customer: { name: 'Customer strange' } });
    expect((await ask('gs:gs1', 'alone')).data).toMatchObject({ customer: { name: 'Customer alone' } });
    expect((await ask('gs:gs2', 'alone')).data).toEqual({ customer: null });
  });

  it('names the pair and the day of a rate that is missing, and a currency that is none', async () => {
    const ask = (on: string, currency: string) =>
      server.ask(
        'partner:p1',
        'query ($on: Date, $currency: String) { partner(key: "p1") { managedMrr(on: $on, currency: $currency) { total { amount currency } } } }',
        { on, currency },
      );
    expect((await ask('2025-12-02', 'JPY')).errors).toMatchObject([
      {
        message: expect.stringContaining('from USD to JPY for 2025-12-02') as string,
        extensions: { code: 'EXCHANGE_RATE_MISSING' },
      },
    ]);
    expect((await ask('2025-12-15', 'JP')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await ask('2025-11-30', 'JPY')).data).toEqual({
      partner: { managedMrr: { total: { amount: '100001', currency: 'JPY' } } },
    });
  });
});
