import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const violation = (key: string, of: string, kind: string, at = '2025-06-10') => ({
  ...{ type: 'ViolationRecorded', at: `${at}T09:00:00+09:00`, violation: key, partner: of, kind, deal: 'd1' },
  detail: `Detail of ${key}.`,
});
const onboarding = (type: string, of: string, at: string, more: object) => ({
  ...{ type, at: `${at}T09:00:00+09:00`, customer: of, productLine: 'MARKETING_HUB', partner: 'p1' },
  ...more,
});
const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2', 'c3'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...sale({ deal: 'd2', partner: 'p1', customer: 'c2' }),
  ...sale({ deal: 'd3', partner: 'p2', customer: 'c3', lines: [line('SALES_HUB', '10000')] }),
  violation('v1', 'p1', 'NOT_COOPERATING'),
  violation('v9', 'p2', 'GIFT'),
  onboarding('OnboardingStarted', 'c1', '2025-07-03', { live: false }),
  onboarding('OnboardingStarted', 'c2', '2025-07-25', { live: true }),
  onboarding('OnboardingAssessed', 'c1', '2025-09-01', { metExpectations: false, feedback: 'Half of the scope.' }),
  {
    ...{ type: 'SanctionImposed', at: '2025-10-01T09:00:00+09:00', sanction: 's1', partner: 'p1' },
    ...{ kind: 'SPECIAL_DEALS_LOST', reason: 'Onboarding failed twice.', until: '2025-12-01' },
  },
];

const QUERY = `query ($key: String!, $on: Date) { partner(key: $key) { conduct(on: $on) {
  violations { kind detail sharedDeal { key } clause { code } }
  onboardingFailures { customer { key } productLine shortcoming foundAt feedback clause { code } }
  sanctions { kind reason from until inForce effects }
  consequences { kind isImposed reasons { clause { code } detail } } } } }`;

describeOnEach('the record of a partner (onboarding.failures, review.sanctions, review.repeat-removal)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const recordOf = async (holder: string, key: string, on: string | null = null) => {
    const { data, errors } = await server.ask(holder, QUERY, { key, on });
    expect(errors).toEqual([]);
    return (data as { partner: { conduct: Record<string, object[]> | null } | null }).partner?.conduct ?? null;
  };

  it('shows the partner its own, its development manager and ops the same, and nobody else any', async () => {
    const own = await recordOf('partner:p1', 'p1');
    expect(own?.['violations']).toEqual([
      {
        ...{ kind: 'NOT_COOPERATING', detail: 'Detail of v1.', sharedDeal: { key: 'd1-p1' } },
        clause: { code: 'comms.not-cooperating' },
      },
    ]);
    expect(own?.['onboardingFailures']).toEqual([
      {
        ...{ customer: { key: 'c1' }, productLine: 'MARKETING_HUB', shortcoming: 'LIVE_SESSIONS', feedback: null },
        ...{ foundAt: '2025-07-03T00:00:00Z', clause: { code: 'onboarding.live-sessions' } },
      },
      {
        ...{ customer: { key: 'c2' }, productLine: 'MARKETING_HUB', shortcoming: 'START_IN_TIME', feedback: null },
        ...{ foundAt: '2025-07-15T15:00:00Z', clause: { code: 'onboarding.start-in-time' } },
      },
      {
        ...{ customer: { key: 'c1' }, productLine: 'MARKETING_HUB', shortcoming: 'EXPECTATIONS' },
        ...{ feedback: 'Half of the scope.', foundAt: '2025-09-01T00:00:00Z' },
        clause: { code: 'onboarding.meets-expectations' },
      },
    ]);
    expect(await recordOf('pdm:pdm1', 'p1')).toEqual(own);
    expect(await recordOf('ops:ops1', 'p1')).toEqual(own);
    for (const holder of ['partner:p2', 'pdm:pdm2', 'gs:gs2']) expect(await recordOf(holder, 'p1')).toBeNull();
    const { data, errors } = await server.ask('gs:gs1', QUERY, { key: 'p1' });
    expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([{ partner: null }, ['NOT_FOUND']]);
    expect((await recordOf('partner:p2', 'p2'))?.['violations']).toMatchObject([{ kind: 'GIFT', sharedDeal: null }]);
  });

  it('says what it calls for on a day, and whether a sanction has it in force', async () => {
    const called = async (on: string) =>
      ((await recordOf('partner:p1', 'p1', on))?.['consequences'] ?? []).map((each) => {
        const { kind, isImposed } = each as { kind: string; isImposed: boolean };
        return isImposed ? `${kind} imposed` : kind;
      });
    expect(await called('2025-07-15')).toEqual([]);
    expect(await called('2025-07-16')).toEqual(['EXTRA_TRAINING', 'NO_PARTNER_ASSISTED']);
    expect(await called('2025-10-01')).toEqual(['EXTRA_TRAINING', 'NO_PARTNER_ASSISTED imposed']);
    expect(await called('2025-12-01')).toEqual(['EXTRA_TRAINING', 'NO_PARTNER_ASSISTED']);
    const [training] = (await recordOf('partner:p1', 'p1'))?.['consequences'] ?? [];
    expect(training).toMatchObject({
      reasons: [
        {
          clause: { code: 'onboarding.failures' },
          detail: 'Onboarding failed repeatedly: 2 times in 24 months. It is for the vendor to decide what follows.',
        },
      ],
    });
  });

  it('tells the partner of what is new on its record, and nobody else', async () => {
    const [own, other] = await Promise.all(
      ['partner:p1', 'partner:p2'].map(async (holder) =>
        new Listener(server.url, await server.token(holder)).subscribe(
          'subscription { changes { kind partner { key } } }',
        ),
      ),
    );
    await pause(150);
    await server.record([violation('v2', 'p1', 'OTHER', '2025-12-14')]);
    await own?.until(({ received }) => received.length > 0);
    expect(own?.received).toMatchObject([{ data: { changes: { kind: 'SANCTION', partner: { key: 'p1' } } } }]);
    expect(other?.received).toEqual([]);
    await own?.close();
    await other?.close();
  });

  it('shows each sanction with what it does', async () => {
    expect((await recordOf('partner:p1', 'p1', '2025-11-30'))?.['sanctions']).toEqual([
      {
        ...{ kind: 'SPECIAL_DEALS_LOST', reason: 'Onboarding failed twice.', from: '2025-10-01', until: '2025-12-01' },
        ...{ inForce: true, effects: ['NO_ADDITION', 'NO_INVITATION'] },
      },
    ]);
    expect((await recordOf('partner:p1', 'p1', '2025-09-30'))?.['sanctions']).toEqual([]);
    expect((await recordOf('partner:p1', 'p1'))?.['sanctions']).toMatchObject([{ inForce: false }]);
  });
});
