import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate } from '../testing/mutating.js';
import { customer, partner, registered, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  ...['p1', 'p2', 'p4'].flatMap((key) => partner(key, 'pdm1')),
  {
    ...{ type: 'SanctionImposed', at: '2025-06-01T09:00:00+09:00', sanction: 's1', partner: 'p4' },
    ...{ kind: 'SPECIAL_DEALS_LOST', reason: 'Misled a customer.' },
  },
  ...['c1', 'c2', 'c4'].map((key) => customer(key)),
  { type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal: 'd1', customer: 'c1' },
  { type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal: 'd2', customer: 'c2' },
  ...['d4', 'd5', 'd6'].map((deal) => ({ type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal, customer: 'c4' })),
  { type: 'DealLost', at: '2025-06-01T09:00:00+09:00', deal: 'd2', closedOn: '2025-06-01' },
];

const OBJECT = 'invitation { key customerName invitedAt dueAt answeredAt accepted }';
const INVITE = ['invitePartner', OBJECT] as const;
const ANSWER = ['answerInvitation', OBJECT] as const;

describeOnEach('invitations to sell together (overlay.invitation)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const invite = (holder: string, input: object = {}) =>
    mutate(server, holder, INVITE, { dealKey: 'd1', partnerKey: 'p1', ...input });
  const answer = (holder: string, invitation: string, input: object = {}) =>
    mutate(server, holder, ANSWER, { invitation, accepted: true, ...input });
  const keyOf = async (input: object = {}) => ((await invite('gs:gs1', input))['invitation'] as { key: string }).key;

  it('are sent by those who work on the deal, to partners whom no sanction bars (review.sanctions)', async () => {
    const invited = await invite('gs:gs1', { clientMutationId: 'i' });
    expect(invited).toMatchObject({
      invitation: {
        ...{ customerName: 'Customer c1', invitedAt: '2025-12-15T12:00:00Z', dueAt: '2025-12-18T12:00:00Z' },
        ...{ answeredAt: null, accepted: null },
      },
      userErrors: [],
    });
    expect(await invite('gs:gs1', { clientMutationId: 'i' })).toEqual(invited);
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs2'])
      expect(await invite(holder)).toMatchObject({ invitation: null, userErrors: [{ code: 'NOT_FOUND' }] });
    for (const wrong of [{ dealKey: 'nothing' }, { partnerKey: 'nobody' }])
      expect((await invite('ops:ops1', wrong)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: [Object.keys(wrong)[0]] },
      ]);
    expect((await invite('ops:ops1', { partnerKey: 'p4' })).userErrors).toMatchObject([
      { field: ['partnerKey'], clause: { code: 'review.sanctions' } },
    ]);
    expect((await invite('ops:ops1', { dealKey: 'd2' })).userErrors).toMatchObject([{ code: 'NOT_OPEN' }]);
  });

  it('are not sent anew while the time of the first notice runs (overlay.72-hours)', async () => {
    for (const holder of ['gs:gs1', 'ops:ops1'])
      expect(await invite(holder)).toMatchObject({
        invitation: null,
        userErrors: [{ code: 'INVITED_ALREADY', field: ['partnerKey'], clause: { code: 'overlay.72-hours' } }],
      });
    const key = await keyOf({ dealKey: 'd4' });
    expect((await answer('partner:p1', key, { accepted: false })).userErrors).toEqual([]);
    expect((await invite('gs:gs1', { dealKey: 'd4' })).userErrors).toEqual([]);
  });

  it('are answered by the invited partner, once', async () => {
    const key = await keyOf({ dealKey: 'd5' });
    for (const holder of ['partner:p2', 'pdm:pdm1', 'gs:gs1'])
      expect((await answer(holder, key)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await answer('partner:p1', 'nothing')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['invitation'] },
    ]);
    for (const _ of [1, 2])
      expect(await answer('partner:p1', key, { clientMutationId: 'a' })).toMatchObject({
        invitation: { key, accepted: true, answeredAt: '2025-12-15T12:00:00Z' },
        userErrors: [],
      });
    expect((await answer('partner:p1', key, { accepted: false })).userErrors).toMatchObject([
      { code: 'ANSWERED_ALREADY', clause: { code: 'overlay.invitation' } },
    ]);
  });

  it('are answered in the last instant of the 72 hours, and not after it (overlay.72-hours)', async () => {
    const [inTime, late] = [await keyOf({ dealKey: 'd6' }), await keyOf({ partnerKey: 'p2' })];
    server.setClock('2025-12-18T12:00:00.000Z');
    expect((await answer('partner:p1', inTime, { accepted: false })).userErrors).toEqual([]);
    server.setClock('2025-12-18T12:00:00.001Z');
    expect((await answer('partner:p2', late)).userErrors).toMatchObject([
      { code: 'TOO_LATE', field: ['invitation'], clause: { code: 'overlay.72-hours' } },
    ]);
  });

  it('are not answered by a partner whom a sanction bars by then (review.sanctions)', async () => {
    const key = await keyOf({ partnerKey: 'p2' });
    const sanction = { type: 'SanctionImposed', at: '2025-12-18T11:00:00Z', sanction: 's2', partner: 'p2' };
    await server.record([{ ...sanction, kind: 'SPECIAL_DEALS_LOST', reason: 'Misled a customer.' }]);
    const { userErrors } = await answer('partner:p2', key);
    expect(userErrors[0]).toMatchObject({ code: 'SANCTIONED', field: null, clause: { code: 'review.sanctions' } });
  });
});

