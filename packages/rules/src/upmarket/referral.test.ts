import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import type { PartnerFacts } from '../facts.js';
import type { SanctionKind, Tier } from '../history.js';
import type { CustomerOutcome, TierCause, TierStep } from '../outcome.js';
import { clausesAgainst, course, creditText, decide, line, partner, won } from '../testing/story.js';
import type { Course, Story } from '../testing/story.js';

/** Marketing Hub for exactly the program's least. */
const large = line('MARKETING_HUB PROFESSIONAL 3000.00 USD');

function step(day: string, tier: Tier, cause: TierCause = 'GRANTED'): TierStep {
  return { day, tier, uncapped: tier, heldSince: day, cause, evidence: [`tier ${day}`] };
}

const accredited = (from: string, held = true) => ({ from, held, evidence: `accreditation ${from}` });
const sanction = (kind: SanctionKind, from: string, until: string | null = null) => ({
  key: `${kind} ${from}`,
  kind,
  from,
  until,
  evidence: `sanction ${from}`,
});
const exception = (from: string, allowed = true, region = 'JP') => ({
  region,
  from,
  allowed,
  evidence: `word ${from}`,
});

interface Case extends Omit<Story, 'events' | 'partners' | 'tiers'> {
  readonly facts?: Partial<PartnerFacts>;
  readonly steps?: readonly TierStep[];
  readonly deal?: Course;
  readonly lines?: Course['lines'];
  readonly services?: readonly string[] | null;
  readonly startsOn?: string;
}

/** A Partner Assisted deal of p1, closing on 2025-07-01 with every condition met, but for what the case says. */
function referral(options: Case): CustomerOutcome {
  const { facts, steps = [step('2024-01-15', 'PLATINUM')], deal, lines = [large], startsOn, ...story } = options;
  const { services = ['p1'] } = options;
  const closing = {
    ...won(lines, startsOn === undefined ? {} : { startsOn }),
    servicesConfirmed: services ?? undefined,
  };
  return decide({
    rates: { 'USD JPY 2025-07-31': '150', 'USD JPY 2025-08-31': '150' },
    ...story,
    partners: [partner('p1', { accreditations: [accredited('2024-05-01')], ...facts }), partner('p2')],
    tiers: { p1: steps },
    events: [...course({ assisted: true, lines, ...deal }), closing],
  });
}

const rewarded = 'CREDITED · MARKETING_HUB sold share 2025-07..2026-06';
const soldOnly = 'CREDITED · MARKETING_HUB sold';
const ofPartner = ['upmarket.partner-conditions', 'upmarket.reward'];
const ofDeal = ['upmarket.deal-conditions', 'upmarket.reward'];
const yen = (mrr: string) => [line(`MARKETING_HUB PROFESSIONAL ${mrr}`)];

