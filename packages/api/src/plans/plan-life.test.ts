import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { type Answered, mutate } from '../testing/mutating.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

const PLAN = 'businessPlan { id status version waitsFor goals }';
type Plan = { id: string; status: string; version: number; waitsFor: string | null };
const [pdm, partner, ops] = ['pdm:pdm1', 'partner:p1', 'ops:ops1'];

const objectives = [
  { key: 'sold', metric: 'SOLD_MRR', targets: ['50000', '80000', '100000', '150000'], weight: 60 },
  { key: 'won', metric: 'DEALS_WON', targets: ['0', '0', '2', '1'], weight: 40 },
];

const rates = ['2025-06-30', '2025-09-30', '2025-12-31'].map((day) => ({
  ...{ type: 'ExchangeRate', at: `${day}T23:00:00Z`, from: 'USD', to: 'JPY', rate: '150.25', day },
}));

describeOnEach('the life of a business plan (team.pdm-duties)', (stores) => {
  let server: TestServer;
  let plan: Plan;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: [...sharedWorld, ...rates] });
    server.setClock('2025-07-10T03:00:00Z');
  });
  afterAll(() => server.close());

  const does = (holder: string, mutation: string, more: object = {}): Promise<Answered> =>
    mutate(server, holder, [mutation, PLAN], { plan: plan.id, expectedVersion: plan.version, ...more });
  const done = async (holder: string, mutation: string, more: object = {}) => {
    const { businessPlan, userErrors } = await does(holder, mutation, more);
    expect(userErrors).toEqual([]);
    plan = businessPlan as Plan;
    return `${plan.status} ${plan.version} ${plan.waitsFor}`;
  };
  const refused = async (holder: string, mutation: string, more: object = {}) => {
    const { businessPlan, userErrors } = await does(holder, mutation, more);
    expect(businessPlan).toBeNull();
    return userErrors.map(({ code, field }) => `${code} ${field?.join('.') ?? '-'}`).join(', ');
  };
  const asked = async (holder: string, fields: string) => {
    const { data, errors } = await server.ask(holder, `query ($id: ID!) { businessPlan(id: $id) { ${fields} } }`, {
      id: plan.id,
    });
    expect(errors).toEqual([]);
    return (data as { businessPlan: Record<string, unknown> | null }).businessPlan;
  };
  const customerId = async (key: string) => {
    const { data } = await server.ask(ops, `{ customer(key: "${key}") { id } }`);
    return (data as { customer: { id: string } }).customer.id;
  };

  it('begins as an outline of the vendor’s, which the partner does not learn of', async () => {
    const opening = { partnerKey: 'p1', year: 2025, content: { goals: 'Three customers.', objectives } };
    const open = (holder: string, more: object = {}) =>
      mutate(server, holder, ['openPlan', PLAN], { ...opening, clientMutationId: 'open', ...more });
    expect((await open('pdm:pdm2')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['partnerKey'] }]);
    const { businessPlan, userErrors } = await open(pdm);
    expect(userErrors).toEqual([]);
    plan = businessPlan as Plan;
    expect(plan).toMatchObject({ status: 'OUTLINE', version: 1, waitsFor: 'VENDOR' });
    expect((await open(pdm)).businessPlan).toEqual(plan);
    expect((await open(pdm, { year: 2026 })).userErrors).toMatchObject([{ code: 'CLIENT_MUTATION_ID_REUSED' }]);
    expect((await open(ops)).userErrors).toMatchObject([{ code: 'PLAN_EXISTS', field: ['year'] }]);
    for (const holder of [partner, 'partner:p2', 'pdm:pdm2']) expect(await asked(holder, 'id')).toBeNull();
    for (const mutation of ['submitPlan', 'agreePlan']) expect(await refused(partner, mutation)).toBe('NOT_FOUND plan');
    expect(await asked(ops, 'partner { key } owner { key } policyVersion currency quarters')).toEqual({
      ...{ partner: { key: 'p1' }, owner: { key: 'pdm1' }, policyVersion: '2025-06', currency: 'JPY' },
      quarters: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'],
    });
  });

  it('is not opened with what no plan may say', async () => {
    const [first] = objectives;
    const limited = { ...first, metric: 'TOTAL_POINTS', productLine: 'SALES_HUB' };
    for (const [wrong, error] of [
      [{ content: { objectives: [first, first] } }, 'KEY_TWICE content.objectives.1'],
      [{ content: { objectives: [limited] } }, 'LIMIT_UNKNOWN content.objectives.0'],
      [{ currency: 'QQQ' }, 'UNKNOWN_CURRENCY currency'],
    ] as const) {
      const { businessPlan, userErrors } = await mutate(server, pdm, ['openPlan', PLAN], {
        ...{ partnerKey: 'p1', year: 2027, ...wrong },
      });
      expect(businessPlan).toBeNull();
      expect(userErrors.map(({ code, field }) => `${code} ${field?.join('.') ?? '-'}`)).toEqual([error]);
    }
  });

  it('is shared, and written in by both sides, each what is its own', async () => {
    expect(await refused(pdm, 'publishPlan', { expectedVersion: 9 })).toBe('VERSION_CONFLICT expectedVersion');
    expect(await done(pdm, 'publishPlan')).toBe('DRAFT 2 PARTNER');
    const own = { side: 'PARTNER', owner: 'Hanako', due: '2025-09-30', text: 'Two more certified.' };
    const vendors = { side: 'VENDOR', owner: 'Staff pdm1', due: '2025-08-31', text: 'A demo portal.', key: 'portal' };
    expect(await done(pdm, 'revisePlan', { content: { commitments: [vendors] } })).toBe('DRAFT 3 PARTNER');
    const revise = (content: object) => refused(partner, 'revisePlan', { content });
    expect(await revise({ objectives: objectives.slice(1) })).toBe('NOT_YOURS_TO_CHANGE content.objectives');
    expect(await revise({ commitments: [own] })).toBe('NOT_YOURS_TO_CHANGE content.commitments');
    expect(await revise({ opportunities: [{ customer: 'cu_nothing', productLine: 'SALES_HUB' }] })).toBe(
      'NOT_FOUND content.opportunities.0.customer',
    );
    const [c1, c4] = [await customerId('c1'), await customerId('c4')];
    const content = {
      ...{ goals: 'Four customers.', partnerOwner: { name: 'Hanako', email: 'hanako@p1.example' } },
      commitments: [vendors, { ...own, key: 'people' }],
      opportunities: [c1, c4].map((customer) => ({ customer, productLine: 'OPERATIONS_HUB' })),
      risks: [{ text: 'One person sells everything.', gravity: 'HIGH' }],
    };
    expect(await done(partner, 'revisePlan', { content, clientMutationId: 'revise' })).toBe('DRAFT 4 PARTNER');
    expect(await done(partner, 'revisePlan', { content, clientMutationId: 'revise', expectedVersion: 3 })).toBe(
      'DRAFT 4 PARTNER',
    );
    expect(await revise({ objectives: [{ ...objectives[0], targets: ['1'] }] })).toBe(
      'REQUIRED content.objectives.0.targets.1',
    );
    const held = await asked(
      partner,
      'opportunities { customer { key } line { state estimatedMonthlyRevenueShare { amount } } }',
    );
    expect(held).toMatchObject({
      opportunities: [
        { customer: { key: 'c1' }, line: { state: 'OPEN' } },
        { customer: { key: 'c4' }, line: { state: 'OPEN' } },
      ],
    });
  });

  it('is submitted, sent back with remarks, and agreed once it is whole', async () => {
    expect(await refused(pdm, 'agreePlan')).toBe('WRONG_STATE plan');
    expect(await done(partner, 'submitPlan')).toBe('SUBMITTED 5 VENDOR');
    expect(await refused(partner, 'revisePlan', { content: { goals: 'More.' } })).toBe('WRONG_STATE plan');
    expect(await refused(partner, 'agreePlan')).toBe('OTHER_SIDE plan');
    const remarks = [{ objective: 'sold', text: 'Too low in the fourth quarter.' }];
    expect(await refused(pdm, 'requestPlanChanges', { remarks: [] })).toBe('REMARKS_MISSING remarks');
    expect(await refused(pdm, 'requestPlanChanges', { remarks: [{ ...remarks[0], objective: 'nothing' }] })).toBe(
      'NOT_FOUND remarks.0.objective',
    );
    expect(await done(pdm, 'requestPlanChanges', { remarks })).toBe('CHANGES_REQUESTED 6 PARTNER');
    const lighter = objectives.map((each) => ({ ...each, weight: 45 }));
    expect(await done(pdm, 'revisePlan', { content: { objectives: lighter } })).toBe('CHANGES_REQUESTED 7 PARTNER');
    expect(await done(partner, 'submitPlan')).toBe('SUBMITTED 8 VENDOR');
    expect(await refused(pdm, 'agreePlan')).toBe('WEIGHTS_NOT_WHOLE content.objectives');
    await done(pdm, 'requestPlanChanges', { remarks: [{ text: 'The weights.' }] });
    await done(pdm, 'revisePlan', { content: { objectives } });
    await done(partner, 'submitPlan');
    expect(await done(pdm, 'agreePlan')).toBe('AGREED 12 null');
    expect(await asked(partner, 'signatures { side staff { key } } comments { objective text by { side } }')).toEqual({
      signatures: [
        { side: 'PARTNER', staff: null },
        { side: 'VENDOR', staff: { key: 'pdm1' } },
      ],
      comments: [
        { objective: 'sold', text: 'Too low in the fourth quarter.', by: { side: 'VENDOR' } },
        { objective: null, text: 'The weights.', by: { side: 'VENDOR' } },
      ],
    });
  });

  it('is frozen, and amended by both', async () => {
    for (const holder of [pdm, partner])
      expect(await refused(holder, 'revisePlan', { content: { goals: 'Other.' } })).toBe('WRONG_STATE plan');
    const amendment = { content: { goals: 'Five customers.' }, reason: 'A new line came out.' };
    expect(await done(partner, 'amendPlan', amendment)).toBe('AGREED 13 VENDOR');
    expect(await asked(pdm, 'amendment { reason by { side } differences { field before after } }')).toEqual({
      amendment: {
        ...{ reason: 'A new line came out.', by: { side: 'PARTNER' } },
        differences: [{ field: 'goals', before: 'Four customers.', after: 'Five customers.' }],
      },
    });
    expect(await refused(partner, 'agreePlan')).toBe('OTHER_SIDE plan');
    expect(await refused(pdm, 'closePlan', { reason: 'Over.' })).toBe('AMENDMENT_OPEN plan');
    expect(await done(pdm, 'requestPlanChanges', { remarks: [{ text: 'Six.' }] })).toBe('AGREED 14 null');
    await done(pdm, 'amendPlan', { content: { goals: 'Six customers.' }, reason: 'We can.' });
    expect(await done(partner, 'agreePlan')).toBe('AMENDED 16 null');
    const told = await asked(
      partner,
      'versions { version cause } difference(from: 12, to: 16) { part field before after }',
    );
    expect(told).toMatchObject({
      difference: [{ part: 'PLAN', field: 'goals', before: 'Four customers.', after: 'Six customers.' }],
    });
    expect((told?.['versions'] as { version: number }[]).map(({ version }) => version)).toEqual([1, 3, 4, 7, 10, 16]);
  });

  it('is reviewed with the figures of the day, which stay as they were', async () => {
    server.setClock('2025-10-10T03:00:00Z');
    const review = {
      ...{ kind: 'QBR', attendees: ['Hanako', 'Staff pdm1'], decision: 'Go on.', clientMutationId: 'qbr' },
      commitments: [{ key: 'calls', side: 'PARTNER', owner: 'Hanako', due: '2025-11-30', text: 'Call ten customers.' }],
    };
    expect(await refused(pdm, 'reviewPlan', { ...review, on: '2025-10-11' })).toBe('IN_THE_FUTURE on');
    expect(await refused(pdm, 'reviewPlan', { ...review, attendees: [] })).toBe('EMPTY_LIST attendees');
    const { version } = plan;
    expect(await done(pdm, 'reviewPlan', review)).toBe('AMENDED 17 null');
    server.setClock('2025-10-12T03:00:00Z');
    expect(await done(pdm, 'reviewPlan', { ...review, expectedVersion: version })).toBe('AMENDED 17 null');
    const figures = async () => {
      const told = await asked(
        partner,
        'reviews { on score isWithoutCommitments figures { objective quarter actual attainment } commitments { key state } }',
      );
      return told?.['reviews'] as { figures: object[] }[];
    };
    const [first] = await figures();
    expect(first).toMatchObject({
      on: '2025-10-10',
      isWithoutCommitments: false,
      commitments: [{ key: 'calls', state: 'OPEN' }],
    });
    expect(first?.figures).toContainEqual({ objective: 'won', quarter: '2025-Q3', actual: '2', attainment: '1' });
    await server.record([
      {
        type: 'SubscriptionEnded',
        at: '2025-10-12T00:00:00Z',
        customer: 'c1',
        productLine: 'MARKETING_HUB',
        effective: '2025-09-01',
      },
    ]);
    expect(await figures()).toEqual([first]);
    const without = { ...review, commitments: [], clientMutationId: 'monthly', kind: 'MONTHLY' };
    await done(pdm, 'reviewPlan', without);
    expect((await figures())[1]).toMatchObject({ isWithoutCommitments: true });
  });

  it('has an agenda that begins with what was promised, kept, broken or open', async () => {
    expect(await refused(partner, 'settleCommitment', { commitment: 'portal', kept: true })).toBe(
      'OTHER_SIDE commitment',
    );
    expect(await refused(pdm, 'settleCommitment', { commitment: 'nothing', kept: true })).toBe('NOT_FOUND commitment');
    expect(await refused(pdm, 'settleCommitment', { commitment: 'portal', kept: false })).toBe('REQUIRED reason');
    await done(pdm, 'settleCommitment', { commitment: 'portal', kept: false, reason: 'It came late.' });
    expect(await refused(pdm, 'settleCommitment', { commitment: 'portal', kept: true })).toBe(
      'SETTLED_ALREADY commitment',
    );
    await done(partner, 'settleCommitment', { commitment: 'calls', kept: true });
    const agenda = async (on: string) => {
      const told = await asked(
        pdm,
        `agenda(on: "${on}") { lastReview { kind } lastCommitments { key state reason } pipeline { key } nextCommitments { key state } }`,
      );
      return told?.['agenda'];
    };
    expect(await agenda('2025-10-09')).toEqual({
      lastReview: null,
      lastCommitments: [
        { key: 'portal', state: 'BROKEN', reason: 'It came late.' },
        { key: 'people', state: 'OVERDUE', reason: null },
      ],
      ...{ pipeline: [{ key: 'd3-p1' }], nextCommitments: [] },
    });
    expect(await agenda('2025-10-13')).toMatchObject({
      ...{ lastReview: { kind: 'MONTHLY' }, lastCommitments: [] },
      nextCommitments: [{ key: 'people', state: 'OVERDUE' }],
    });
  });

  it('stands in the list of those who look after it', async () => {
    const list = async (holder: string, filter: string) => {
      const { data, errors } = await server.ask(
        holder,
        `{ businessPlans(filter: { ${filter} }) { totalCount nodes { id } } }`,
      );
      expect(errors).toEqual([]);
      return (data as { businessPlans: { totalCount: number } }).businessPlans.totalCount;
    };
    expect(await list(pdm, 'isOverdue: true')).toBe(1);
    expect(await list(pdm, 'isOverdue: false')).toBe(0);
    expect(await list(pdm, 'isWaitingForMe: true')).toBe(0);
    expect(await list(pdm, 'status: [AMENDED], year: 2025')).toBe(1);
    expect(await list(pdm, 'status: [CLOSED]')).toBe(0);
    expect(await list('pdm:pdm2', '')).toBe(0);
    expect(await list(ops, '')).toBe(1);
    const { errors } = await server.ask('gs:gs1', '{ businessPlans { totalCount } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  it('is closed with its score, early only for a reason', async () => {
    expect(await refused(pdm, 'closePlan')).toBe('REASON_MISSING reason');
    server.setClock('2026-01-05T03:00:00Z');
    expect(await done(pdm, 'closePlan')).toBe('CLOSED 21 null');
    const told = await asked(partner, 'closing { score reason figures { objective quarter } } score { toDate }');
    expect(told).toMatchObject({ closing: { reason: null, score: (told?.['score'] as { toDate: string }).toDate } });
    expect((told?.['closing'] as { figures: object[] }).figures).toHaveLength(8);
    expect(await refused(pdm, 'commentOnPlan', { text: 'Well done.' })).toBe('WRONG_STATE plan');
  });
});
