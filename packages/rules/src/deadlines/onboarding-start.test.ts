import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { Subscriptions } from '../mrr/subscriptions.js';
import { policy202506 } from '../policies/2025-06.js';
import { type Policy, PolicyBook } from '../policy.js';
import { openDossier } from '../registration/dossier.js';
import { course, eventsOf, line, marketingPro, won } from '../testing/story.js';
import { onboardingDeadlines } from './onboarding-start.js';

type Events = NonNullable<Parameters<typeof eventsOf>[0]['events']>;
const off = new Set(['JP 2025-07-21', 'JP 2025-08-11', 'DE 2025-06-09']);
const holidays = { isPublicHoliday: (region: string, day: string) => off.has(`${region} ${day}`) };

function deadlinesOf(events: Events, policies: readonly Policy[] = [policy202506], customer: { region?: string } = {}) {
  const { region = 'JP' } = customer;
  const dossier = openDossier(eventsOf({ events, customer: { region } }));
  return onboardingDeadlines({
    deals: dossier.deals,
    subscriptions: new Subscriptions(dossier).periods,
    onboardings: [...dossier.onboardings].reverse(),
    customer: { key: 'c1', region, timeZone: region === 'JP' ? 'Asia/Tokyo' : 'Europe/Berlin' },
    policies: new PolicyBook(policies),
    holidays,
  });
}
const local = (instant: string | null) =>
  instant === null ? '-' : new Date(new Date(instant).getTime() + 9 * 3_600_000).toISOString().slice(0, 16);
const written = (events: Events) =>
  deadlinesOf(events).map(({ subject, partner, dueAt, metAt, reasons }) =>
    [subject, partner, local(dueAt), local(metAt), ...reasons.map(({ holds }) => (holds ? 'ok' : 'late'))].join(' '),
  );

const quote = (partner: string, productLine = 'MARKETING_HUB', at = '2025-05-30T09:00:00+09:00') => ({
  type: 'QuoteIssued' as const,
  at,
  deal: 'd1',
  staff: 'gs1',
  partners: ['p1'],
  lines: [marketingPro],
  onboarding: [{ productLine, partner, waivesVendors: true }],
});
const started = (at: string, partner = 'p1', customerDeadline?: string, productLine = 'MARKETING_HUB') => ({
  type: 'OnboardingStarted' as const,
  at: at.includes('T') ? at : `${at}T10:00:00+09:00`,
  customer: 'c1',
  productLine,
  partner,
  live: true,
  customerDeadline,
});
const ended = (effective: string) => ({
  ...{ type: 'SubscriptionEnded' as const, at: `${effective}T20:00:00+09:00`, customer: 'c1' },
  ...{ productLine: 'MARKETING_HUB', effective },
});
const registered = course({ quotedAt: null, signedAt: null, registeredAt: '2025-05-01T09:00:00+09:00' });
const monday = won([marketingPro], { closedOn: '2025-06-02' });
const sold = [...registered, monday];
const agreed = [...registered, quote('p1'), monday];
const line1 = 'd1 MARKETING_HUB';
const due = '2025-06-17T00:00';