describeOnEach('the invitations of a partner', (stores) => {
  let server: TestServer;
  const invited = (invitation: string, deal: string, at: string) => ({
    ...{ type: 'OverlayInvited', at, invitation, deal, partner: 'p1', staff: 'gs1' },
  });
  beforeAll(async () => {
    const more = [
      customer('c3', { region: 'US', segment: 'ENTERPRISE', timeZone: 'America/New_York' }),
      { type: 'DealOpened', at: '2025-05-01T09:00:00+09:00', deal: 'd3', customer: 'c3' },
      invited('missed', 'd1', '2025-12-12T11:59:59.999Z'),
      invited('open', 'd1', '2025-12-12T12:00:00Z'),
      invited('answered', 'd3', '2025-12-13T12:00:00Z'),
      { type: 'OverlayAnswered', at: '2025-12-14T12:00:00Z', invitation: 'answered', accepted: false },
      { ...invited('others', 'd1', '2025-12-13T12:00:00Z'), partner: 'p2' },
      ...registered({ deal: 'd1', partner: 'p1', customer: 'c1' }),
      ...registered({ deal: 'd3', partner: 'p1', customer: 'c3', gs: 'gs2' }),
    ];
    server = await TestServer.start({ url: await stores.freshUrl(), events: [...events, ...more] });
  });
  afterAll(() => server.close());

  const list = async (holder: string, args = '') => {
    const query = `{ partner(key: "p1") { invitations${args} { totalCount nodes { key } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
    const { data, errors } = await server.ask(holder, query);
    expect(errors).toEqual([]);
    const { partner: found } = data as {
      partner: {
        invitations: { totalCount: number; nodes: { key: string }[]; pageInfo: { endCursor: string } };
      } | null;
    };
    return found?.invitations;
  };
  const keys = async (...asked: Parameters<typeof list>) => (await list(...asked))?.nodes.map(({ key }) => key);

  it('are those that stand so at the moment (overlay.72-hours)', async () => {
    expect(await keys('partner:p1')).toEqual(['answered', 'open', 'missed']);
    expect(await keys('partner:p1', '(state: OPEN)')).toEqual(['open']);
    expect(await keys('partner:p1', '(state: ANSWERED)')).toEqual(['answered']);
    expect(await keys('partner:p1', '(state: MISSED)')).toEqual(['missed']);
  });

  it('are all for the partner, its development manager and ops, and for a growth specialist those to its deals', async () => {
    for (const holder of ['pdm:pdm1', 'ops:ops1']) expect(await keys(holder)).toEqual(['answered', 'open', 'missed']);
    expect(await keys('gs:gs1')).toEqual(['open', 'missed']);
    expect(await keys('gs:gs2')).toEqual(['answered']);
    for (const holder of ['partner:p2', 'pdm:pdm2']) expect(await keys(holder)).toBeUndefined();
  });

  it('are read page by page', async () => {
    const first = await list('partner:p1', '(first: 2)');
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const rest = await list('partner:p1', `(first: 2, after: "${first?.pageInfo.endCursor ?? ''}")`);
    expect(rest).toMatchObject({
      nodes: [{ key: 'missed' }],
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });
});
