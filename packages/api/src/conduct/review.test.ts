import { afterAll, beforeAll, expect, it } from 'vitest';
import { MailEntity } from '../mail/mail.entity.js';
import { describeOnEach } from '../testing/databases.js';
import { mutate, sharedDealId } from '../testing/mutating.js';
import { customer, partner, registered, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  staff('ops2', 'OPS'),
  ...['p1', 'p3'].flatMap((key) => partner(key, 'pdm1')),
  ...partner('p2', 'pdm2', { program: 'SOLUTIONS_PROVIDER' }),
  customer('c1'),
  ...['p1', 'p2'].flatMap((key) => registered({ deal: 'd1', partner: key, customer: 'c1' })),
];
type Act = readonly [name: string, object: string];
const VIOLATION: Act = ['recordViolation', 'violation { key kind detail struckAt sharedDeal { key } clause { code } }'];
const SANCTION: Act = ['imposeSanction', 'sanction { key kind reason from until inForce }'];
const LIFT: Act = ['liftSanction', 'sanction { until inForce }'];
const APPEAL: Act = ['fileAppeal', 'appeal { key sanctionKey violationKey text outcome partner { key } }'];
const DECIDE: Act = ['decideAppeal', 'appeal { outcome reason decidedAt }'];
const CONDUCT = `query ($on: Date) { partner(key: "p1") { conduct(on: $on) { violations { key struckAt clause { code } } consequences { kind }
  sanctions { kind until inForce } appeals { text outcome reason } } } }`;

