import { type PolicyBook, readPolicies } from '@tierline/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnEach, sqliteStores } from '../testing/databases.js';
import {
  access,
  bought,
  customer,
  line,
  partner,
  registered,
  signed,
  vendor,
  won,
  worked,
} from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

function bookOf(...versions: object[]): PolicyBook {
  const reading = readPolicies({ versions });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.book;
}

/** From July 2025 on a proof may be signed in the month of the sale; thresholds are the organisation's own. */
const policies = bookOf({
  ...{ version: 'own-2025', effectiveFrom: '2025-07-01', extends: '2025-06' },
  parameters: { poiDeadline: 'month-of-sale', upsellAutoCredit: false, revenueShareRate: '0.15' },
  tiers: { levels: [{ tier: 'PLATINUM', sourced: '1.50', total: '2' }], illustrative: false },
  upmarket: { tiers: ['PLATINUM'] },
});

/** A sale that closes on `closedOn` and is signed for three days later. */
const sale = (deal: string, of: string, closedOn: string, signedOn: string) => [
  ...registered({ deal, partner: 'p1', customer: of }),
  ...signed({ deal, partner: 'p1', customer: of }, signedOn),
  won({ deal, partner: 'p1', customer: of, closedOn }),
];
const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm1'),
  ...['c1', 'c2', 'c3'].map((key) => customer(key)),
  ...sale('d1', 'c1', '2025-06-24', '2025-06-27'),
  ...sale('d2', 'c2', '2025-07-24', '2025-07-27'),
  ...registered({ deal: 'd3', partner: 'p2', customer: 'c3' }),
  ...signed({ deal: 'd3', partner: 'p2', customer: 'c3', lines: [line('MARKETING_HUB', '96000')] }, '2025-07-20'),
  won({
    ...{ deal: 'd3', partner: 'p2', customer: 'c3', closedOn: '2025-07-24' },
    lines: [line('MARKETING_HUB', '96000'), line('SALES_HUB', '54000')],
  }),
];

