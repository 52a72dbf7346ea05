import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { closeQuarter } from '../closing/close-quarter.js';
import { Listener, pause } from '../testing/listener.js';
import { sharedWorld } from '../testing/shared-world.js';
import { access, customer, line, partner, sale, signed, worked } from '../testing/small-program.js';
import { TestServer, type Answer } from '../testing/test-server.js';

/** Everything that p2 and p3 do, on p1's customers among others. */
const rivals = [
  ...partner('p3', 'pdm1'),
  ...sale({ deal: 'd9', partner: 'p3', customer: 'c1', closedOn: '2025-07-02', lines: [line('CONTENT_HUB', '45000')] }),
  ...signed({ deal: 'd1', partner: 'p2', customer: 'c1', lines: [line('SALES_HUB', '10000')] }),
  {
    type: 'MessageSent',
    at: '2025-06-01T00:00:00Z',
    message: 'm-p2',
    sharedDeal: 'd1-p2',
    from: 'VENDOR',
    text: 'Hello.',
  },
  { type: 'OverlayInvited', at: '2025-12-14T00:00:00Z', invitation: 'i-p2', deal: 'd1', partner: 'p2', staff: 'gs1' },
  customer('c5'),
  ...['c1', 'c2', 'c5'].flatMap((of) => [access(of, 'p3', '2025-07-03'), worked(of, 'p3', '2025-12-04')]),
];
const isRivals = (event: object) => JSON.stringify(event).includes('p2');

const REASONS = `fragment R on Reason { clause { id code section text(locale: JA) } holds detail ja: detail(locale: JA)
  facts { name label value } evidence { id type at detail } }`;
const DEAL = `fragment D on SharedDeal { id key domain motion stage registeredAt closedOn relationship need expectedClose
  partner { id key name } customer { id key name region subscriptions(on: "2025-12-01") { productLine edition mrr { amount } since until } }
  version messages { key sentAt from text } bant { missing told { budget } }
  gs { id key name role } gsReasons { ...R } lastActivityAt activity { isStale reasons { ...R } } pois { id key status signedAt shared automatic lines { productLine edition mrr { amount currency } } }
  deadlines { kind dueAt metAt missed clause { code } }
  credit { outcome policyVersion reasons { ...R } lines { productLine edition soldMrr mrr { amount } revenueShare { rate firstMonth lastMonth } reasons { ...R } } } }`;

