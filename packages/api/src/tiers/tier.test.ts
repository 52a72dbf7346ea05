import { PolicyBook, type TierBasis, tierHistory } from '@tierline/rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { access, bought, customer, line, partner, sale, vendor, worked } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

/** So many yen of Partner Sourced MRR give Gold, to the point: 123 points, all of them sourced. */
const GOLD = 295_200;

const sold = (key: string, yen: number, closedOn = '2025-07-01') =>
  sale({ deal: `d-${key}`, partner: key, customer: `c-${key}`, closedOn, lines: [line('MARKETING_HUB', String(yen))] });
const granted = (key: string, tier: string, day: string) => ({
  ...{ type: 'TierGranted', at: `${day}T09:00:00+09:00`, partner: key, tier, reason: 'Won an award.' },
});
const sanctioned = (key: string, kind: string, day: string) => ({
  ...{ type: 'SanctionImposed', at: `${day}T09:00:00+09:00`, sanction: `s-${key}`, partner: key, kind },
  reason: 'Broke the rules.',
});
const program = { program: 'SOLUTIONS_PROVIDER' };
const partners = ['at', 'below', 'granted', 'good', 'bad', 'capped', 'none', 'served', 'abroad'];

const events = [
  ...vendor,
  ...partners.flatMap((key) => partner(key, 'pdm1')),
  ...partner('provider', 'pdm1', program),
  ...[...partners, 'provider'].map((key) => customer(`c-${key}`)),
  ...sold('at', GOLD),
  ...sold('below', GOLD - 1),
  granted('granted', 'PLATINUM', '2025-03-01'),
  // Held for more than six months at the recalibration of January, one with figures that reached it in one month of the window.
  granted('good', 'GOLD', '2025-02-20'),
  ...sold('good', 300_000, '2025-09-01'),
  {
    type: 'SubscriptionEnded',
    at: '2025-10-05T09:00:00+09:00',
    customer: 'c-good',
    productLine: 'MARKETING_HUB',
    effective: '2025-10-05',
  },
  granted('bad', 'GOLD', '2025-02-20'),
  ...sold('bad', 300_000, '2024-08-15'),
  granted('capped', 'DIAMOND', '2025-08-01'),
  sanctioned('capped', 'TIER_LOWERED', '2025-09-01'),
  granted('none', 'GOLD', '2025-08-01'),
  sanctioned('none', 'TIER_WITHDRAWN', '2025-09-01'),
  { type: 'SanctionLifted', at: '2025-11-01T09:00:00+09:00', sanction: 's-none', reason: 'Made good.' },
  bought('c-served', '2025-01-01', line('SALES_HUB', '1200000')),
  access('c-served', 'served', '2025-01-10'),
  access('c-served', 'provider', '2025-01-10'),
  worked('c-served', 'served', '2025-12-01'),
  worked('c-served', 'provider', '2025-12-02'),
  ...sold('provider', 10 * GOLD),
  ...sale({
    deal: 'd-abroad',
    partner: 'abroad',
    customer: 'c-abroad',
    lines: [line('SALES_HUB', '5000000', 'PROFESSIONAL', 'KRW')],
  }),
];

interface Standing {
  readonly credited: string;
  readonly history: readonly { readonly day: string; readonly tier: string; readonly cause: string }[];
  readonly reasons: readonly {
    readonly holds: boolean;
    readonly clause: { readonly code: string };
    readonly detail: string;
  }[];
  readonly [field: string]: unknown;
}