describeOnEach('review of conduct', (stores) => {
  let server: TestServer;
  let ofP1 = '';
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    ofP1 = await sharedDealId(server, 'd1-p1');
  });
  afterAll(() => server.close());

  const act = (holder: string, of: Act, input: object) => mutate(server, holder, of, input);
  const gift = { kind: 'GIFT', detail: 'A voucher was offered.' };
  const keyIn = (answered: object) => (Object.values(answered)[0] as { key: string }).key;
  const conduct = async (holder: string, on: string | null = null) => {
    const { data } = await server.ask(holder, CONDUCT, { on });
    return (data as { partner: { conduct: Record<string, object[]> } }).partner.conduct;
  };

  it('puts a violation on record by those whose business it is (conduct.no-gifts)', async () => {
    const onDeal = { ...gift, sharedDeal: ofP1 };
    for (const _ of [1, 2])
      expect(await act('pdm:pdm1', VIOLATION, { ...onDeal, clientMutationId: 'v' })).toMatchObject({
        violation: { kind: 'GIFT', struckAt: null, sharedDeal: { key: 'd1-p1' }, clause: { code: 'conduct.no-gifts' } },
        userErrors: [],
      });
    expect(await act('ops:ops1', VIOLATION, { ...gift, partnerKey: 'p3' })).toMatchObject({ userErrors: [] });
    // A growth specialist records it, and does not read a partner's record.
    expect(await act('gs:gs1', VIOLATION, onDeal)).toEqual({ violation: null, userErrors: [] });
    expect((await conduct('partner:p1'))['violations']).toHaveLength(2);
    expect(await server.ask('gs:gs1', '{ partner(key: "p1") { conduct { violations { key } } } }')).toMatchObject({
      data: { partner: null },
    });
  });

  it.each<[string, string, object, string, string]>([
    ['a partner', 'partner:p1', { partnerKey: 'p1' }, 'NOT_FOUND', ''],
    ['the PDM of another', 'pdm:pdm2', { partnerKey: 'p1' }, 'NOT_FOUND', 'partnerKey'],
    ['a growth specialist who names no deal', 'gs:gs1', { partnerKey: 'p1' }, 'REQUIRED', 'sharedDeal'],
    ['one of another territory', 'gs:gs2', { sharedDeal: 'p1' }, 'NOT_FOUND', 'sharedDeal'],
    ['who names nobody', 'ops:ops1', {}, 'REQUIRED', 'partnerKey'],
    ['who names two', 'ops:ops1', { partnerKey: 'p2', sharedDeal: 'p1' }, 'NOT_FOUND', 'partnerKey'],
    ['who says nothing', 'ops:ops1', { partnerKey: 'p1', detail: ' ' }, 'EMPTY', 'detail'],
  ])('takes no violation of %s', async (_, holder, { sharedDeal, ...input }: { sharedDeal?: string }, code, field) => {
    const { userErrors } = await act(holder, VIOLATION, { ...gift, ...input, ...(sharedDeal && { sharedDeal: ofP1 }) });
    expect(userErrors.map((error) => [error.code, error.field ?? ['']])).toEqual([[code, [field]]]);
  });

  it.each<[string, object, string, string | undefined]>([
    ['that is over today', { until: '2025-12-15' }, 'IN_THE_PAST', 'review.sanctions'],
    [
      'on a tier that a Provider has not',
      { partnerKey: 'p2', kind: 'TIER_LOWERED' },
      'NOT_FOR_PROVIDERS',
      'credit.provider-terms',
    ],
    ['on nobody', { partnerKey: 'p9' }, 'NOT_FOUND', undefined],
    ['without reason', { reason: '' }, 'EMPTY', undefined],
  ])('imposes no sanction %s', async (_, more, code, clause) => {
    const input = { partnerKey: 'p1', kind: 'SUSPENDED', reason: 'Three gifts.', ...more };
    const { sanction, userErrors } = await act('ops:ops1', SANCTION, input);
    expect([sanction, userErrors[0]?.code, userErrors[0]?.clause?.code]).toEqual([null, code, clause]);
  });

  it('imposes and lifts sanctions, which work while they stand (review.sanctions)', async () => {
    const input = { partnerKey: 'p1', kind: 'SUSPENDED', reason: 'Three gifts.', until: '2026-03-01' };
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      expect(await act(holder, SANCTION, input)).toMatchObject({ sanction: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const imposed = await act('ops:ops1', SANCTION, { ...input, clientMutationId: 's' });
    expect(imposed['sanction']).toMatchObject({
      kind: 'SUSPENDED',
      from: '2025-12-15',
      until: '2026-03-01',
      inForce: true,
    });
    expect(await act('ops:ops1', SANCTION, { ...input, clientMutationId: 's' })).toEqual(imposed);
    expect((await act('ops:ops2', SANCTION, input)).userErrors).toMatchObject([{ code: 'IN_FORCE_ALREADY' }]);
    const register = { domain: 'free.example', relationship: 'Met twice.', need: 'One place.' };
    const registering = () => act('partner:p1', ['registerDeal', 'sharedDeal { key }'], register);
    expect((await registering()).userErrors).toMatchObject([{ clause: { code: 'review.sanctions' } }]);
    const lift = { sanctionKey: keyIn(imposed), reason: 'Mended.' };
    for (const holder of ['partner:p1', 'pdm:pdm1'])
      expect((await act(holder, LIFT, lift)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: null }]);
    expect(await act('ops:ops2', LIFT, lift)).toEqual({
      sanction: { until: '2025-12-15', inForce: false },
      userErrors: [],
    });
    expect((await act('ops:ops1', LIFT, lift)).userErrors).toMatchObject([{ code: 'NOT_IN_FORCE' }]);
    expect((await act('ops:ops1', LIFT, { ...lift, sanctionKey: 'none' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['sanctionKey'] },
    ]);
    expect((await registering()).userErrors).toEqual([]);
    // What was lifted can be imposed again, and a Provider is under every sanction but those on a tier.
    for (const partnerKey of ['p1', 'p2']) {
      const again = await act('ops:ops1', SANCTION, { ...input, partnerKey });
      expect(again.userErrors).toEqual([]);
      await act('ops:ops1', LIFT, { ...lift, sanctionKey: keyIn(again) });
    }
  });

  it('sends a warning to the primary contact only, with the sanction or not at all (review.warning-recipient, 88)', async () => {
    const mails = async () => server.database.reader.manager.find(MailEntity, { order: { queuedAt: 'ASC' } });
    const input = { partnerKey: 'p3', kind: 'WARNING', reason: 'No answer in three weeks.', clientMutationId: 'w' };
    expect(await act('ops:ops1', SANCTION, { ...input, until: '2025-12-01' })).toMatchObject({ sanction: null });
    expect(await mails()).toEqual([]);
    for (const _ of [1, 2])
      expect((await act('ops:ops1', SANCTION, input))['sanction']).toMatchObject({ kind: 'WARNING', inForce: true });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipientEmail: 'p3@partner.example', recipientName: 'Contact p3', language: 'ja' });
    expect(mail?.text).toContain('No answer in three weeks.');
    expect(JSON.stringify(mail)).not.toMatch(/\bp[12]\b/);
    const again = { ...input, clientMutationId: 'w2' };
    expect((await act('ops:ops1', SANCTION, again)).userErrors).toEqual([]);
    await act('ops:ops1', SANCTION, { ...again, kind: 'SPECIAL_DEALS_LOST', clientMutationId: 'w3' });
    expect(await mails()).toHaveLength(2);
  });

  it('hears an appeal once, by somebody else, and lifts what it upholds', async () => {
    const input = { partnerKey: 'p1', kind: 'REVENUE_SHARE_LOST', reason: 'Said to be more than it was.' };
    const sanctionKey = keyIn(await act('ops:ops1', SANCTION, input));
    const appeal = { sanctionKey, text: 'It was the customer’s own claim.' };
    for (const holder of ['pdm:pdm1', 'gs:gs1', 'partner:p2', 'partner:p3'])
      expect(await act(holder, APPEAL, appeal)).toMatchObject({ appeal: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const filed = await act('partner:p1', APPEAL, { ...appeal, clientMutationId: 'a' });
    expect(filed).toMatchObject({
      appeal: { sanctionKey, violationKey: null, text: appeal.text, outcome: 'PENDING', partner: { key: 'p1' } },
    });
    expect(await act('partner:p1', APPEAL, { ...appeal, clientMutationId: 'a' })).toEqual(filed);
    expect((await act('partner:p1', APPEAL, appeal)).userErrors).toMatchObject([{ code: 'APPEALED_ALREADY' }]);
    const forOther = await act('ops:ops1', APPEAL, { ...appeal, partnerKey: 'p3' });
    expect(forOther.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['sanctionKey'] }]);
    const pending = '{ pendingAppeals { key } }';
    expect((await server.ask('ops:ops1', pending)).data).toEqual({ pendingAppeals: [{ key: keyIn(filed) }] });
    expect((await server.ask('partner:p1', pending)).data).toEqual({ pendingAppeals: [] });
    const decision = { appealKey: keyIn(filed), upheld: true, reason: 'So it was.' };
    expect((await act('ops:ops1', DECIDE, decision)).userErrors).toMatchObject([{ code: 'OWN_WORK' }]);
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      expect((await act(holder, DECIDE, decision)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const decided = await act('ops:ops2', DECIDE, { ...decision, clientMutationId: 'd' });
    expect(decided).toMatchObject({ appeal: { outcome: 'UPHELD', reason: 'So it was.' }, userErrors: [] });
    expect(await act('ops:ops2', DECIDE, { ...decision, clientMutationId: 'd' })).toEqual(decided);
    expect((await act('ops:ops2', DECIDE, decision)).userErrors).toMatchObject([{ code: 'DECIDED_ALREADY' }]);
    const { sanctions, appeals } = await conduct('partner:p1');
    expect(sanctions).toContainEqual({ kind: 'REVENUE_SHARE_LOST', until: '2025-12-15', inForce: false });
    expect(appeals).toEqual([{ text: appeal.text, outcome: 'UPHELD', reason: 'So it was.' }]);
    expect((await conduct('partner:p1', '2025-12-14'))['appeals']).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['nothing', {}, 'ONE_OF', 'sanctionKey'],
    ['two things', { sanctionKey: 's', violationKey: 'v' }, 'ONE_OF', 'sanctionKey'],
    ['a sanction that is none', { sanctionKey: 'none' }, 'NOT_FOUND', 'sanctionKey'],
    ['a violation that is none', { violationKey: 'none' }, 'NOT_FOUND', 'violationKey'],
  ])('takes no appeal of %s', async (_, input, code, field) => {
    expect((await act('partner:p1', APPEAL, { text: 'No.', ...input })).userErrors).toMatchObject([
      { code, field: [field] },
    ]);
  });

  it.each<[string, object, string]>([
    ['for nobody', {}, 'REQUIRED'],
    ['for a partner that is none', { partnerKey: 'p9' }, 'NOT_FOUND'],
  ])('lets ops file no appeal %s', async (_, input, code) => {
    const { userErrors } = await act('ops:ops1', APPEAL, { sanctionKey: 'none', text: 'No.', ...input });
    expect(userErrors).toMatchObject([{ code, field: ['partnerKey'] }]);
  });

  it('decides no appeal that is none', async () => {
    const decision = { appealKey: 'none', upheld: true, reason: 'So it was.' };
    expect((await act('ops:ops1', DECIDE, decision)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['appealKey'] },
    ]);
  });

  it('strikes a violation whose appeal is upheld, and none whose appeal is dismissed (onboarding.no-misrepresentation)', async () => {
    const grave = { partnerKey: 'p1', kind: 'MISREPRESENTATION', detail: 'Said to be accredited.' };
    const kinds = async () => (await conduct('partner:p1'))['consequences'];
    const found = await act('pdm:pdm1', VIOLATION, grave);
    const [first, second] = [keyIn(found), keyIn(await act('ops:ops1', VIOLATION, { ...grave, ...gift }))];
    expect(await kinds()).toContainEqual({ kind: 'REMOVAL' });
    const file = async (violationKey: string) =>
      keyIn(await act('ops:ops1', APPEAL, { violationKey, text: 'Not so.', partnerKey: 'p1' }));
    const hear = async (violationKey: string, upheld: boolean) => {
      const decision = { appealKey: await file(violationKey), upheld, reason: 'Heard.' };
      if (violationKey === second)
        expect((await act('ops:ops1', DECIDE, decision)).userErrors).toMatchObject([{ code: 'OWN_WORK' }]);
      return act('ops:ops2', DECIDE, decision);
    };
    expect((await hear(second, false)).userErrors).toEqual([]);
    expect((await hear(first, true)).userErrors).toEqual([]);
    const struck = (await conduct('partner:p1'))['violations']?.filter(
      (each) => 'struckAt' in each && each.struckAt !== null,
    );
    expect(struck).toMatchObject([{ key: first, clause: { code: 'onboarding.no-misrepresentation' } }]);
  });
});
