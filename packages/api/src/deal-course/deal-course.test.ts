import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate, sharedDealId } from '../testing/mutating.js';
import { customer, partner, registered, signed, vendor, won } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const sanction = (of: string, kind: string) => ({
  ...{ type: 'SanctionImposed', at: '2025-06-01T09:00:00+09:00', sanction: `s-${of}`, partner: of, kind },
  reason: 'Misled a customer.',
});
const events = [
  ...vendor,
  ...['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].flatMap((key) => partner(key, 'pdm1')),
  sanction('p4', 'SPECIAL_DEALS_LOST'),
  sanction('p5', 'SUSPENDED'),
  sanction('p6', 'REMOVED'),
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((key) => customer(key)),
  ...['c1', 'c2', 'c3', 'c4'].flatMap((of) => registered({ deal: `d${of.slice(1)}`, partner: 'p1', customer: of })),
  ...['p1', 'p2'].flatMap((key) => {
    const contested = { deal: 'd6', partner: key, customer: 'c6' };
    return [...registered(contested), ...signed(contested)];
  }),
  ...registered({ deal: 'd6', partner: 'p3', customer: 'c6' }),
  won({ deal: 'd6', partner: 'p1', customer: 'c6' }),
  { type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal: 'd5', customer: 'c5' },
];

const REFUSE = ['refuseSharedDeal', 'sharedDeal { stage }'] as const;
const REMOVE = ['removePartner', 'sharedDeal { stage }'] as const;
const ADD = ['addPartner', 'sharedDeal { key stage motion domain partner { key } gs { key } }'] as const;
const LOSE = ['loseDeal', 'sharedDeal { stage closedOn }'] as const;
const ADJUDICATE = ['adjudicateCredit', 'sharedDeal { key credit { outcome } }'] as const;
const AGREE = ['agreeSecondPartner', 'sharedDeal { key }'] as const;
const outsiders = ['partner:p1', 'pdm:pdm1', 'gs:gs2'];

describeOnEach('the course of a deal', (stores) => {
  let server: TestServer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    for (const key of ['d1-p1', 'd2-p1', 'd3-p1', 'd4-p1', 'd6-p1', 'd6-p2', 'd6-p3'])
      ids[key] = await sharedDealId(server, key);
  });
  afterAll(() => server.close());

  it('refuses a shared deal with a reason, upon what was seen of it (credit.discretion)', async () => {
    const refuse = (holder: string, input: object = {}) =>
      mutate(server, holder, REFUSE, { sharedDeal: ids['d1-p1'], reason: 'Ours already.', ...input });
    for (const holder of outsiders)
      expect(await refuse(holder)).toMatchObject({ sharedDeal: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await refuse('gs:gs1', { reason: '' })).userErrors).toMatchObject([{ field: ['reason'] }]);
    expect((await refuse('gs:gs1', { expectedVersion: 1 })).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    for (const _ of [1, 2])
      expect(await refuse('gs:gs1', { expectedVersion: 2, clientMutationId: 'r' })).toEqual({
        sharedDeal: { stage: 'REFUSED' },
        userErrors: [],
      });
    expect((await refuse('ops:ops1')).userErrors).toMatchObject([
      { code: 'NOT_OPEN', clause: { code: 'credit.discretion' } },
    ]);
  });

  it('takes a partner off a deal with feedback, never without (review.feedback)', async () => {
    const remove = (holder: string, input: object = {}) =>
      mutate(server, holder, REMOVE, { sharedDeal: ids['d2-p1'], feedback: 'No answer in weeks.', ...input });
    for (const holder of outsiders) expect((await remove(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await remove('gs:gs1', { feedback: ' ' })).userErrors).toMatchObject([
      { code: 'FEEDBACK_MISSING', field: ['feedback'], clause: { code: 'review.feedback' } },
    ]);
    for (const _ of [1, 2])
      expect(await remove('gs:gs1', { clientMutationId: 'r' })).toEqual({
        sharedDeal: { stage: 'REMOVED' },
        userErrors: [],
      });
    expect((await remove('gs:gs1')).userErrors).toMatchObject([{ clause: { code: 'review.feedback' } }]);
  });

  it("adds a partner to the vendor's deal with the customer's consent (motion.assisted-consent)", async () => {
    const add = (holder: string, input: object = {}) =>
      mutate(server, holder, ADD, { dealKey: 'd5', partnerKey: 'p1', customerConsent: true, ...input });
    for (const holder of outsiders) expect((await add(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const wrong of [{ dealKey: 'nothing' }, { partnerKey: 'nobody' }])
      expect((await add('gs:gs1', wrong)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: [Object.keys(wrong)[0]] },
      ]);
    expect((await add('gs:gs1', { customerConsent: false })).userErrors).toMatchObject([
      { field: ['customerConsent'], clause: { code: 'motion.assisted-consent' } },
    ]);
    for (const partnerKey of ['p4', 'p5', 'p6'])
      expect((await add('gs:gs1', { partnerKey })).userErrors).toMatchObject([
        { field: ['partnerKey'], clause: { code: 'review.sanctions' } },
      ]);
    const added = await add('gs:gs1', { clientMutationId: 'a' });
    expect(added).toMatchObject({
      sharedDeal: { motion: 'PARTNER_ASSISTED', domain: 'c5.example', partner: { key: 'p1' } },
      userErrors: [],
    });
    expect(await add('gs:gs1', { clientMutationId: 'a' })).toEqual(added);
    expect((await add('gs:gs1')).userErrors).toMatchObject([{ code: 'ON_THE_DEAL' }]);
    expect((await add('gs:gs1', { partnerKey: 'p3' })).userErrors).toEqual([]);
    expect((await add('ops:ops1', { dealKey: 'd6', partnerKey: 'p1' })).userErrors).toMatchObject([
      { code: 'NOT_OPEN', field: ['dealKey'] },
    ]);
  });

  it('ends lost, once', async () => {
    const lose = (holder: string, input: object = {}) =>
      mutate(server, holder, LOSE, { sharedDeal: ids['d3-p1'], reason: 'Too dear.', ...input });
    for (const holder of outsiders) expect((await lose(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await lose('gs:gs1', { closedOn: '2026-01-01' })).userErrors).toMatchObject([{ code: 'IN_THE_FUTURE' }]);
    for (const _ of [1, 2])
      expect(await lose('gs:gs1', { clientMutationId: 'l' })).toEqual({
        sharedDeal: { stage: 'LOST', closedOn: '2025-12-15' },
        userErrors: [],
      });
    expect((await lose('gs:gs1')).userErrors).toMatchObject([{ code: 'NOT_OPEN' }]);
  });

  it('takes down what two partners agreed, before the close (bpw.sourcing-priority)', async () => {
    const agree = (holder: string, input: object) => mutate(server, holder, AGREE, { notice: true, ...input });
    const registration = registered({ deal: 'd4', partner: 'p2', customer: 'c4' });
    await server.record(registration);
    const both = { sourcing: ids['d4-p1'], second: await sharedDealId(server, 'd4-p2') };
    for (const holder of outsiders)
      expect((await agree(holder, both)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await agree('gs:gs1', { ...both, second: ids['d6-p2'] })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['second'] },
    ]);
    expect((await agree('gs:gs1', { ...both, second: both.sourcing })).userErrors).toMatchObject([
      { code: 'SAME_PARTNER' },
    ]);
    for (const _ of [1, 2])
      expect(await agree('gs:gs1', { ...both, clientMutationId: 'a' })).toEqual({
        sharedDeal: { key: 'd4-p1' },
        userErrors: [],
      });
    const late = { sourcing: ids['d6-p1'], second: ids['d6-p2'] };
    expect((await agree('ops:ops1', late)).userErrors).toMatchObject([{ clause: { code: 'bpw.sourcing-priority' } }]);
  });

  it('is adjudicated once, whoever tries how often, and for good (bpw.vendor-decides)', async () => {
    const adjudicate = (holder: string, input: object = {}) =>
      mutate(server, holder, ADJUDICATE, {
        ...{ sharedDeal: ids['d6-p1'], credited: ids['d6-p2'], reason: 'Gave the training.' },
        ...input,
      });
    for (const holder of [...outsiders, 'gs:gs1'])
      expect((await adjudicate(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const refused = async (input: object) => (await adjudicate('ops:ops1', input)).userErrors;
    expect(await refused({ credited: ids['d6-p3'] })).toMatchObject([
      { code: 'NO_CANDIDATE', clause: { code: 'bpw.vendor-decides' } },
    ]);
    expect(await refused({ credited: ids['d4-p1'] })).toMatchObject([{ code: 'NOT_FOUND', field: ['credited'] }]);
    expect(await refused({ sharedDeal: ids['d4-p1'], credited: null })).toMatchObject([{ code: 'NOT_UNDER_REVIEW' }]);
    expect(await refused({ reason: '' })).toMatchObject([{ field: ['reason'] }]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => adjudicate('ops:ops1')));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    for (const { userErrors } of answers.filter((answer) => answer.userErrors.length > 0))
      expect(userErrors).toMatchObject([{ code: 'NOT_UNDER_REVIEW', clause: { code: 'bpw.vendor-decides' } }]);
    const { data } = await server.ask('ops:ops1', 'query ($id: ID!) { sharedDeal(id: $id) { credit { outcome } } }', {
      id: ids['d6-p2'],
    });
    expect(data).toEqual({ sharedDeal: { credit: { outcome: 'CREDITED' } } });
  });
});