describeOnEach('a server with a policy of its own', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: program, policies });
  });
  afterAll(() => server.close());

  it('decides each deal by the version in force on its close date, and says which', async () => {
    const query = `query ($key: String!) { sharedDeal(key: $key) { credit { outcome policyVersion
      lines { revenueShare { rate } }
      reasons { holds mendableUntil detail clause { code policyVersion } facts { name value } } } } }`;
    const credit = async (key: string) => {
      const { data, errors } = await server.ask('partner:p1', query, { key });
      expect(errors).toEqual([]);
      return (data as { sharedDeal: { credit: Credit } }).sharedDeal.credit;
    };
    const signedByClose = ({ reasons }: Credit) => reasons.find(({ clause }) => clause.code === 'poi.signed-by-close');
    const before = await credit('d1-p1');
    expect(before).toMatchObject({
      outcome: 'NOT_CREDITED',
      policyVersion: '2025-06',
      lines: [{ revenueShare: null }],
    });
    expect(signedByClose(before)).toMatchObject({
      holds: false,
      mendableUntil: '2025-06-24',
      clause: { policyVersion: '2025-06' },
      facts: expect.arrayContaining([{ name: 'parameter', value: 'proof due by the close date' }]) as object,
    });
    const after = await credit('d2-p1');
    expect(after).toMatchObject({
      outcome: 'CREDITED',
      policyVersion: 'own-2025',
      lines: [{ revenueShare: { rate: '0.15' } }],
    });
    expect(signedByClose(after)).toMatchObject({
      holds: true,
      mendableUntil: null,
      clause: { policyVersion: 'own-2025' },
      facts: expect.arrayContaining([
        { name: 'parameter', value: 'proof due by the end of the month of sale' },
      ]) as object,
    });
  });

  it('says of a line until when the customer could have signed for it', async () => {
    const query = '{ sharedDeal(key: "d3-p2") { credit { lines { reasons { mendableUntil clause { code } } } } } }';
    const { data, errors } = await server.ask('partner:p2', query);
    expect(errors).toEqual([]);
    const { lines } = (data as { sharedDeal: { credit: { lines: { reasons: unknown[] }[] } } }).sharedDeal.credit;
    expect(lines[1]?.reasons).toContainEqual({ mendableUntil: '2025-07-31', clause: { code: 'poi.follows-quote' } });
  });

  it('knows what the policy settles in a clause and why, where it decides, and what else it could be compared with', async () => {
    const query = `{ clause(code: "poi.signed-by-close") { keeping citedIn parameters { name value why(locale: JA) } }
      policies { version } knownPolicies { version effectiveUntil clauses { code parameters { name value } } } }`;
    const { data, errors } = await server.ask(null, query);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      clause: { keeping: 'KEPT', citedIn: ['DEAL_CREDIT'], parameters: [{ name: 'poiDeadline' }] },
      policies: [{ version: '2025-06' }, { version: 'own-2025' }],
      knownPolicies: [
        { version: '2025-06', effectiveUntil: '2025-07-01' },
        { version: 'own-2025', effectiveUntil: null },
        { version: 'deal-based-2025-11', effectiveUntil: null },
      ],
    });
    const { clause, knownPolicies } = data as unknown as Known;
    expect(clause.parameters[0]?.why).toContain('厳しい方');
    const due = knownPolicies.map(
      ({ clauses }) => clauses.find(({ code }) => code === 'poi.signed-by-close')?.parameters,
    );
    expect(due.map((each) => each?.[0]?.value)).toEqual(['close-date', 'month-of-sale', 'close-date']);
  });

  it('says of what an association gives which version its deal was decided by', async () => {
    const query = `{ partner(key: "p1") { associations { nodes { since reasons { clause { policyVersion } }
      entries { amount { amount } reasons { clause { policyVersion } } } } } } }`;
    const { data, errors } = await server.ask('partner:p1', query);
    expect(errors).toEqual([]);
    const { nodes } = (data as { partner: { associations: { nodes: Held[] } } }).partner.associations;
    expect(nodes.map(({ since }) => since)).toEqual(['2025-07-24']);
    const reasons = nodes.flatMap((held) => [...held.reasons, ...held.entries.flatMap((entry) => entry.reasons)]);
    expect(new Set(reasons.map(({ clause }) => clause.policyVersion))).toEqual(new Set(['own-2025']));
    expect(nodes[0]?.entries[0]?.amount).toEqual({ amount: '14400' });
  });
});

interface Known {
  readonly clause: { readonly parameters: readonly { readonly why: string }[] };
  readonly knownPolicies: readonly {
    readonly clauses: readonly { readonly code: string; readonly parameters: readonly { readonly value: string }[] }[];
  }[];
}

/** Two lines a year ago, one of which shrank since and one grew; the policy of the day says whether the loss counts. */
describeOnEach('sold MRR and managed MRR by the policy of the day', (stores) => {
  const two = [line('MARKETING_HUB', '96000'), line('SALES_HUB', '50000')];
  const events = [
    ...vendor,
    ...partner('p1', 'pdm1'),
    ...partner('p2', 'pdm1'),
    customer('c1'),
    ...registered({ deal: 'd1', partner: 'p1', customer: 'c1' }, '2024-03-01'),
    ...signed({ deal: 'd1', partner: 'p1', customer: 'c1', lines: two }, '2024-03-20'),
    won({ deal: 'd1', partner: 'p1', customer: 'c1', closedOn: '2024-04-01', lines: two }),
    bought('c1', '2025-06-01', line('MARKETING_HUB', '106000')),
    bought('c1', '2025-07-01', line('SALES_HUB', '47000')),
    ...['p1', 'p2'].map((key) => access('c1', key, '2025-06-01')),
    worked('c1', 'p1', '2025-08-01'),
    worked('c1', 'p2', '2025-08-20'),
  ];
  const book = bookOf({
    ...{ version: 'from-september', effectiveFrom: '2025-09-01', extends: '2025-06' },
    parameters: { soldFloor: 'zero-per-partner', managedSplit: 'last-worker' },
  });
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events, policies: book });
  });
  afterAll(() => server.close());

  it.each([
    ['2025-08-31', 'p1', { sold: '10000', lines: ['10000', '0'], managed: '76500' }],
    ['2025-09-01', 'p1', { sold: '7000', lines: ['10000', '-3000'], managed: '0' }],
    ['2025-08-31', 'p2', { sold: '0', lines: [], managed: '76500' }],
    ['2025-09-01', 'p2', { sold: '0', lines: [], managed: '153000' }],
  ])('on %s of %s', async (on, key, { sold, lines, managed }) => {
    const query = `query ($on: Date!) { partner(key: "${key}") {
      soldMrr(on: $on) { total { amount } sourced { amount } lines { counted { amount } } }
      managedMrr(on: $on) { total { amount } } } }`;
    const { data, errors } = await server.ask(`partner:${key}`, query, { on });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      partner: {
        soldMrr: {
          total: { amount: sold },
          sourced: { amount: sold },
          lines: lines.map((amount) => ({ counted: { amount } })),
        },
        managedMrr: { total: { amount: managed } },
      },
    });
  });
});

