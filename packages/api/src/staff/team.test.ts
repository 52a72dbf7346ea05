import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate } from '../testing/mutating.js';
import { customer, partner, registered, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  staff('head', 'PDM'),
  ...['pdm3', 'pdm4'].map((key) => staff(key, 'PDM', { manager: 'head' })),
  ...partner('p1', 'pdm1'),
  ...partner('p3', 'pdm3'),
  partner('p4', 'pdm1')[0],
  ...partner('p5', 'head'),
  customer('c1'),
  ...registered({ deal: 'd1', partner: 'p1', customer: 'c1' }),
];
const JOIN = ['joinStaff', 'staff { key name role }'] as const;
const ASSIGN = ['assignPdm', 'assignment { pdm { key } until reason }'] as const;

describeOnEach("the vendor's people", (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const join = (holder: string, input: object = {}) =>
    mutate(server, holder, JOIN, { name: 'Ken', email: 'ken@vendor.example', role: 'GS', ...input });
  const assign = (holder: string, input: object) => mutate(server, holder, ASSIGN, input);
  const history = async (holder: string, key: string) => {
    const { data } = await server.ask(
      holder,
      'query ($key: String!) { partner(key: $key) { pdmHistory { pdm { key } until reason } } }',
      { key },
    );
    const found = data as { partner: { pdmHistory: { pdm: { key: string }; until: string; reason: string }[] } | null };
    return found.partner?.pdmHistory.map(({ pdm, until, reason }) => [pdm.key, until !== null, reason]);
  };

  it('join by ops, each once', async () => {
    const input = { key: 'gs9', region: 'JP', segment: 'MID_MARKET', managerKey: 'gs1', clientMutationId: 'j' };
    for (const _ of [1, 2])
      expect(await join('ops:ops1', input)).toEqual({
        ...{ staff: { key: 'gs9', name: 'Ken', role: 'GS' }, userErrors: [] },
      });
    expect((await join('ops:ops1', { role: 'OPS' })).staff).toMatchObject({ role: 'OPS' });
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      expect(await join(holder)).toMatchObject({ staff: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it.each<[string, object, string, string, string | undefined]>([
    ['a consultant', { role: 'CC' }, 'RETIRED_ROLE', 'role', 'team.single-contact-2024'],
    ['an account manager', { role: 'CAM' }, 'RETIRED_ROLE', 'role', 'team.single-contact-2024'],
    ['a role that never was', { role: 'CEO' }, 'UNKNOWN_VALUE', 'role', undefined],
    ['a key that is taken', { key: 'gs1' }, 'KEY_TAKEN', 'key', undefined],
    ['a manager whom nobody knows', { managerKey: 'nobody' }, 'UNKNOWN_KEY', 'managerKey', undefined],
    ['an address that is none', { email: 'ken' }, 'NOT_EMAIL', 'email', undefined],
    ['a region that is none', { region: 'XX' }, 'UNKNOWN_REGION', 'region', undefined],
  ])('refuses %s', async (_, input, code, field, clause) => {
    const [error] = (await join('ops:ops1', input)).userErrors;
    expect([error?.code, error?.field, error?.clause?.code]).toEqual([code, [field], clause]);
  });

  it.each<[string, string, object, string, string | undefined]>([
    ['a growth specialist', 'ops:ops1', { partnerKey: 'p1', staffKey: 'gs1' }, 'NOT_A_PDM', 'team.one-pdm'],
    ['the one who is it', 'ops:ops1', { partnerKey: 'p1', staffKey: 'pdm1' }, 'ASSIGNED_ALREADY', 'team.one-pdm'],
    [
      'a handover without reason',
      'ops:ops1',
      { partnerKey: 'p1', staffKey: 'pdm2' },
      'REASON_MISSING',
      'team.pdm-handover',
    ],
    [
      'a handover with a blank one',
      'ops:ops1',
      { partnerKey: 'p1', staffKey: 'pdm2', reason: ' ' },
      ...(['REASON_MISSING', 'team.pdm-handover'] as const),
    ],
    [
      'one decided upon what has changed since',
      'ops:ops1',
      { partnerKey: 'p1', staffKey: 'pdm2', reason: 'r', expectedPdmKey: 'pdm2' },
      ...(['VERSION_CONFLICT', 'team.one-pdm'] as const),
    ],
    [
      'one that took nobody to be in charge',
      'ops:ops1',
      { partnerKey: 'p1', staffKey: 'pdm2', reason: 'r', expectedPdmKey: null },
      ...(['VERSION_CONFLICT', 'team.one-pdm'] as const),
    ],
    ['nobody', 'ops:ops1', { partnerKey: 'p1', staffKey: 'nobody', reason: 'r' }, 'NOT_FOUND', undefined],
    ['a partner that is none', 'ops:ops1', { partnerKey: 'p9', staffKey: 'pdm2', reason: 'r' }, 'NOT_FOUND', undefined],
    [
      "a PDM's own wish",
      'pdm:pdm3',
      { partnerKey: 'p3', staffKey: 'pdm4', reason: 'r' },
      'NOT_YOURS',
      'team.pdm-handover',
    ],
    [
      "a manager's own partner, to one of the own people",
      'pdm:head',
      { partnerKey: 'p5', staffKey: 'pdm3', reason: 'r' },
      ...(['NOT_YOURS', 'team.pdm-handover'] as const),
    ],
    [
      "another manager's partner",
      'pdm:head',
      { partnerKey: 'p1', staffKey: 'pdm4', reason: 'r' },
      'NOT_FOUND',
      undefined,
    ],
    ['a partner of nobody, by a manager', 'pdm:head', { partnerKey: 'p4', staffKey: 'pdm4' }, 'NOT_FOUND', undefined],
    [
      'one who is not the manager’s',
      'pdm:head',
      { partnerKey: 'p3', staffKey: 'pdm2', reason: 'r' },
      'NOT_YOURS',
      'team.pdm-handover',
    ],
    ['what a partner asks', 'partner:p1', { partnerKey: 'p1', staffKey: 'pdm2', reason: 'r' }, 'NOT_FOUND', undefined],
    [
      'what a growth specialist asks',
      'gs:gs1',
      { partnerKey: 'p1', staffKey: 'pdm2', reason: 'r' },
      'NOT_FOUND',
      undefined,
    ],
  ])('assigns no partner: %s', async (_, holder, input, code, clause) => {
    const { assignment, userErrors } = await assign(holder, input);
    expect([assignment, userErrors[0]?.code, userErrors[0]?.clause?.code]).toEqual([null, code, clause]);
  });

  it('hand a partner over with a reason, one at a time, and its history stays (team.one-pdm, team.pdm-handover)', async () => {
    const first = { partnerKey: 'p4', staffKey: 'pdm2', expectedPdmKey: null };
    expect((await assign('ops:ops1', first)).assignment).toEqual({ pdm: { key: 'pdm2' }, until: null, reason: null });
    const handover = { partnerKey: 'p1', staffKey: 'pdm2', reason: 'Moved to Osaka.', expectedPdmKey: 'pdm1' };
    server.setClock('2025-12-15T13:00:00Z');
    for (const _ of [1, 2])
      expect(await assign('ops:ops1', { ...handover, clientMutationId: 'h' })).toEqual({
        ...{ assignment: { pdm: { key: 'pdm2' }, until: null, reason: 'Moved to Osaka.' }, userErrors: [] },
      });
    expect((await assign('ops:ops1', handover)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const told = [
      ['pdm1', true, null],
      ['pdm2', false, 'Moved to Osaka.'],
    ];
    for (const holder of ['pdm:pdm2', 'ops:ops1']) expect(await history(holder, 'p1')).toEqual(told);
    expect(await history('partner:p1', 'p1')).toEqual(told.map(([key, isOver]) => [key, isOver, null]));
    expect(await history('gs:gs1', 'p1')).toEqual([]);
    for (const holder of ['pdm:pdm1', 'partner:p3']) expect(await history(holder, 'p1')).toBeUndefined();
  });

  it('are moved by the manager of the one who hands over, among the own people', async () => {
    const input = { partnerKey: 'p3', staffKey: 'pdm4', reason: 'Parental leave.', clientMutationId: 'm' };
    for (const _ of [1, 2])
      expect((await assign('pdm:head', input)).assignment).toMatchObject({ pdm: { key: 'pdm4' } });
    expect((await server.ask('pdm:head', '{ partner(key: "p3") { key } }')).data).toEqual({ partner: null });
    server.setClock('2025-12-15T14:00:00Z');
    const back = { partnerKey: 'p3', staffKey: 'head', reason: 'Nobody else is there.' };
    expect((await assign('pdm:head', back)).assignment).toMatchObject({ pdm: { key: 'head' } });
  });
});
