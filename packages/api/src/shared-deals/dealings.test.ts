import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate, sharedDealId } from '../testing/mutating.js';
import { customer, line, partner, registered, sale, signed, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  ...['p1', 'p2'].flatMap((key) => partner(key, 'pdm1')),
  ...['c1', 'c2', 'c3', 'c4'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd2', partner: 'p1', customer: 'c2' }),
  ...registered({ deal: 'd2', partner: 'p2', customer: 'c2' }),
  ...registered({ deal: 'd3', partner: 'p1', customer: 'c3' }),
];
const qualified = { domain: 'c4.example', relationship: 'Met twice.', need: 'One place for leads.' };
const REGISTER = [
  'registerDeal',
  'sharedDeal { registeredFrom { from contact { name email } existingDeal } }',
] as const;
const DESCRIBED = `sharedDeal { version need expectedClose introduction nextSteps productsOfInterest
  expectedLines { productLine edition mrr { amount currency } } }`;
const UPDATE = ['updateSharedDeal', DESCRIBED] as const;
const ASK = ['requestDiscount', 'discountRequest { key from percent reason decision { approved } }'] as const;
const DECIDE = ['decideDiscount', 'discount { key percent approved reason }'] as const;
const SURVEY = ['answerSurvey', 'sharedDeal { survey { score comment answeredAt } }'] as const;
const clause = (code: string) => ({ clause: { code } });

describeOnEach('dealings on shared deals', (stores) => {
  let server: TestServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    for (const key of ['d1-p1', 'd2-p1', 'd2-p2', 'd3-p1']) ids[key] = await sharedDealId(server, key);
  });
  afterAll(() => server.close());

  const read = async (holder: string, key: string, fields: string) => {
    const query = `query ($key: String!) { sharedDeal(key: $key) { ${fields} } }`;
    const { data, errors } = await server.ask(holder, query, { key });
    expect(errors).toEqual([]);
    return data?.['sharedDeal'] as Record<string, unknown> | null;
  };

  it('are registered from a contact, a company or a deal of the CRM, each named (registration.two-ways)', async () => {
    const register = (input: object) => mutate(server, 'partner:p1', REGISTER, { ...qualified, ...input });
    const contact = { name: 'Hanako', email: 'hanako@c4.example' };
    for (const [given, kept] of [
      [{}, { from: 'COMPANY', contact: null, existingDeal: null }],
      [
        { from: 'CONTACT', contact },
        { from: 'CONTACT', contact, existingDeal: null },
      ],
      [
        { from: 'EXISTING_DEAL', existingDeal: 'CRM 7' },
        { from: 'EXISTING_DEAL', contact: null, existingDeal: 'CRM 7' },
      ],
    ])
      expect(await register(given ?? {})).toEqual({ sharedDeal: { registeredFrom: kept }, userErrors: [] });
    for (const [code, field, given] of [
      ['REQUIRED', 'contact', { from: 'CONTACT' }],
      ['REQUIRED', 'existingDeal', { from: 'EXISTING_DEAL', existingDeal: ' ' }],
      ['NOT_FITTING', 'contact', { contact }],
      ['NOT_FITTING', 'existingDeal', { from: 'CONTACT', contact, existingDeal: 'CRM 7' }],
    ] as const)
      expect(await register(given)).toMatchObject({
        sharedDeal: null,
        userErrors: [{ code, field: [field], ...clause('registration.two-ways') }],
      });
    expect((await register({ from: 'CONTACT', contact: { ...contact, email: 'nobody' } })).userErrors).toMatchObject([
      { code: 'NOT_EMAIL', field: ['contact', 'email'] },
    ]);
    expect((await register({ domain: 'nowhere' })).userErrors).toMatchObject([
      { code: 'NOT_DOMAIN', field: ['domain'], ...clause('registration.purchase-domain') },
    ]);
  });

  it('answer a registration sent again as before, also once others work on the domain (16, 68)', async () => {
    const input = { ...qualified, domain: 'new.example', clientMutationId: 'again' };
    const register = (holder: string) => mutate(server, holder, ['registerDeal', 'sharedDeal { id key }'], input);
    const first = await register('partner:p1');
    expect((await register('partner:p2')).userErrors).toEqual([]);
    expect(await register('partner:p1')).toEqual(first);
  });

  it('are described anew while they are open, upon what was seen (registration.keep-gs-informed)', async () => {
    const update = (holder: string, input: object) =>
      mutate(server, holder, UPDATE, { sharedDeal: ids['d2-p1'], ...input });
    for (const holder of ['partner:p2', 'pdm:pdm1', 'gs:gs2'])
      expect((await update(holder, { need: 'Tickets.' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await update('partner:p1', { need: ' ' })).userErrors).toMatchObject([
      { code: 'NOT_QUALIFIED', field: ['need'], ...clause('registration.qualified-first') },
    ]);
    expect((await update('partner:p1', {})).userErrors).toMatchObject([{ code: 'NOTHING_SAID' }]);
    expect((await update('gs:gs1', { need: 'Tickets.', expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT', field: ['expectedVersion'] },
    ]);
    const said = { introduction: 'A maker of bicycles.', nextSteps: 'A demo.', productsOfInterest: ['CREDITS'] };
    const first = { ...said, expectedClose: '2026-01-31', expectedLines: [line('SALES_HUB', '50000')] };
    for (const _ of [1, 2])
      expect(await update('partner:p1', { ...first, expectedVersion: 2, clientMutationId: 'u' })).toEqual({
        sharedDeal: { ...first, version: 3, need: 'Wants one place for leads.' },
        userErrors: [],
      });
    expect(await update('gs:gs1', { need: 'Tickets.', nextSteps: 'A second demo.' })).toEqual({
      sharedDeal: { ...first, version: 4, need: 'Tickets.', nextSteps: 'A second demo.' },
      userErrors: [],
    });
    expect(await read('partner:p2', 'd2-p2', 'need version nextSteps expectedLines { productLine }')).toEqual({
      ...{ need: 'Wants one place for leads.', version: 2, nextSteps: null, expectedLines: [] },
    });
    expect((await update('ops:ops1', { sharedDeal: ids['d1-p1'], need: 'Tickets.' })).userErrors).toMatchObject([
      { code: 'NOT_OPEN', ...clause('registration.keep-gs-informed') },
    ]);
  });

  it('ask for a discount, which is decided once and told to who asked only (discount.approval-first)', async () => {
    const ask = (holder: string, input: object = {}) =>
      mutate(server, holder, ASK, { sharedDeal: ids['d2-p1'], percent: '10', reason: 'Two years at once.', ...input });
    for (const holder of ['partner:p2', 'pdm:pdm1', 'gs:gs2'])
      expect((await ask(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await ask('partner:p1', { reason: ' ' })).userErrors).toMatchObject([
      { code: 'NOT_IN_WRITING', field: ['reason'], ...clause('discount.approval-first') },
    ]);
    expect((await ask('partner:p1', { percent: '101' })).userErrors).toMatchObject([{ field: ['percent'] }]);
    expect((await ask('partner:p1', { sharedDeal: ids['d1-p1'] })).userErrors).toMatchObject([
      { code: 'NOT_OPEN', ...clause('discount.approval-first') },
    ]);
    const asked = await ask('partner:p1', { clientMutationId: 'q' });
    expect(asked).toMatchObject({
      discountRequest: { from: 'PARTNER', percent: '10', decision: null },
      userErrors: [],
    });
    expect(await ask('partner:p1', { clientMutationId: 'q' })).toEqual(asked);
    expect(await ask('gs:gs1', { percent: '3' })).toMatchObject({ discountRequest: { from: 'VENDOR' } });
    const { key: request } = asked['discountRequest'] as { key: string };

    const decide = (holder: string, input: object = {}) => {
      const decision = { sharedDeal: ids['d2-p1'], request, percent: '5', approved: true, reason: 'For two years.' };
      return mutate(server, holder, DECIDE, { ...decision, ...input });
    };
    for (const input of [{ request: 'nothing' }, { sharedDeal: ids['d2-p2'] }, { sharedDeal: ids['d3-p1'] }])
      expect((await decide('ops:ops1', input)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['request'] }]);
    for (const _ of [1, 2])
      expect(await decide('gs:gs1', { clientMutationId: 'd' })).toMatchObject({ discount: { percent: '5' } });
    expect((await decide('ops:ops1')).userErrors).toMatchObject([
      { code: 'DECIDED_ALREADY', field: ['request'], ...clause('discount.approval-first') },
    ]);
    const requests = 'discountRequests { from percent decision { percent approved reason } }';
    expect(await read('partner:p1', 'd2-p1', requests)).toEqual({
      discountRequests: [
        {
          ...{ from: 'PARTNER', percent: '10' },
          decision: { percent: '5', approved: true, reason: 'For two years.' },
        },
        { from: 'VENDOR', percent: '3', decision: null },
      ],
    });
    for (const holder of ['partner:p2', 'ops:ops1'])
      expect(await read(holder, 'd2-p2', requests)).toEqual({ discountRequests: [] });
    expect(await read('gs:gs1', 'd2-p2', 'discounts { percent }')).toEqual({ discounts: [{ percent: '5' }] });
    expect(await read('partner:p1', 'd2-p1', 'discounts { percent }')).toEqual({ discounts: [] });
  });

  it('end with what the customer says after the sale, once (feedback.csat)', async () => {
    const answer = (holder: string, input: object = {}) =>
      mutate(server, holder, SURVEY, { sharedDeal: ids['d1-p1'], score: 4, comment: 'Well done.', ...input });
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs2'])
      expect((await answer(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await answer('gs:gs1', { sharedDeal: ids['d3-p1'] })).userErrors).toMatchObject([
      { code: 'NOT_WON', ...clause('feedback.csat') },
    ]);
    for (const score of [0, 6])
      expect((await answer('gs:gs1', { score })).userErrors).toMatchObject([{ field: ['score'] }]);
    const survey = { score: 4, comment: 'Well done.', answeredAt: '2025-12-15T12:00:00Z' };
    for (const _ of [1, 2])
      expect(await answer('gs:gs1', { clientMutationId: 's' })).toEqual({ sharedDeal: { survey }, userErrors: [] });
    expect((await answer('ops:ops1', { score: 1 })).userErrors).toMatchObject([
      { code: 'ANSWERED_ALREADY', ...clause('feedback.csat') },
    ]);
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1', 'ops:ops1'])
      expect(await read(holder, 'd1-p1', 'survey { score comment answeredAt }')).toEqual({ survey });
    expect(await read('partner:p2', 'd1-p1', 'survey { score }')).toBeNull();
  });

  it('tell early what hangs on a signature that is missing (poi.partners-duty)', async () => {
    const open =
      '{ partner(key: "p1") { deadlines(open: true) { kind dueAt atStake { amount currency } sharedDeal { key } } } }';
    const due = async () => {
      const { data } = await server.ask('partner:p1', open);
      const { deadlines } = (data as { partner: { deadlines: { kind: string; sharedDeal: { key: string } }[] } })
        .partner;
      return deadlines.filter(({ kind, sharedDeal }) => kind === 'POI_SIGNATURE' && sharedDeal.key === 'd2-p1');
    };
    const ofDeal = { kind: 'POI_SIGNATURE', dueAt: '2026-01-31T15:00:00Z', sharedDeal: { key: 'd2-p1' } };
    expect(await due()).toEqual([{ ...ofDeal, atStake: [{ amount: '50000', currency: 'JPY' }] }]);
    const lines = [line('SALES_HUB', '40000'), line('CREDITS', '40.00', 'NONE', 'USD'), line('CONTENT_HUB', '1')];
    await server.record(signed({ deal: 'd2', partner: 'p1', customer: 'c2', lines }, '2025-06-01').slice(0, 1));
    const amounts = [
      { amount: '40001', currency: 'JPY' },
      { amount: '40.00', currency: 'USD' },
    ];
    expect(await due()).toEqual([{ ...ofDeal, atStake: amounts }]);
  });

  it('are told event by event, quotes to the vendor alone (bpw.confidential)', async () => {
    const told = async (holder: string) => {
      const { history } = (await read(holder, 'd1-p1', 'history { type }')) as { history: { type: string }[] };
      return history.map(({ type }) => type).join(' ');
    };
    const course = 'DealRegistered SharedDealApproved PoiSigned DealWon SurveyAnswered';
    expect(await told('partner:p1')).toBe(course);
    expect(await told('gs:gs1')).toBe(course.replace('PoiSigned', 'QuoteIssued PoiSigned'));
    expect(await read('partner:p2', 'd1-p1', 'history { type }')).toBeNull();
  });

  it('say what a deadline is reckoned from, to whoever may see it', async () => {
    const CLOCK =
      '{ sharedDeal(key: "d2-p1") { deadlines { kind key startedAt reasons { holds clause { code } evidence { type } } } } }';
    const { data } = await server.ask('partner:p1', CLOCK);
    const { deadlines } = (data as { sharedDeal: { deadlines: { kind: string }[] } }).sharedDeal;
    expect(deadlines.find(({ kind }) => kind === 'POI_SIGNATURE')).toMatchObject({
      key: expect.stringMatching(/^[\w-]{16}$/) as string,
      startedAt: expect.stringMatching(/Z$/) as string,
      reasons: expect.arrayContaining([
        expect.objectContaining({ clause: { code: 'poi.partners-duty' } }),
      ]) as unknown[],
    });
    expect((await server.ask('partner:p2', CLOCK)).data).toEqual({ sharedDeal: null });
  });

  it('are approved and won upon what was seen of them', async () => {
    const deal = { sharedDeal: ids['d3-p1'] };
    for (const [name, input] of [
      ['approveSharedDeal', {}],
      ['winDeal', { lines: [line('SALES_HUB', '1')] }],
    ] as const) {
      const act = (more: object) =>
        mutate(server, 'gs:gs1', [name, 'sharedDeal { stage version }'], { ...deal, ...input, ...more });
      expect((await act({ expectedVersion: 1 })).userErrors).toMatchObject([
        { code: 'VERSION_CONFLICT', field: ['expectedVersion'] },
      ]);
      const done = await act({ expectedVersion: 2, clientMutationId: name });
      expect(done.userErrors).toEqual([]);
      expect(await act({ expectedVersion: 2, clientMutationId: name })).toEqual(done);
    }
  });
});
