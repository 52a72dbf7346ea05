import { describe, expect, it } from 'vitest';
import type { EventType, HistoryEvent } from '../history.js';
import { eventSentence } from './event-sentence.js';
import { sampleTypes } from '../testing/samples.js';
import { eventSentences } from './sentences/events.js';

const at = '2025-06-27T10:00:00+09:00';
const lines = [
  { productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', mrr: { minor: 96_000, currency: 'JPY' } },
  { productLine: 'CREDITS', edition: 'NONE', mrr: { minor: 5_000, currency: 'JPY' } },
];
/** Whatever any event may hold; what must not be told is marked. */
const filled = {
  ...{
    name: 'SECRET',
    email: 'SECRET@vendor.example',
    partner: 'SECRET',
    staff: 'SECRET',
    manager: 'SECRET',
    primaryContact: 'SECRET',
  },
  ...{
    reason: 'SECRET',
    feedback: 'SECRET',
    detail: 'SECRET',
    text: 'SECRET',
    comment: 'SECRET',
    answer: 'SECRET',
    sourcing: 'SECRET',
    second: 'SECRET',
  },
  ...{
    partners: ['SECRET'],
    relationship: 'SECRET',
    need: 'SECRET',
    person: 'SECRET',
    asset: 'SECRET',
    percent: 'SECRET',
    customer: 'SECRET',
  },
  ...{
    program: 'SOLUTIONS_PARTNER',
    tier: 'GOLD',
    region: 'JP',
    domain: 'acme.jp',
    purchaseDomain: 'acme.jp',
    kind: 'SUSPENDED',
  },
  ...{
    productLine: 'MARKETING_HUB',
    edition: 'PROFESSIONAL',
    mrr: { minor: 96_000, currency: 'JPY' },
    effective: '2025-06-01',
    month: '2025-06',
  },
  ...{ from: '2025-06-07', to: '2025-06-08', rate: '144.81', day: '2025-06-30', until: '2025-07-01T18:00:00+09:00' },
  ...{ closedOn: '2025-06-30', lines, signer: { name: 'Hanako', email: 'SECRET@acme.jp' } },
};
const types = Object.keys(eventSentences) as EventType[];
const eventOf = (type: EventType, more: object = {}) => ({ type, at, ...filled, ...more }) as unknown as HistoryEvent;
const FLAGS = [
  'held',
  'upheld',
  'closes',
  'allowed',
  'granted',
  'customerConsent',
  'accepted',
  'approved',
  'metExpectations',
  'shared',
];

describe('eventSentence', () => {
  it('knows every type of event', () => {
    expect([...types].sort()).toEqual([...sampleTypes].sort());
  });

  it.each(types)('says %s in both languages and tells nothing it may not', (type) => {
    for (const flag of [true, false]) {
      const to = type === 'PlanMoved' ? { to: 'DRAFT' } : {};
      const event = eventOf(type, { ...Object.fromEntries(FLAGS.map((name) => [name, flag])), ...to });
      const [en, ja] = [eventSentence(event, 'en'), eventSentence(event, 'ja')];
      expect(en).toMatch(/^[A-Z1].*\.$/);
      expect(ja).toMatch(/[぀-ヿ].*。$/);
      expect(en).not.toMatch(/[぀-ヿ一-鿿]/);
      for (const text of [en, ja]) expect(text).not.toMatch(/SECRET|undefined|null|\[object|[{}[\]]| {2}|96,000/);
    }
  });

  it.each<[EventType, object, string, string]>([
    [
      'PoiSigned',
      { shared: true },
      'Hanako signed the proof of involvement, which was shared on the deal.',
      'HanakoがPOIに署名し、取引で共有されました。',
    ],
    ['PoiSigned', { shared: false }, 'Hanako signed the proof of involvement.', 'HanakoがPOIに署名しました。'],
    [
      'DealWon',
      {},
      'The deal was won on 30 Jun 2025 with Marketing Hub Professional, Credits.',
      '2025/06/30に、Marketing Hub Professional、クレジット製品で取引が成約しました。',
    ],
    [
      'SubscriptionChanged',
      { productLine: 'CREDITS', edition: 'NONE' },
      'The customer has Credits from 1 Jun 2025.',
      '顧客は、2025/06/01からクレジット製品を利用しています。',
    ],
    [
      'ExchangeRate',
      { from: 'USD', to: 'JPY' },
      '1 USD was 144.81 JPY on 30 Jun 2025.',
      '2025/06/30のレートは、1 USD = 144.81 JPYでした。',
    ],
    [
      'SanctionImposed',
      { until: '2025-12-31' },
      'The vendor imposed a sanction: suspension from the program, until 31 Dec 2025.',
      'ベンダーが措置を講じました:プログラムへの参加停止(2025/12/31まで)。',
    ],
    ['SecondPartnerAgreed', {}, 'An agreement on the deal was put on record.', '取引に関する合意が記録されました。'],
  ])('says of %s what happened', (type, more, en, ja) => {
    expect(eventSentence(eventOf(type, more), 'en')).toBe(en);
    expect(eventSentence(eventOf(type, more), 'ja')).toBe(ja);
  });

  it('shows an instant on the clock of the zone', () => {
    expect(eventSentence(eventOf('DeadlineExtended'), 'en', 'Asia/Tokyo')).toBe(
      'The vendor extended the time for an answer to 1 Jul 2025, 18:00 (Asia/Tokyo).',
    );
  });
});