describeOnEach('tiers', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const FIELDS = `credited performing points { sourced assisted managed total } next { tier sourcedMissing totalMissing illustrative } keep { tier }
    recalibratesOn projected safeUntil rollOffs { day sourced managed } requirements { name have projected expiring keep next illustrative } window { month best state }
    history { day tier uncapped cause evidence { type } } policyVersion reasons { holds clause { code } detail }`;
  const standing = async (of: string, on: string, holder = `partner:${of}`) => {
    const { data, errors } = await server.ask(
      holder,
      `query ($of: String!, $on: Date) { partner(key: $of) { tier(on: $on) { ${FIELDS} } } }`,
      { of, on },
    );
    expect(errors).toEqual([]);
    return (data as { partner: { tier: Standing } }).partner.tier;
  };
  const credited = async (of: string, ...days: readonly string[]) =>
    Promise.all(days.map(async (day) => (await standing(of, day)).credited));

  it('are raised by the points of a day that reach both minimums, and not by one yen less', async () => {
    expect(await credited('at', '2025-06-30', '2025-07-01', '2025-12-15')).toEqual(['NONE', 'GOLD', 'GOLD']);
    expect(await standing('at', '2025-12-15')).toMatchObject({
      performing: 'GOLD',
      points: { sourced: '123', assisted: '0', managed: '0', total: '123' },
      next: { tier: 'PLATINUM', sourcedMissing: '0', totalMissing: '190', illustrative: true },
      keep: null,
      recalibratesOn: '2026-01-15',
      projected: 'GOLD',
      rollOffs: [{ day: '2026-07-01', sourced: '123', managed: '0' }],
      policyVersion: '2025-06',
    });
    expect(await credited('below', '2025-07-01', '2025-12-15')).toEqual(['NONE', 'NONE']);
    expect(await standing('below', '2025-12-15')).toMatchObject({
      performing: 'NONE',
      points: { total: '122.9996' },
      next: { tier: 'GOLD', sourcedMissing: '0', totalMissing: '0.0004' },
    });
  });

  it('tell what each minimum asks for and has, and which months of the window keep the tier', async () => {
    const { requirements, window } = await standing('good', '2025-12-15');
    expect(requirements).toEqual([
      { name: 'SOURCED', have: '0', projected: '0', expiring: '0', keep: '63', next: '113', illustrative: true },
      { name: 'TOTAL', have: '0', projected: '0', expiring: '0', keep: '123', next: '313', illustrative: true },
    ]);
    expect(window).toEqual([
      { month: '2025-08', best: 'NONE', state: 'NOT_MET' },
      { month: '2025-09', best: 'GOLD', state: 'MET' },
      { month: '2025-10', best: 'GOLD', state: 'MET' },
      { month: '2025-11', best: 'NONE', state: 'NOT_MET' },
      { month: '2025-12', best: 'NONE', state: 'UNDER_WAY' },
      { month: '2026-01', best: 'NONE', state: 'AHEAD' },
    ]);
    expect(await standing('provider', '2025-12-15')).toMatchObject({ requirements: [], window: [] });
  });

  it('tell what their points come from', async () => {
    const ask = (of: string) =>
      server.ask(
        `partner:${of}`,
        `query ($of: String!) { partner(key: $of) { tier(on: "2025-12-15") { sources {
          kind productLine customer { key } counted { amount currency } pointValue rate points from until } } } }`,
        { of },
      );
    expect((await ask('at')).data).toMatchObject({
      partner: {
        tier: {
          sources: [
            {
              ...{ kind: 'SOURCED', productLine: 'MARKETING_HUB', customer: { key: 'c-at' } },
              ...{ counted: { amount: '295200', currency: 'JPY' }, pointValue: '12000', rate: '5', points: '123' },
              ...{ from: '2025-07-01', until: '2026-07-01' },
            },
          ],
        },
      },
    });
    expect((await ask('served')).data).toMatchObject({
      partner: { tier: { sources: [{ kind: 'MANAGED', productLine: null, customer: { key: 'c-served' } }] } },
    });
    expect((await ask('provider')).data).toEqual({ partner: { tier: { sources: [] } } });
  });

  it('tell how they came to be, with what they rest on', async () => {
    const { history } = await standing('at', '2025-12-15');
    expect(history.at(-1)).toMatchObject({
      ...{ day: '2025-07-01', tier: 'GOLD', uncapped: 'GOLD', cause: 'RAISED' },
      evidence: [{ type: 'DealWon' }],
    });
    expect((await standing('granted', '2025-12-15')).history.at(-1)).toMatchObject({
      ...{ day: '2025-03-01', tier: 'PLATINUM', cause: 'GRANTED' },
      evidence: [{ type: 'TierGranted' }],
    });
    expect((await standing('granted', '2025-02-28')).history.map(({ cause }) => cause)).not.toContain('GRANTED');
  });

  it('are held for six months and lowered by recalibrations only, unless one month of the window was good', async () => {
    expect(await credited('granted', '2025-07-15', '2026-01-14', '2026-01-15')).toEqual([
      'PLATINUM',
      'PLATINUM',
      'NONE',
    ]);
    expect(await credited('bad', '2025-07-15', '2026-01-14', '2026-01-15')).toEqual(['GOLD', 'GOLD', 'NONE']);
    expect(await credited('good', '2025-07-15', '2026-01-15')).toEqual(['GOLD', 'GOLD']);
  });

  it('are capped by sanctions while they stand', async () => {
    expect(await credited('capped', '2025-08-31', '2025-09-01')).toEqual(['DIAMOND', 'PLATINUM']);
    expect(await credited('none', '2025-08-31', '2025-09-01', '2025-10-31', '2025-11-01')).toEqual([
      ...['GOLD', 'NONE', 'NONE', 'GOLD'],
    ]);
  });

  it('count the share of what is served, and are not for Providers', async () => {
    expect(await standing('served', '2025-12-15')).toMatchObject({ points: { managed: '50', total: '50' } });
    expect(await standing('provider', '2025-12-15')).toMatchObject({
      ...{ credited: 'NONE', performing: 'NONE', next: null, projected: 'NONE', safeUntil: null },
      points: { sourced: '0', assisted: '0', managed: '0', total: '0' },
    });
  });

  it('say what counts for nothing because no points are stated for its currency', async () => {
    const { reasons } = await standing('abroad', '2025-12-15');
    expect(reasons.filter(({ holds }) => !holds).map(({ clause }) => clause.code)).toContain('sold.definition');
  });

  it('are forecast for the next two recalibrations', async () => {
    const { data } = await server.ask(
      'partner:at',
      '{ partner(key: "at") { tierForecast(on: "2025-12-15") { recalibratesOn ifFiguresStay ifNothingNew } } }',
    );
    expect(data).toEqual({
      partner: {
        tierForecast: [
          { recalibratesOn: '2026-01-15', ifFiguresStay: 'GOLD', ifNothingNew: 'GOLD' },
          { recalibratesOn: '2026-07-15', ifFiguresStay: 'GOLD', ifNothingNew: 'GOLD' },
        ],
      },
    });
  });

  it('can be reckoned ahead by whoever has the rules, without what the facts rest on', async () => {
    const { data } = await server.ask('partner:granted', '{ partner(key: "granted") { tierBasis { asOf input } } }');
    const { input } = (data as { partner: { tierBasis: { asOf: string; input: string } } }).partner.tierBasis;
    const { facts, policies, spans } = JSON.parse(input) as TierBasis;
    const history = tierHistory({ spans, facts, policies: new PolicyBook(policies) });
    expect(history.some(({ tier, cause }) => tier === 'PLATINUM' && cause === 'GRANTED')).toBe(true);
    expect(facts.grantedTiers.map(({ evidence }) => evidence)).toEqual(['']);
  });

  it('are shown in a list without anything that counts being read', async () => {
    server.statements.length = 0;
    const { data } = await server.ask('pdm:pdm1', '{ partners { nodes { key tier(on: "2025-12-15") { credited } } } }');
    const tiers = (data as { partners: { nodes: { key: string; tier: { credited: string } }[] } }).partners.nodes;
    expect(Object.fromEntries(tiers.map(({ key, tier }) => [key, tier.credited]))).toEqual({
      ...{ at: 'GOLD', below: 'NONE', granted: 'PLATINUM', good: 'GOLD', bad: 'GOLD', capped: 'PLATINUM' },
      ...{ none: 'GOLD', served: 'NONE', abroad: 'NONE', provider: 'NONE' },
    });
    expect(server.statements.filter((sql) => sql.includes('point_span'))).toEqual([]);
  });

  it('are nobody else’s business', async () => {
    const ask = (holder: string) => server.ask(holder, '{ partner(key: "at") { tier { credited } } }');
    expect((await ask('partner:below')).data).toEqual({ partner: null });
    expect((await ask('gs:gs1')).text).not.toContain('GOLD');
    expect((await ask('pdm:pdm2')).data).toEqual({ partner: null });
  });
});