/** Both sides of each boundary; the last column is the clauses that spoke against. */
const table: [string, Case, string, string[]][] = [
  ['everything met', {}, rewarded, []],

  ['granted Platinum on the close date', { steps: [step('2025-07-01', 'PLATINUM')] }, rewarded, []],
  ['granted Platinum a day later', { steps: [step('2025-07-02', 'PLATINUM')] }, soldOnly, ofPartner],
  ['raised by the figures of the day before', { steps: [step('2025-06-30', 'PLATINUM', 'RAISED')] }, rewarded, []],
  [
    'raised by the figures of the close date',
    { steps: [step('2025-07-01', 'PLATINUM', 'RAISED')] },
    soldOnly,
    ofPartner,
  ],
  ['Gold', { steps: [step('2024-01-15', 'GOLD')] }, soldOnly, ofPartner],
  ['Diamond', { steps: [step('2024-01-15', 'DIAMOND')] }, rewarded, []],
  ['Elite', { steps: [step('2024-01-15', 'ELITE')] }, rewarded, []],
  ['no tier at all', { steps: [] }, soldOnly, ofPartner],
  [
    'lowered to Gold on the close date',
    { steps: [step('2024-01-15', 'PLATINUM'), step('2025-07-01', 'GOLD', 'SANCTIONED')] },
    soldOnly,
    ofPartner,
  ],

  ['accredited on the close date', { facts: { accreditations: [accredited('2025-07-01')] } }, rewarded, []],
  [
    'accredited a day later',
    { facts: { accreditations: [accredited('2025-07-02')] } },
    soldOnly,
    ['upmarket.language-exception', ...ofPartner],
  ],
  [
    'no longer accredited on the close date',
    { facts: { accreditations: [accredited('2024-05-01'), accredited('2025-07-01', false)] } },
    soldOnly,
    ['upmarket.language-exception', ...ofPartner],
  ],
  [
    'no longer accredited from the next day on',
    { facts: { accreditations: [accredited('2024-05-01'), accredited('2025-07-02', false)] } },
    rewarded,
    [],
  ],

  [
    'an exception for the region since the close date',
    { facts: { accreditations: [] }, exceptions: [exception('2025-07-01')] },
    rewarded,
    [],
  ],
  [
    'an exception a day later',
    { facts: { accreditations: [] }, exceptions: [exception('2025-07-02')] },
    soldOnly,
    ['upmarket.language-exception', ...ofPartner],
  ],
  [
    'an exception ended on the close date',
    { facts: { accreditations: [] }, exceptions: [exception('2025-07-01', false), exception('2025-01-01')] },
    soldOnly,
    ['upmarket.language-exception', ...ofPartner],
  ],
  [
    'an exception ended a day later',
    { facts: { accreditations: [] }, exceptions: [exception('2025-07-02', false), exception('2025-01-01')] },
    rewarded,
    [],
  ],
  [
    'an exception for another region',
    { facts: { accreditations: [] }, exceptions: [exception('2025-01-01', true, 'KR')] },
    soldOnly,
    ['upmarket.language-exception', ...ofPartner],
  ],

  [
    'suspended since the close date',
    { facts: { sanctions: [sanction('SUSPENDED', '2025-07-01')] } },
    soldOnly,
    ofPartner,
  ],
  ['suspended a day later', { facts: { sanctions: [sanction('SUSPENDED', '2025-07-02')] } }, rewarded, []],
  [
    'lost special deals until the close date',
    { facts: { sanctions: [sanction('SPECIAL_DEALS_LOST', '2025-06-02', '2025-07-01')] } },
    rewarded,
    [],
  ],
  [
    'lost special deals until the day after it',
    { facts: { sanctions: [sanction('SPECIAL_DEALS_LOST', '2025-06-02', '2025-07-02')] } },
    soldOnly,
    ofPartner,
  ],
  ['warned', { facts: { sanctions: [sanction('WARNING', '2025-01-01')] } }, rewarded, []],

  ['a cent below', { lines: [line('MARKETING_HUB PROFESSIONAL 2999.99 USD')] }, soldOnly, ofDeal],
  [
    'reached by lines of every kind together',
    {
      lines: [line('MARKETING_HUB ENTERPRISE 2000.00 USD'), line('CREDITS NONE 1000.00 USD')],
    },
    'CREDITED · MARKETING_HUB sold share 2025-07..2026-06 · CREDITS sold share 2025-07..2026-06',
    [],
  ],
  [
    'exactly reached in yen',
    { lines: yen('450000'), rates: { 'JPY USD 2025-07-01': '0.0066666666666667' } },
    rewarded,
    [],
  ],
  [
    'missed in yen by less than a cent',
    { lines: yen('449999'), rates: { 'JPY USD 2025-07-01': '0.006666' } },
    soldOnly,
    ofDeal,
  ],
  [
    'missed by a hundredth of a cent, which rounding would make up',
    { lines: yen('600000'), rates: { 'JPY USD 2025-07-01': '0.00499999' } },
    soldOnly,
    ofDeal,
  ],
  ['a rate of 31 days ago', { lines: yen('600000'), rates: { 'JPY USD 2025-05-31': '0.005' } }, rewarded, []],
  ['a rate of 32 days ago', { lines: yen('600000'), rates: { 'JPY USD 2025-05-30': '0.005' } }, soldOnly, ofDeal],
  ['a rate of the next day', { lines: yen('600000'), rates: { 'JPY USD 2025-07-02': '0.005' } }, soldOnly, ofDeal],
  [
    'the newest rate counts',
    { lines: yen('600000'), rates: { 'JPY USD 2025-06-30': '0.0049', 'JPY USD 2025-06-15': '0.005' } },
    soldOnly,
    ofDeal,
  ],
  [
    'only the rate the other way round',
    { lines: yen('600000'), rates: { 'USD JPY 2025-07-01': '150' } },
    soldOnly,
    ofDeal,
  ],
  [
    'two currencies, one without a rate',
    {
      lines: [line('MARKETING_HUB PROFESSIONAL 9000.00 USD'), line('SALES_HUB PROFESSIONAL 10')],
      deal: { signedLines: [large] },
    },
    soldOnly,
    [...ofDeal, 'poi.follows-quote'],
  ],

  ['no services confirmed', { services: null }, soldOnly, ofDeal],
  ["another partner's services confirmed", { services: ['p2'] }, soldOnly, ofDeal],
  ['services of both confirmed', { services: ['p1', 'p2'] }, rewarded, []],
  [
    'nothing in Professional or Enterprise',
    { lines: [line('CREDITS NONE 9000.00 USD')] },
    'CREDITED · CREDITS sold',
    ofDeal,
  ],

  [
    'a Provider',
    { facts: { programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PROVIDER' }] } },
    'NOT_CREDITED',
    ofPartner,
  ],
  [
    'signed a day late',
    { deal: { signedAt: '2025-07-02T00:00:00+09:00' } },
    'NOT_CREDITED',
    ['poi.signed-by-close', 'credit.eligible-sales', ...ofDeal],
  ],
];

describe('Upmarket Referral (upmarket.partner-conditions, upmarket.language-exception, upmarket.deal-conditions)', () => {
  it.each(table)('%s', (_name, options, expected, against) => {
    const outcome = referral(options);
    expect(creditText(outcome, 'd1-p1')).toBe(expected);
    expect(clausesAgainst(outcome, 'd1-p1').sort()).toEqual([...against].sort());
  });

  it('reports every condition with what it found, whatever the first one gave', () => {
    const { sharedDeals } = referral({
      steps: [step('2024-01-15', 'GOLD')],
      facts: { accreditations: [], sanctions: [sanction('SUSPENDED', '2025-06-20')] },
      lines: yen('100'),
      services: null,
    });
    const spoken = (sharedDeals[0]?.credit?.reasons ?? []).filter(({ clause }) => clause.startsWith('upmarket.'));
    expect(spoken.map((each) => explain(each, 'en'))).toEqual([
      'The partner was credited with Gold on 1 Jul 2025; the Upmarket Referral Program is for Platinum, Diamond, Elite.',
      'The partner did not meet a condition of the Upmarket Referral Program on 1 Jul 2025; missing: the CRM Implementation Accreditation.',
      'The partner was not in good standing on 1 Jul 2025, as the Upmarket Referral Program asks, because of a sanction: suspension from the program.',
      'The vendor has made no exception from the accreditation for this region, JP.',
      'The deal has what the Upmarket Referral Program is for: Marketing Hub Professional.',
      'No exchange rate from JPY to USD was in force on 1 Jul 2025, so the MRR of the deal cannot be held against the US$3,000.00 that the Upmarket Referral Program asks for.',
      'The customer had signed the proof of involvement in time, on 26 Jun 2025, as the Upmarket Referral Program asks.',
      "The deal does not meet a condition of the Upmarket Referral Program; missing: confirmation at the close that the customer buys the partner's services.",
      'The deal does not give the reward of an upmarket referral.',
    ]);
    expect(new Set(spoken.map((each) => explain(each, 'ja'))).size).toBe(spoken.length);
  });

  it('shows a converted MRR rounded down, with the rate and its day', () => {
    const said = (lines: Course['lines'], rate: string) =>
      (referral({ lines, rates: { 'JPY USD 2025-06-30': rate } }).sharedDeals[0]?.credit?.reasons ?? [])
        .filter(({ facts }) => 'convertedAt' in facts)
        .map((each) => explain(each, 'en'));
    expect(said(yen('600000'), '0.00499999')).toEqual([
      'The MRR of the deal, US$2,999.99, converted at 1 JPY = 0.00499999 USD (2025-06-30), is below the US$3,000.00 that the Upmarket Referral Program asks for.',
    ]);
    expect(said(yen('600000'), '0.005')).toEqual([
      'The deal has an MRR of US$3,000.00, converted at 1 JPY = 0.005 USD (2025-06-30); the Upmarket Referral Program asks for US$3,000.00.',
    ]);
  });

  it('asks nothing of a Partner Sourced deal', () => {
    const outcome = referral({ deal: { assisted: false } });
    expect(creditText(outcome, 'd1-p1')).toBe('CREDITED · MARKETING_HUB sold share 2025-07..2028-06');
    expect(JSON.stringify(outcome)).not.toContain('upmarket.');
  });
});