/** What p1 asks: all that it has, and after what it must not know. */
const questions: readonly [string, object?][] = [
  [
    '{ viewer { __typename } partners { totalCount nodes { id key name } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
  ],
  [
    `${DEAL} ${REASONS} { partner(key: "p1") { id program region currency pdm { id key name role } sharedDeals { totalCount nodes { ...D } edges { cursor } pageInfo { hasNextPage endCursor } } } }`,
  ],
  [
    `${REASONS} { partner(key: "p1") { deadlines { kind dueAt } associations { totalCount edges { cursor } nodes { id productLine motion since until mrr { amount currency }
       customer { key } sharedDeal { key } revenueShare { rate firstMonth lastMonth } reasons { ...R } withheld { month reasons { ...R } } } } } }`,
  ],
  [
    `${REASONS} { partner(key: "p1") { soldMrr(on: "2025-12-15") { total { amount } sourced { amount } assisted { amount } lines { productLine customer { key } now { amount currency } twelveMonthsBefore { amount } counted { amount } } }
       revenueShare(from: "2025-07", to: "2025-11") { id kind month rate bookedIn base { amount } amount { amount } exchange { rate day } corrects { id } reasons { ...R } }
       statement(quarter: "2025-Q4") { status payableOn total { amount } entries { id } } } }`,
  ],
  [
    `${REASONS} { partner(key: "p1") { managedMrr(on: "2025-12-15") { total { amount currency } rates { from }
       customers { customer { id name subscriptions { productLine } } subscriptions { amount } share { amount } lastWorkAt servicingPartners reasons { ...R } }
       notCounted { customer { id name } reasons { ...R } } }
       tier(on: "2025-12-15") { credited performing points { sourced assisted managed total } next { tier sourcedMissing totalMissing } keep { tier } recalibratesOn projected safeUntil
         rollOffs { day sourced assisted managed } history { day tier uncapped cause evidence { id type } } reasons { ...R } }
       tierForecast(on: "2025-12-15") { recalibratesOn ifFiguresStay ifNothingNew } } }`,
  ],
  [
    `${REASONS} { partner(key: "p1") { forecast(quarters: 6) { quarter accrued { amount currency } committed { amount } pipeline { amount } low { amount } high { amount }
       bands { coverage low { amount } high { amount } } method reasons { ...R }
       lines { kind customer { id name } association { id } sharedDeal { id } productLine base { amount } rate months full { amount } stage closesIn amount { amount } reasons { ...R } } }
       forecastBasis(quarters: 6) { asOf policyVersion input } keptForecasts(quarter: "2026-Q1") { madeOn } forecastAccuracy { horizons { ahead } forecasts { quarter } } } }`,
  ],
  [
    `${REASONS} { partner(key: "p1") { dealMetrics { won lost closeRate daysToClose reasons { ...R } }
       conduct { violations { kind detail recordedAt sharedDeal { key } clause { code } } onboardingFailures { customer { key } productLine shortcoming foundAt feedback }
         sanctions { kind reason from until inForce effects } consequences { kind isImposed reasons { ...R } } } } }`,
  ],
  ...['p1', 'p2', 'p3', 'nobody'].map((key): [string, object] => [
    'query ($key: String!) { partner(key: $key) { id key } }',
    { key },
  ]),
  ...['c1', 'c2', 'c3', 'c4', 'c5'].map((key): [string, object] => [
    'query ($key: String!) { customer(key: $key) { id name subscriptions { productLine mrr { amount } since } } }',
    { key },
  ]),
  ...['d1-p1', 'd1-p2', 'd9-p3', 'd9', 'd1'].map((key): [string, object] => [
    'query ($key: String!) { sharedDeal(key: $key) { id stage } }',
    { key },
  ]),
];

const register = (domain: string, index: number): [string, object] => [
  `mutation ($input: RegisterDealInput!) { registerDeal(input: $input) { sharedDeal { key stage domain customer { key } gs { key } deadlines { kind } } userErrors { code message field } } }`,
  { input: { domain, relationship: 'Met twice.', need: 'One place.', clientMutationId: `twin-${index}` } },
];
/** One domain, written in as many ways: two rivals are on it, or nobody is (16, 17). */
const domains = [
  'c1.example',
  'C1.EXAMPLE',
  'www.c1.example',
  'c1.example.',
  'https://c1.example/',
  'hanako@c1.example',
  'ｃ１.example',
  'xn--c1.example',
  'free.example',
  'prospect.example',
];