const table: [string, Events, string[]][] = [
  [
    'the example of the semantics: Monday 2025-06-02, by the end of Monday 2025-06-16',
    agreed,
    [`${line1} p1 ${due} - ok`],
  ],
  [
    'begun in the last minute',
    [...agreed, started('2025-06-16T23:59:00+09:00')],
    [`${line1} p1 ${due} 2025-06-16T23:59 ok`],
  ],
  [
    'begun as the day is over',
    [...agreed, started('2025-06-17T00:00:00+09:00')],
    [`${line1} p1 ${due} 2025-06-17T00:00 late`],
  ],
  [
    'the first start counts',
    [...agreed, started('2025-06-20'), started('2025-06-10')],
    [`${line1} p1 ${due} 2025-06-10T10:00 ok`],
  ],
  [
    'begun before the subscription',
    [
      ...registered,
      quote('p1'),
      won([marketingPro], { closedOn: '2025-06-02', startsOn: '2025-06-09' }),
      started('2025-06-03'),
    ],
    [`${line1} p1 2025-06-24T00:00 2025-06-03T10:00 ok`],
  ],
  [
    'begun after a subscription that started later than the close',
    [
      ...registered,
      quote('p1'),
      won([marketingPro], { closedOn: '2025-06-02', startsOn: '2025-06-09' }),
      started('2025-06-10'),
    ],
    [`${line1} p1 2025-06-24T00:00 2025-06-10T10:00 ok`],
  ],
  ['begun before the close', [...agreed, started('2025-06-01')], [`${line1} p1 ${due} 2025-06-01T10:00 ok`]],
  [
    'a period that the customer named, longer',
    [...agreed, started('2025-06-30', 'p1', '2025-06-30')],
    [`${line1} p1 2025-07-01T00:00 2025-06-30T10:00 ok`],
  ],
  [
    'a period that the customer named, shorter',
    [...agreed, started('2025-06-06', 'p1', '2025-06-05')],
    [`${line1} p1 2025-06-06T00:00 2025-06-06T10:00 late`],
  ],
  [
    'the period that it named first',
    [...agreed, started('2025-06-06', 'p1', '2025-06-05'), started('2025-06-07', 'p1', '2025-06-30')],
    [`${line1} p1 2025-06-06T00:00 2025-06-06T10:00 late`],
  ],
  ['nobody named, nobody began', sold, []],
  ['ended on the day it was due, before anybody began', [...agreed, ended('2025-06-16')], []],
  ['ended when the day was over: it was missed', [...agreed, ended('2025-06-17')], [`${line1} p1 ${due} - ok`]],
  ['called off on its first day', [...agreed, ended('2025-06-02')], []],
  [
    'begun, and ended after that',
    [...agreed, started('2025-06-03'), ended('2025-06-10')],
    [`${line1} p1 ${due} 2025-06-03T10:00 ok`],
  ],
  [
    'nobody named: the partner on the deal',
    [...sold, started('2025-06-17')],
    [`${line1} p1 ${due} 2025-06-17T10:00 late`],
  ],
  [
    'another than the one named, in time',
    [...agreed, started('2025-06-16', 'p2')],
    [`${line1} p1 ${due} - ok`, `${line1} p2 ${due} 2025-06-16T10:00 ok`],
  ],
  ['another than the one named', [...agreed, started('2025-09-01', 'p2')], [`${line1} p1 ${due} - ok`]],
  [
    'another, to whom the customer named a period',
    [...agreed, started('2025-09-01', 'p2', '2025-09-01')],
    [`${line1} p1 ${due} - ok`, `${line1} p2 2025-09-02T00:00 2025-09-01T10:00 ok`],
  ],
  [
    'the newest quote says who',
    [...registered, quote('p2'), quote('p1', 'MARKETING_HUB', '2025-05-31T09:00:00+09:00'), monday],
    [`${line1} p1 ${due} - ok`],
  ],
  [
    'each partner on the deal by its own newest quote',
    [
      ...registered,
      ...course({ partner: 'p2', quotedAt: null, signedAt: null, registeredAt: '2025-05-01T09:00:00+09:00' }),
      { ...quote('p2'), partners: ['p2'] },
      quote('p1', 'MARKETING_HUB', '2025-05-31T09:00:00+09:00'),
      monday,
    ],
    [`${line1} p1 ${due} - ok`, `${line1} p2 ${due} - ok`],
  ],
  [
    'a quote that names nobody but who onboards',
    [...registered, { ...quote('p2'), partners: [] }, monday],
    [`${line1} p2 ${due} - ok`],
  ],
  [
    'a quote after the close says nothing',
    [...registered, quote('p1'), quote('p2', 'MARKETING_HUB', '2025-06-03T00:00:00+09:00'), monday],
    [`${line1} p1 ${due} - ok`],
  ],
  ['a line that was not sold asks for nothing', [...registered, quote('p1', 'SALES_HUB'), monday], []],
  [
    'onboarding of another line',
    [...agreed, started('2025-06-10', 'p1', undefined, 'SALES_HUB')],
    [`${line1} p1 ${due} - ok`],
  ],
  ['a deal that was not won', [...registered, quote('p1')], []],
  [
    'a signed proof made by hand says who',
    [
      ...registered,
      {
        type: 'PoiAdded',
        at: '2025-05-30T09:00:00+09:00',
        poi: 'h',
        sharedDeal: 'd1-p1',
        lines: [marketingPro],
        onboarding: [{ productLine: 'MARKETING_HUB', waivesVendors: true }],
      },
      {
        type: 'PoiSigned',
        at: '2025-05-31T09:00:00+09:00',
        poi: 'h',
        sharedDeal: 'd1-p1',
        signer: { name: 'H', email: 'h@c1.example' },
      },
      monday,
    ],
    [`${line1} p1 ${due} - ok`],
  ],
  [
    'a proof that nobody signed does not',
    [
      ...registered,
      {
        type: 'PoiAdded',
        at: '2025-05-30T09:00:00+09:00',
        poi: 'h',
        sharedDeal: 'd1-p1',
        lines: [marketingPro],
        onboarding: [{ productLine: 'MARKETING_HUB', waivesVendors: true }],
      },
      monday,
    ],
    [],
  ],
  [
    'bought directly: whoever began',
    [
      {
        type: 'SubscriptionChanged',
        at: '2025-06-02T09:00:00+09:00',
        customer: 'c1',
        ...marketingPro,
        effective: '2025-06-02',
      },
      {
        type: 'SubscriptionChanged',
        at: '2025-06-05T09:00:00+09:00',
        customer: 'c1',
        ...line('MARKETING_HUB ENTERPRISE 432000'),
        effective: '2025-06-05',
      },
      started('2025-06-16'),
    ],
    [`c1 MARKETING_HUB 2025-06-02 p1 ${due} 2025-06-16T10:00 ok`],
  ],
  [
    'an upgrade later on is a sale of its own',
    [
      ...agreed,
      started('2025-06-10'),
      ...course({ deal: 'd2', registeredAt: '2025-06-20T09:00:00+09:00', quotedAt: null, signedAt: null }),
      { ...quote('p1', 'MARKETING_HUB', '2025-06-21T09:00:00+09:00'), deal: 'd2' },
      won([line('MARKETING_HUB ENTERPRISE 432000')], { deal: 'd2', closedOn: '2025-07-01' }),
      started('2025-07-01'),
    ],
    [`${line1} p1 ${due} 2025-06-10T10:00 ok`, 'd2 MARKETING_HUB p1 2025-07-16T00:00 2025-07-01T10:00 ok'],
  ],
  ['no subscription at all', [started('2025-06-10')], []],
];

