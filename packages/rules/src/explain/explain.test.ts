import { describe, expect, it } from 'vitest';
import { clauses } from '../clauses/register.js';
import type { ClauseCode } from '../clauses/register.js';
import type { Fact, Reason } from '../decision.js';
import { reason } from '../decision.js';
import { explain } from './explain.js';
import { FACT_LABELS } from './fact-labels.js';
import type { Locale } from './names.js';
import { sentenceOf } from './sentences.js';
import { placesOf } from './weave.js';

const yen = (minor: number) => ({ minor, currency: 'JPY' });
const JAPANESE = /[぀-ヿ一-鿿]/;
const UNWOVEN = /undefined|null|NaN|\[object|[{}[\]]| {2}|\( *\)| [.,]|、。/;

/** Every fact of the vocabulary, in ASCII, so that Japanese in an English sentence would be the sentence's own. */
const everyFact: Record<string, Fact> = {
  domain: 'shop.example.com',
  purchaseDomain: 'example.com',
  registeredOn: '2025-04-01',
  closedOn: '2025-06-30',
  approvedOn: '2025-04-03',
  signedOn: '2025-06-29',
  sharedOn: '2025-06-29',
  deadlineOn: '2025-06-30',
  productLine: 'MARKETING_HUB',
  edition: 'PROFESSIONAL',
  ownedEdition: 'STARTER',
  mrr: yen(96_000),
  signedLines: ['MARKETING_HUB PROFESSIONAL', 'CREDITS NONE'],
  policyVersion: '2025-06',
  parameter: 'poiDeadline: close-date',
  rate: '0.2',
  months: 36,
  firstMonth: '2025-06',
  lastMonth: '2028-05',
  month: '2025-07',
  base: yen(96_000),
  amount: yen(19_200),
  monthNumber: 2,
  program: 'SOLUTIONS_PARTNER',
  motion: 'PARTNER_SOURCED',
  since: '2025-06-30',
  endedOn: '2025-09-10',
  until: '2025-12-31',
  partner: 'Sakura',
  candidates: ['Sakura', 'Kaede'],
  now: yen(150_000),
  twelveMonthsBefore: yen(96_000),
  comparedOn: '2024-06-30',
  counted: yen(54_000),
  contactedAt: '2025-06-06T15:00:00+09:00',
  answeredAt: '2025-06-09T15:00:00+09:00',
  dueAt: '2025-06-10T06:00:00.000000000Z',
  hours: 48,
  region: 'JP',
  absentFrom: '2025-06-07',
  absentTo: '2025-06-08',
  from: 'USD',
  to: 'JPY',
  day: '2025-06-30',
  missing: 'need',
  sanction: 'SUSPENDED',
  timeZone: 'Asia/Tokyo',
  consent: true,
  reason: 'Both were heard.',
  exchangeRate: '144.81',
  quarter: '2025-Q2',
  tier: 'GOLD',
  segment: 'MID_MARKET',
  subscriptions: yen(150_000),
  servicingPartners: 2,
  windowDays: 90,
  lastWorkOn: '2025-05-01',
  countsThrough: '2025-07-29',
  countedThrough: '2025-07-29',
  countsAgainOn: '2025-08-15',
  visitedOn: '2025-06-20',
  workedOn: '2025-06-12',
  invitedAt: '2025-06-06T15:00:00+09:00',
  accepted: true,
  startsOn: '2025-06-02',
  businessDays: 10,
  namedOn: '2025-06-30',
  startedOn: '2025-06-16',
  expectedCloseOn: '2025-06-30',
  handedInOn: '2025-06-26',
  wonDeals: 2,
  lostDeals: 1,
  closeRate: '0.6667',
  daysToClose: '30.5',
  asOf: '2025-06-15',
  committed: yen(57_600),
  standingLines: 3,
  endingTerms: 1,
  accruingMonths: 2,
  full: yen(38_400),
  forecastStage: 'SIGNED',
  openDeals: 2,
  chance: '0.75',
  triedDeals: 4,
  assumedWon: 3,
  assumedTried: 4,
  closesIn: '2025-07',
  coverage: '0.8',
  low: yen(20_000),
  high: yen(60_000),
  method: 'EXACT',
  basis: 'own history',
  lineMonths: 120,
  endedLines: 1,
  newestRate: '150.25',
  measuredOn: '2025-06-30',
  sourcedPoints: '62.5',
  totalPoints: '122.5',
  soldPoints: '62.5',
  managedPoints: '60',
  sourcedNeeded: '63',
  totalNeeded: '123',
  sourcedMissing: '0.5',
  totalMissing: '0.5',
  thresholds: 'illustrative',
  motions: ['PARTNER_SOURCED', 'PARTNER_ASSISTED'],
  uncounted: yen(96_000),
  grantedOn: '2025-04-01',
  raisedOn: '2025-04-01',
  loweredOn: '2025-07-15',
  recalibratesOn: '2025-07-15',
  heldUntil: '2025-10-01',
  metOn: '2025-05-01',
  projectedTier: 'GOLD',
  tierWithout: 'PLATINUM',
};
const noFacts = {};
const emptyFacts = Object.fromEntries(Object.keys(everyFact).map((name) => [name, null]));
const loneFacts = Object.entries(everyFact).map(([name, value]) => ({ [name]: value }));

describe('explain', () => {
  it.each(clauses.map(({ code }) => code))('says %s in both languages, whatever facts there are', (code) => {
    for (const holds of [true, false])
      for (const facts of [noFacts, emptyFacts, everyFact, ...loneFacts])
        for (const audience of [undefined, 'vendor'] as const) {
          const said: Reason = { ...reason(code, holds, facts), ...(audience && { audience }) };
          expect(explain(said, 'en')).toMatch(/^[A-Z¥\d].*[.]”?$/);
          expect(explain(said, 'en')).not.toMatch(JAPANESE);
          expect(explain(said, 'en')).not.toMatch(UNWOVEN);
          expect(explain(said, 'ja')).toMatch(JAPANESE);
          expect(explain(said, 'ja')).toMatch(/。$/);
          expect(explain(said, 'ja')).not.toMatch(UNWOVEN);
        }
  });

  it.each(clauses.map(({ code }) => code))(
    'says of %s something else where it holds than where it does not',
    (code) => {
      for (const locale of ['en', 'ja'] as const)
        expect(explain(reason(code, true), locale)).not.toBe(explain(reason(code, false), locale));
    },
  );

  it.each(clauses.map(({ code }) => code))(
    'has wordings of %s that name known facts, the last of them none',
    (code) => {
      for (const holds of [true, false])
        for (const wording of Object.values(sentenceOf(code, holds))) {
          const wordings = typeof wording === 'string' ? [wording] : wording;
          expect(placesOf(wordings.at(-1)?.replaceAll(/\[[^\]]*\]/g, '') ?? '{none}')).toEqual([]);
          for (const name of wordings.flatMap(placesOf)) expect(Object.keys(FACT_LABELS)).toContain(name);
        }
    },
  );

  const table: [ClauseCode, boolean, Record<string, Fact>, string, string][] = [
    [
      'poi.signed-by-close',
      false,
      { signedOn: '2025-07-01', sharedOn: '2025-07-01', closedOn: '2025-06-30', deadlineOn: '2025-06-30' },
      'The proof of involvement was signed on 1 Jul 2025 and shared on 1 Jul 2025, but both had to be done by 30 Jun 2025.',
      'POIの署名は2025/07/01、共有は2025/07/01でした。どちらも2025/06/30までに済ませる必要がありました。',
    ],
    [
      'revshare.rate',
      true,
      { rate: '0.2', base: yen(96_000), amount: yen(19_200), month: '2025-06' },
      '20% of ¥96,000 gives ¥19,200 for Jun 2025.',
      '2025年6月分は、¥96,000の20%で¥19,200です。',
    ],
    [
      'revshare.rate',
      true,
      {
        rate: '0.2',
        base: { minor: 123_450, currency: 'USD' },
        amount: yen(35_753),
        exchangeRate: '144.81',
        day: '2025-06-30',
      },
      '20% of US$1,234.50 gives ¥35,753, converted at 144.81 as of 30 Jun 2025.',
      'US$1,234.50の20%で¥35,753です(2025/06/30のレート144.81で換算)。',
    ],
    [
      'comms.48-hours',
      true,
      { contactedAt: '2025-06-06T15:00:00+09:00', dueAt: '2025-06-10T06:00:00Z', hours: 48, timeZone: 'Asia/Tokyo' },
      'Contacted at 6 Jun 2025, 15:00 (Asia/Tokyo); the answer is due at 10 Jun 2025, 15:00 (Asia/Tokyo), 48 hours of business days later.',
      '2025/06/06 15:00(Asia/Tokyo)に連絡がありました。返信期限は、営業日の48時間後にあたる2025/06/10 15:00(Asia/Tokyo)です。',
    ],
    [
      'poi.follows-quote',
      false,
      {
        productLine: 'SALES_HUB',
        edition: 'ENTERPRISE',
        signedLines: ['MARKETING_HUB PROFESSIONAL', 'HUB_INDEPENDENT:CORE_SEAT NONE'],
      },
      'The customer did not sign for Sales Hub Enterprise; the signature covers Marketing Hub Professional, Core seat.',
      '顧客の署名はSales Hub Enterpriseに及んでいません(署名の対象:Marketing Hub Professional、Core seat)。',
    ],
    [
      'poi.follows-quote',
      false,
      { productLine: 'CREDITS', edition: 'NONE', signedLines: [] },
      'The customer did not sign for Credits, so this line is not covered.',
      '顧客の署名はクレジット製品に及んでいないため、この明細は対象外です。',
    ],
    [
      'review.sanctions',
      false,
      { sanction: 'REVENUE_SHARE_LOST', month: '2025-08', until: null },
      'Nothing accrues for Aug 2025, because of a sanction: loss of revenue share.',
      '2025年8月分は、措置(レベニューシェアの権利喪失)のため発生しません。',
    ],
    [
      'registration.purchase-domain',
      false,
      { domain: 'acme.example', purchaseDomain: 'acme.jp', registeredOn: '2025-05-01', closedOn: '2025-06-30' },
      'The shared deal was recorded on acme.example on 1 May 2025; for the close on 30 Jun 2025 it had to be on acme.jp by then.',
      '共有取引は2025/05/01にacme.exampleで記録されました。2025/06/30の成約までに、acme.jpで記録する必要がありました。',
    ],
    [
      'revshare.monthly-quarterly',
      false,
      { month: '2025-06', from: 'USD', to: 'JPY', day: '2025-06-30', missing: 'exchange rate' },
      'No exchange rate from USD to JPY is known for 30 Jun 2025, so nothing accrues for Jun 2025 until there is one.',
      '2025/06/30のUSDからJPYへの為替レートがないため、登録されるまで2025年6月分は発生しません。',
    ],
  ];
  it.each(table)('weaves the facts of %s (%s)', (clause, holds, facts, en, ja) => {
    expect(explain(reason(clause, holds, facts), 'en')).toBe(en);
    expect(explain(reason(clause, holds, facts), 'ja')).toBe(ja);
  });

  it.each<[Locale]>([['en'], ['ja']])('names another partner to the vendor only (%s)', (locale) => {
    const said = reason('upsell.others-line', false, { productLine: 'SALES_HUB', partner: 'Sakura' });
    expect(explain({ ...said, audience: 'vendor' }, locale)).toContain('Sakura');
    expect(explain({ ...said, audience: 'partner' }, locale)).not.toContain('Sakura');
    expect(explain(said, locale)).not.toContain('Sakura');
  });

  it('tells a partner the same of a line that another partner holds and of one that nobody does', () => {
    const facts = { productLine: 'SALES_HUB', edition: 'ENTERPRISE', mrr: yen(96_000) };
    for (const locale of ['en', 'ja'] as const)
      expect(explain(reason('upsell.others-line', false, facts), locale)).toBe(
        explain(reason('upsell.unassociated', false, facts), locale),
      );
  });

  it('takes a text in a fact for text, not for wording', () => {
    const said = {
      ...reason('bpw.vendor-decides', true, { partner: '{reason}', reason: '[{partner}]' }),
      audience: 'vendor' as const,
    };
    expect(explain(said, 'en')).toContain('for {reason}, giving as reason “[{partner}]”');
  });
});