const REFUSED = 'userErrors { code message field clause { code } }';
/** What p1 does on its prospect, and what it tries on a rival's things, on things that are not, and on what is for others. */
const acts: readonly [name: string, object: string, input: object][] = [
  ['sendMessage', 'message { key sentAt text }', { sharedDeal: 'd3-p1', text: 'Who signs?' }],
  ['addProof', 'poi { id key status lines { productLine } }', { sharedDeal: 'd3-p1', lines: [line('SALES_HUB', '1')] }],
  ['announceAbsence', 'partner { absences { from to } }', { from: '2025-12-20', to: '2025-12-21' }],
  ['sendMessage', 'message { key }', { sharedDeal: 'd1-p2', text: 'Hello.' }],
  ['sendMessage', 'message { key }', { sharedDeal: 'd3-p1', text: 'To a rival.', answers: 'm-p2' }],
  ['addProof', 'poi { id }', { sharedDeal: 'd9-p3', lines: [line('SALES_HUB', '1')] }],
  ['shareProof', 'poi { id }', { poi: 'po_AAAAAAAAAAAAAAAAAAAAAA' }],
  ['announceAbsence', 'partner { key }', { partnerKey: 'p3', from: '2025-12-20', to: '2025-12-21' }],
  ['answerInvitation', 'invitation { key }', { invitation: 'i-p2', accepted: true }],
  ['extendDeadline', 'deadline { dueAt }', { message: 'm1', until: '2026-01-01T00:00:00Z', reason: 'Illness.' }],
  ['issueQuote', 'sharedDeal { id }', { sharedDeal: 'd1-p1', lines: [] }],
  ['decideDiscount', 'discount { key }', { sharedDeal: 'd1-p1', percent: '5', approved: true, reason: 'Yes.' }],
  ['refuseSharedDeal', 'sharedDeal { id }', { sharedDeal: 'd1-p2', reason: 'No.' }],
  ['addPartner', 'sharedDeal { id }', { dealKey: 'd1', partnerKey: 'p2', customerConsent: true }],
  ['removePartner', 'sharedDeal { id }', { sharedDeal: 'd1-p2', feedback: 'No.' }],
  ['loseDeal', 'sharedDeal { id }', { sharedDeal: 'd1-p1' }],
  ['adjudicateCredit', 'sharedDeal { id }', { sharedDeal: 'd1-p1', reason: 'Ours.' }],
  ['agreeSecondPartner', 'sharedDeal { id }', { sourcing: 'd1-p1', second: 'd1-p2', notice: true }],
  ['invitePartner', 'invitation { key }', { dealKey: 'd1', partnerKey: 'p2' }],
];

