import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate, sharedDealId } from '../testing/mutating.js';
import { customer, partner, registered, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  customer('c1'),
  ...registered({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd1', partner: 'p2', customer: 'c1' }),
];

const SEND = ['sendMessage', 'message { key from text answers sentAt bant { budget need } }'] as const;
const EXTEND = ['extendDeadline', 'deadline { kind dueAt clause { code } }'] as const;
const ABSENCE = ['announceAbsence', 'partner { key absences { from to } }'] as const;

describeOnEach('what is said on a shared deal (comms.shared-platform, registration.keep-gs-informed)', (stores) => {
  let server: TestServer;
  let deal = '';
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    deal = await sharedDealId(server, 'd1-p1');
  });
  afterAll(() => server.close());

  const send = (holder: string, input: object = {}) =>
    mutate(server, holder, SEND, { sharedDeal: deal, text: 'Who signs?', ...input });
  const read = async (holder: string, key: string) => {
    const query = `query ($key: String!) { sharedDeal(key: $key) { version messages { text from } bant { missing told { budget } }
      deadlines { kind dueAt metAt } } }`;
    const { data, errors } = await server.ask(holder, query, { key });
    expect(errors).toEqual([]);
    return (data as { sharedDeal: { version: number; messages: { text: string }[] } | null }).sharedDeal;
  };

  it('is sent by either side, answered and reported, and starts the clock (comms.bant, comms.48-hours)', async () => {
    const asked = await send('gs:gs1', { clientMutationId: 'ask' });
    expect(asked).toMatchObject({ message: { from: 'VENDOR', text: 'Who signs?', answers: null }, userErrors: [] });
    expect(await read('partner:p1', 'd1-p1')).toMatchObject({ deadlines: [{ kind: 'RESPONSE', metAt: null }] });
    const { key } = asked['message'] as { key: string };
    const bant = { budget: 'JPY 1,000,000', need: 'One place for leads' };
    expect(await send('partner:p1', { text: 'The CFO.', answers: key, bant })).toMatchObject({
      message: { from: 'PARTNER', answers: key, bant },
      userErrors: [],
    });
    expect(await read('partner:p1', 'd1-p1')).toMatchObject({
      version: 4,
      messages: [{ text: 'Who signs?' }, { text: 'The CFO.' }],
      bant: { missing: ['AUTHORITY', 'TIMING'], told: { budget: 'JPY 1,000,000' } },
      deadlines: [{ metAt: '2025-12-15T12:00:00Z' }],
    });
    expect(await send('gs:gs1', { clientMutationId: 'ask' })).toEqual(asked);
    expect(await send('gs:gs1', { clientMutationId: 'ask', text: 'Another.' })).toMatchObject({
      message: null,
      userErrors: [{ code: 'CLIENT_MUTATION_ID_REUSED', field: ['clientMutationId'] }],
    });
  });

  it('is read by nobody else, another partner on the deal least of all (privacy.deal-information)', async () => {
    expect(await read('partner:p2', 'd1-p2')).toMatchObject({ version: 2, messages: [] });
    for (const holder of ['partner:p2', 'pdm:pdm2', 'gs:gs2']) expect(await read(holder, 'd1-p1')).toBeNull();
    for (const holder of ['pdm:pdm1', 'gs:gs1', 'ops:ops1'])
      expect((await read(holder, 'd1-p1'))?.messages).toHaveLength(2);
    for (const holder of ['partner:p2', 'pdm:pdm1', 'gs:gs2'])
      expect(await send(holder)).toMatchObject({ message: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('answers what was said on the same shared deal only', async () => {
    const { message } = await send('gs:gs1', { sharedDeal: await sharedDealId(server, 'd1-p2') });
    const rivals = (message as { key: string }).key;
    // Also where whoever answers sees both.
    for (const [holder, answers] of [
      ['partner:p1', rivals],
      ['partner:p1', 'nothing'],
      ['gs:gs1', rivals],
    ] as const)
      expect(await send(holder, { answers })).toMatchObject({
        userErrors: [{ code: 'NOT_FOUND', field: ['answers'] }],
      });
    expect((await send('partner:p1', { text: ' ' })).userErrors).toMatchObject([{ code: 'EMPTY', field: ['text'] }]);
  });

  it('is given more time by the vendor, with a reason, and never less (comms.exceptions)', async () => {
    const { message } = await send('ops:ops1', { text: 'When?' });
    const { key } = message as { key: string };
    const extend = (holder: string, input: object = {}) =>
      mutate(server, holder, EXTEND, { message: key, until: '2026-01-09T08:00:00Z', reason: 'Illness.', ...input });
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs2'])
      expect((await extend(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await extend('gs:gs1', { until: '2025-12-16T08:00:00Z' })).userErrors).toMatchObject([
      { code: 'TOO_EARLY', field: ['until'], clause: { code: 'comms.exceptions' } },
    ]);
    expect((await extend('gs:gs1', { reason: '' })).userErrors).toMatchObject([{ code: 'EMPTY', field: ['reason'] }]);
    const { message: own } = await send('partner:p1', { text: 'We ask them.' });
    expect((await extend('gs:gs1', { message: (own as { key: string }).key })).userErrors).toMatchObject([
      { code: 'NOTHING_DUE', field: ['message'], clause: { code: 'comms.exceptions' } },
    ]);
    const extended = {
      deadline: { kind: 'RESPONSE', dueAt: '2026-01-09T08:00:00Z', clause: { code: 'comms.exceptions' } },
      userErrors: [],
    };
    for (const _ of [1, 2]) expect(await extend('gs:gs1', { clientMutationId: 'x' })).toEqual(extended);
  });

  it('waits while the partner is away, where it said so beforehand (comms.out-of-office)', async () => {
    const away = { from: '2025-12-16', to: '2025-12-17' };
    const announce = (holder: string, input: object = {}) => mutate(server, holder, ABSENCE, { ...away, ...input });
    for (const _ of [1, 2])
      expect(await announce('partner:p1', { clientMutationId: 'away' })).toEqual({
        partner: { key: 'p1', absences: [away] },
        userErrors: [],
      });
    expect((await announce('partner:p1', { from: '2025-12-01', to: '2025-12-14' })).userErrors).toMatchObject([
      { code: 'IN_THE_PAST', field: ['to'], clause: { code: 'comms.out-of-office' } },
    ]);
    expect((await announce('partner:p1', { from: '2025-12-20' })).userErrors).toMatchObject([{ field: ['to'] }]);
    expect((await announce('ops:ops1')).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['partnerKey'] }]);
    for (const holder of ['gs:gs1', 'pdm:pdm1', 'partner:p2'])
      expect((await announce(holder, { partnerKey: 'p1' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
