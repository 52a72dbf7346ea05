import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate, sharedDealId } from '../testing/mutating.js';
import { customer, partner, registered, signed, vendor, won } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const claim = (key: string) => {
  const contested = { deal: 'd1', partner: key, customer: 'c1' };
  return [...registered(contested), ...signed(contested)];
};
const events = [
  ...vendor,
  ...['p1', 'p2', 'p3'].flatMap((key) => partner(key, 'pdm1')),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...claim('p1'),
  ...claim('p2'),
  ...registered({ deal: 'd1', partner: 'p3', customer: 'c1' }),
  won({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd2', partner: 'p1', customer: 'c2' }),
];

const PREVIEW = `query ($sharedDeal: ID!, $credited: ID) { adjudicationPreview(sharedDeal: $sharedDeal, credited: $credited) { effects {
  partner { key } sharedDeal { key } outcomeBefore outcomeAfter lines { productLine soldMrr }
  associationsMade { productLine since revenueShare { firstMonth lastMonth } } associationsLost { since }
  entriesMade { kind month amount { amount } bookedIn } entriesLost { month } revenueShare { amount currency }
  tierBefore { credited points { sourced } } tierAfter { credited projected points { sourced } } } } }`;
const HELD = `query ($partner: String!) { partner(key: $partner) {
  associations { nodes { productLine since } } tier { credited points { sourced } }
  revenueShare(from: "2025-07", to: "2025-12") { month amount { amount } bookedIn } } }`;

interface Effect {
  readonly partner: { readonly key: string };
  readonly [field: string]: unknown;
}

describeOnEach('what a decision about a deal under review would do', (stores) => {
  let server: TestServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    for (const key of ['d1-p1', 'd1-p2', 'd1-p3', 'd2-p1']) ids[key] = await sharedDealId(server, key);
  });
  afterAll(() => server.close());

  const ask = (holder: string, variables: object) =>
    server.ask(holder, PREVIEW, { sharedDeal: ids['d1-p1'], ...variables });
  const preview = async (credited: string | null) => {
    const { data, errors } = await ask('ops:ops1', { credited });
    expect(errors).toEqual([]);
    return (data as { adjudicationPreview: { effects: Effect[] } }).adjudicationPreview.effects;
  };

  it('says who would be credited, with which months and points, and who would not', async () => {
    const effects = await preview(ids['d1-p2'] ?? '');
    expect(
      effects.map(({ partner: { key }, outcomeBefore, outcomeAfter }) => [key, outcomeBefore, outcomeAfter]),
    ).toEqual([
      ['p1', 'UNDER_REVIEW', 'NOT_CREDITED'],
      ['p2', 'UNDER_REVIEW', 'CREDITED'],
      ['p3', 'NOT_CREDITED', 'NOT_CREDITED'],
    ]);
    expect(effects[1]).toMatchObject({
      associationsMade: [{ productLine: 'MARKETING_HUB', since: '2025-07-01', revenueShare: { lastMonth: '2028-06' } }],
      revenueShare: { amount: '96000', currency: 'JPY' },
      tierBefore: { points: { sourced: '0' } },
      tierAfter: { points: { sourced: '40' } },
      entriesLost: [],
    });
    expect(effects[0]).toMatchObject({ entriesMade: [], associationsMade: [], revenueShare: { amount: '0' } });
  });

  it('for nobody, nothing comes of it', async () => {
    const effects = await preview(null);
    expect(effects.map(({ outcomeAfter }) => outcomeAfter)).toEqual(['NOT_CREDITED', 'NOT_CREDITED', 'NOT_CREDITED']);
    expect(effects.map(({ entriesMade }) => entriesMade)).toEqual([[], [], []]);
  });

  it('is for ops alone, and only about what can be decided', async () => {
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1']) {
      const { data, errors } = await ask(holder, { credited: null });
      expect([data, errors]).toEqual([{ adjudicationPreview: null }, []]);
    }
    const refusal = async (variables: object) => (await ask('ops:ops1', variables)).errors[0]?.message;
    expect(await refusal({ sharedDeal: ids['d2-p1'] })).toMatch(/not under review/);
    expect(await refusal({ credited: ids['d1-p3'] })).toMatch(/credit one that is, or none/);
    expect((await ask('ops:ops1', { credited: ids['d2-p1'] })).data).toEqual({ adjudicationPreview: null });
  });

  it('records nothing, and then comes as it was foretold', async () => {
    const foretold = (await preview(ids['d1-p2'] ?? ''))[1] as Effect & {
      entriesMade: { month: string; amount: object; bookedIn: string }[];
      tierAfter: { credited: string; points: object };
    };
    const held = async () => (await server.ask('ops:ops1', HELD, { partner: 'p2' })).data?.['partner'];
    expect(await held()).toMatchObject({ associations: { nodes: [] }, revenueShare: [] });
    const input = { sharedDeal: ids['d1-p1'], credited: ids['d1-p2'], reason: 'Gave the training.' };
    const { userErrors } = await mutate(server, 'ops:ops1', ['adjudicateCredit', 'sharedDeal { key }'], input);
    expect(userErrors).toEqual([]);
    expect(await held()).toEqual({
      associations: { nodes: [{ productLine: 'MARKETING_HUB', since: '2025-07-01' }] },
      revenueShare: foretold.entriesMade.map(({ month, amount, bookedIn }) => ({ month, amount, bookedIn })),
      tier: { credited: foretold.tierAfter.credited, points: foretold.tierAfter.points },
    });
    expect((await ask('ops:ops1', { credited: null })).errors[0]?.message).toMatch(/final/);
  });
});