describeOnEach('what a partner can learn of its rivals: nothing', (stores) => {
  let alone: TestServer;
  let crowded: TestServer;
  beforeAll(async () => {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    alone = await TestServer.start({
      url: await stores.freshUrl(),
      secret,
      events: sharedWorld.filter((event) => !isRivals(event)),
    });
    crowded = await TestServer.start({ url: await stores.freshUrl(), secret, events: [...sharedWorld, ...rivals] });
  });
  afterAll(async () => {
    await alone.close();
    await crowded.close();
  });

  it('answers the same, byte for byte, whether or not there are rivals (14, 16, 17, 18, 20, 22, 26, 27)', async () => {
    for (const [query, variables] of [...questions, ...domains.map(register), ...questions]) {
      const [a, b] = [
        await alone.ask('partner:p1', query, variables),
        await crowded.ask('partner:p1', query, variables),
      ];
      expect(seen(b), query).toEqual(seen(a));
      expect(a.text).not.toContain('INTERNAL');
    }
  });

  it('does the same, byte for byte, whether or not there are rivals (privacy.deal-information)', async () => {
    const ids = await idsByKey(crowded);
    const named = (key: unknown) => (typeof key === 'string' ? (ids.get(key) ?? key) : key);
    for (const [index, [name, object, input]] of acts.entries()) {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { ${object} ${REFUSED} } }`;
      const asked = Object.fromEntries(Object.entries(input).map(([field, value]) => [field, named(value)]));
      const variables = { input: { ...asked, clientMutationId: `act-${index}` } };
      const [a, b] = [
        await alone.ask('partner:p1', mutation, variables),
        await crowded.ask('partner:p1', mutation, variables),
      ];
      expect(seen(b), `${index} ${name}`).toEqual(seen(a));
      expect(a.text).not.toContain('errors":[{"message');
      expect(a.text.includes('"userErrors":[]'), `${index} ${name}: ${a.text}`).toBe(index < 3);
    }
  });

  it('books the same after a quarter was closed, whether or not there are rivals (26, 27)', async () => {
    const query = `${REASONS} { partner(key: "p1") { q3: statement(quarter: "2025-Q3") { ...S } q4: statement(quarter: "2025-Q4") { ...S } } }
      fragment S on Statement { status total { amount } entries { id kind month amount { amount } corrects { id } association { id } reasons { ...R } } }`;
    const unpaid = { type: 'PaymentMissed', at: '2025-12-01T09:00:00+09:00', productLine: 'MARKETING_HUB' };
    const answers = [];
    for (const world of [alone, crowded]) {
      await closeQuarter(world.running.history, '2025-Q3', { by: AT_THE_TERMINAL, isDryRun: false });
      await world.record([{ ...unpaid, customer: 'c1', month: '2025-08' }]);
      answers.push(await world.ask('partner:p1', query));
    }
    const [a, b] = answers;
    expect(a?.text).toContain('"kind":"REVERSAL"');
    expect(b?.text).toBe(a?.text);
  });

  it('gives the same answer to the id of a rival’s object and to an id of nothing (13, 14)', async () => {
    const ids = [...(await idsOf(crowded, 'p2')), ...(await idsOf(crowded, 'p3'))];
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      const like = `${id.slice(0, 3)}${'A'.repeat(id.length - 3)}`;
      const answers = await Promise.all(
        [id, like, 'pt_', 'nonsense', '', `${id}x`].map((each) =>
          crowded.ask('partner:p1', 'query ($id: ID!) { node(id: $id) { id } }', { id: each }),
        ),
      );
      expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['{"data":{"node":null}}\n']));
    }
  });

  it('names no rival in anything that it says (26, 29, 43)', async () => {
    for (const [query, variables] of questions.filter(([, asked]) => !asked)) {
      const { text } = await crowded.ask('partner:p1', query, variables);
      expect(text).not.toMatch(/\bp[23]\b|Partner p[23]|Contact p[23]/);
    }
  });

  it('keeps what was read for one away from another, also at the same moment (32)', async () => {
    const holders = ['partner:p1', 'partner:p2', 'partner:p3'];
    const asked = Array.from({ length: 150 }, (_, index) => holders[index % 3] ?? '');
    const answers = await Promise.all(asked.map((holder) => crowded.ask(holder, '{ partners { nodes { key } } }')));
    for (const [index, holder] of asked.entries())
      expect(answers[index]?.data).toEqual({ partners: { nodes: [{ key: holder.slice(8) }] } });
    expect(new Set(answers.map(({ headers }) => headers.get('cache-control')))).toEqual(new Set(['private, no-store']));
  });

  it('sends no more frames to a listener whose rivals are busy (31)', async () => {
    const listener = await new Listener(crowded.url, await crowded.token('partner:p1')).subscribe(
      'subscription { changes { cursor } }',
    );
    await pause(150);
    await crowded.record(
      sale({
        deal: 'd10',
        partner: 'p3',
        customer: 'c2',
        closedOn: '2025-08-02',
        lines: [line('SERVICE_HUB', '90.00', 'PROFESSIONAL', 'USD')],
      }),
    );
    await pause(400);
    expect(listener.received).toEqual([]);
    await listener.close();
  });
});

/** What a client can tell one answer from another by. */
function seen({ status, text, headers }: Answer) {
  const told = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return { status, text, headers: told };
}

/** The ids of shared deals by their keys. */
async function idsByKey(server: TestServer): Promise<ReadonlyMap<string, string>> {
  const query = '{ partners { nodes { sharedDeals { nodes { id key } } } } }';
  const { data } = await server.ask('ops:ops1', query);
  const { partners } = data as { partners: { nodes: { sharedDeals: { nodes: { id: string; key: string }[] } }[] } };
  return new Map(partners.nodes.flatMap(({ sharedDeals }) => sharedDeals.nodes).map(({ id, key }) => [key, id]));
}

async function idsOf(server: TestServer, key: string): Promise<string[]> {
  const query =
    '{ partner(key: "KEY") { id sharedDeals { nodes { id pois { id } } } associations { nodes { id } } revenueShare(from: "2025-01", to: "2025-12") { id } } customer(key: "c1") { id } }';
  const { text } = await server.ask('ops:ops1', query.replace('KEY', key));
  return [...new Set(text.match(/(?:pt|sd|po|as|rs)_[\w-]{22}/g))];
}