describe('by when onboarding starts (onboarding.start-in-time)', () => {
  it.each(table)('%s', (_, events, expected) => {
    expect(written(events)).toEqual(expected);
  });

  it('counts the business days of the customer’s region', () => {
    expect(deadlinesOf(agreed, [policy202506], { region: 'DE' })[0]?.dueAt).toBe('2025-06-17T22:00:00.000000000Z');
  });

  it('counts the days of the policy in force on the start', () => {
    const brisk = {
      ...policy202506,
      effectiveFrom: '2025-06-03',
      parameters: { ...policy202506.parameters, onboardingStartDays: 5 },
    };
    const dueOn = (closedOn: string) =>
      local(
        deadlinesOf([...registered, quote('p1'), won([marketingPro], { closedOn })], [policy202506, brisk])[0]?.dueAt ??
          null,
      );
    expect([dueOn('2025-06-02'), dueOn('2025-06-03')]).toEqual(['2025-06-17T00:00', '2025-06-11T00:00']);
  });

  it('says what it found', () => {
    const [deadline] = deadlinesOf([...agreed, started('2025-06-20', 'p1', '2025-06-19')]);
    expect(deadline).toMatchObject({
      kind: 'ONBOARDING_START',
      sharedDeal: 'd1-p1',
      startedAt: '2025-06-01T15:00:00.000000000Z',
      clause: 'onboarding.start-in-time',
    });
    expect(deadline?.reasons.map((reason) => explain(reason, 'en'))).toEqual([
      'The onboarding of Marketing Hub started on 20 Jun 2025, after 19 Jun 2025, which the customer named.',
    ]);
    expect(deadlinesOf(agreed)[0]?.reasons.map((reason) => explain(reason, 'en'))).toEqual([
      'The onboarding of Marketing Hub is to start by 16 Jun 2025, 10 business days after the subscription began on 2 Jun 2025.',
    ]);
  });
});