interface Credit {
  readonly reasons: readonly { readonly clause: { readonly code: string } }[];
}
interface Held {
  readonly since: string;
  readonly reasons: readonly { readonly clause: { readonly policyVersion: string } }[];
  readonly entries: readonly (Pick<Held, 'reasons'> & { readonly amount: object })[];
}

describe('the policies of a server', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), policies });
  });
  afterAll(() => server.close());

  const QUERY = `query ($on: Date) { policy(on: $on) { version effectiveFrom effectiveUntil announced
    parameters { name value label reading ja: label(locale: JA) jaReading: reading(locale: JA) }
    tiers { tier sourced total illustrative }
    points { values { currency amount } sold { soldFrom sourced assisted } managed growthFactor growthMarkets soldMinimum { from motions } }
    sources { said url } } policies { version effectiveFrom } }`;
  const ask = async (on?: string) => {
    const { data, errors } = await server.ask(null, QUERY, { on });
    expect(errors).toEqual([]);
    return data as { policy: Record<string, readonly object[]>; policies: object[] };
  };

  it('are told to everyone, each version with its parameters in both languages', async () => {
    const { policy, policies: all } = await ask('2025-07-01');
    expect(policy).toMatchObject({
      version: 'own-2025',
      effectiveFrom: '2025-07-01',
      effectiveUntil: null,
      announced: false,
    });
    expect(policy['parameters']).toContainEqual({
      name: 'poiDeadline',
      value: 'month-of-sale',
      label: 'When the proof of involvement is due',
      reading: 'proof due by the end of the month of sale',
      ja: '関与の証明(POI)の期限',
      jaReading: 'POIの期限:販売月の末日',
    });
    expect(policy['parameters']).toContainEqual(
      expect.objectContaining({ name: 'revenueShareRate', value: '0.15', reading: '15%' }),
    );
    expect(all).toEqual([
      { version: '2025-06', effectiveFrom: '1970-01-01' },
      { version: 'own-2025', effectiveFrom: '2025-07-01' },
    ]);
  });

  it('say whose thresholds are an illustration, what points are given for, and where it was published', async () => {
    const [before, own] = [await ask('2025-06-30'), await ask('2025-07-01')];
    expect(before.policy['effectiveUntil']).toBe('2025-07-01');
    expect(before.policy['tiers']?.[0]).toEqual({ tier: 'GOLD', sourced: '63', total: '123', illustrative: true });
    expect(own.policy['tiers']).toEqual([{ tier: 'PLATINUM', sourced: '1.5', total: '2', illustrative: false }]);
    expect(before.policy['points']).toMatchObject({
      values: expect.arrayContaining([{ currency: 'GBP', amount: '62.5' }]) as object,
      sold: [
        { soldFrom: '1970-01-01', sourced: '3', assisted: '3' },
        { soldFrom: '2024-02-27', sourced: '5', assisted: '3' },
      ],
      managed: '1',
      growthFactor: '2',
    });
    expect(before.policy['sources']).toContainEqual({
      said: 'points by motion, market and date',
      url: 'https://www.hubspot.com/partners/how-tiers-work',
    });
  });

  it('cover every day that a history may speak of', async () => {
    const { errors } = await server.ask(null, QUERY, { on: '1969-12-31' });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await ask('1970-01-01')).policy).toMatchObject({ version: '2025-06' });
  });
});
