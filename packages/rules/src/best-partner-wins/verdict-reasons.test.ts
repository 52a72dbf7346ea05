import { describe, expect, it } from 'vitest';
import type { Reason } from '../decision.js';
import { course, decide, line, marketingPro, partner, won } from '../testing/story.js';

type Events = NonNullable<Parameters<typeof decide>[0]['events']>;
const sales = line('SALES_HUB ENTERPRISE 180000');
const both: Events = [...course({ partner: 'p2' }), ...course({ registeredAt: '2025-06-02T09:00:00+09:00' })];
const two = [marketingPro, sales];
const bothOfTwo: Events = [...course({ partner: 'p2', lines: two }), ...course({ lines: two })];
const began = (who: string, productLine: string, at = '2025-07-05T09:00:00+09:00') =>
  ({ type: 'OnboardingStarted', at, customer: 'c1', productLine, partner: who, live: true }) as const;
const agreed = (sourcing: string, second: string) =>
  ({
    type: 'SecondPartnerAgreed',
    at: '2025-06-10T09:00:00+09:00',
    deal: 'd1',
    sourcing,
    second,
    notice: true,
  }) as const;
const word = (who: string | null, at = '2025-07-20T09:00:00+09:00') =>
  ({ type: 'CreditAdjudicated', at, deal: 'd1', partner: who, staff: 'ops1', reason: 'Heard both.' }) as const;

/** What the winner's side of the choice reads like: clause, whether it holds, facts and the types of events that it rests on. */
function told(events: Events, key: string, clauses: RegExp) {
  const outcome = decide({ events });
  const types = new Map(events.map(({ type }, place) => [`e${place + 1}`, type]));
  const reasons = outcome.sharedDeals.find((each) => each.key === key)?.credit?.reasons ?? [];
  return reasons
    .filter(({ clause }) => clauses.test(clause))
    .map(({ clause, holds, facts, evidence }: Reason) => [clause, holds, facts, evidence.map((id) => types.get(id))]);
}

describe('why a partner won, or nobody yet, as the vendor’s staff read it', () => {
  const names = { candidates: ['p1', 'p2'] };

  it('the only candidate, and no candidate at all (bpw.signed-poi-wins)', () => {
    expect(told([...course(), won()], 'd1-p1', /^bpw/)).toEqual([
      ['bpw.signed-poi-wins', true, { candidates: ['p1'] }, []],
    ]);
    expect(told([...course({ signedAt: null }), won()], 'd1-p1', /^bpw/)).toEqual([
      ['bpw.signed-poi-wins', false, { candidates: [] }, []],
    ]);
  });

  it('the sourcing partner (bpw.sourcing-priority)', () => {
    const events = [...both, agreed('p1', 'p2'), began('p2', 'MARKETING_HUB'), won()];
    expect(told(events, 'd1-p1', /^bpw/)).toEqual([
      ['bpw.one-credit', true, names, []],
      ['bpw.sourcing-priority', true, { partner: 'p1', closedOn: '2025-07-01' }, ['SecondPartnerAgreed']],
    ]);
  });

  it('the one that onboards the subscription with the highest MRR (bpw.two-signed)', () => {
    const events = [...bothOfTwo, began('p1', 'SALES_HUB'), began('p2', 'MARKETING_HUB'), won(two)];
    expect(told(events, 'd1-p1', /^bpw/)).toEqual([
      ['bpw.one-credit', true, names, []],
      ['bpw.sourcing-priority', false, { partner: null, closedOn: '2025-07-01' }, []],
      ['bpw.two-signed', true, { productLine: 'SALES_HUB', mrr: sales.mrr, partner: 'p1' }, ['DealWon']],
    ]);
  });

  it('whom the vendor decided for (bpw.vendor-decides)', () => {
    expect(told([...both, won(), word('p2')], 'd1-p2', /^bpw/)).toEqual([
      ['bpw.one-credit', true, names, []],
      ['bpw.sourcing-priority', false, { partner: null, closedOn: '2025-07-01' }, []],
      ['bpw.two-signed', false, { productLine: 'MARKETING_HUB', mrr: marketingPro.mrr, partner: null }, ['DealWon']],
      ['bpw.vendor-decides', true, { ...names, partner: 'p2', reason: 'Heard both.' }, ['CreditAdjudicated']],
    ]);
    expect(told([...both, won(), word(null)], 'd1-p2', /vendor-decides/)).toEqual([
      ['bpw.vendor-decides', false, { ...names, partner: null, reason: 'Heard both.' }, ['CreditAdjudicated']],
    ]);
  });

  it('nobody, while the vendor has not decided; of lines in several currencies there is no highest', () => {
    const mixed = [marketingPro, line('SALES_HUB ENTERPRISE 1000.00 USD')];
    const events = [...course({ lines: mixed }), ...course({ partner: 'p2', lines: mixed }), won(mixed)];
    expect(told(events, 'd1-p1', /two-signed|vendor-decides/)).toEqual([
      ['bpw.two-signed', false, { productLine: null, mrr: null, partner: null }, ['DealWon']],
      ['bpw.vendor-decides', false, { ...names, partner: null, reason: null }, []],
    ]);
  });
});

describe('why a shared deal was no candidate', () => {
  it('names what was bought and what was signed for, and the newest proof in time (poi.follows-quote)', () => {
    const events = [...course({ signedLines: [sales, line('CREDITS NONE 1')] }), won()];
    expect(told(events, 'd1-p1', /follows-quote/)).toEqual([
      [
        'poi.follows-quote',
        false,
        {
          productLine: 'MARKETING_HUB',
          edition: 'PROFESSIONAL',
          signedLines: ['CREDITS NONE', 'SALES_HUB ENTERPRISE'],
        },
        ['QuoteIssued', 'PoiSigned'],
      ],
    ]);
  });

  it('names the sanction that kept the partner from the deal (review.sanctions)', () => {
    const sanctions = [
      { key: 's1', kind: 'SUSPENDED' as const, from: '2025-05-01', until: '2025-06-02', evidence: 'e-s1' },
    ];
    const { sharedDeals } = decide({ events: [...course(), won()], partners: [partner('p1', { sanctions })] });
    expect(sharedDeals[0]?.credit?.reasons.filter(({ clause }) => clause === 'review.sanctions')).toEqual([
      {
        clause: 'review.sanctions',
        holds: false,
        facts: { sanction: 'SUSPENDED', until: '2025-06-02' },
        evidence: ['e-s1'],
      },
    ]);
  });
});

describe('who onboards a line, at both sides of each bound', () => {
  const winner = (events: Events) =>
    decide({ events, through: '2026-06' }).sharedDeals.find(
      ({ deal, credit }) => deal === 'd1' && credit?.outcome === 'CREDITED',
    )?.partner ?? null;
  const first = '2025-06-01T09:00:00+09:00';
  const again = (closedOn: string): Events => [
    { type: 'DealOpened', at: '2025-08-01T09:00:00+09:00', deal: 'd2', customer: 'c1' },
    won([line('MARKETING_HUB ENTERPRISE 432000')], { deal: 'd2', closedOn }),
  ];

  it.each<[string, Events, string | null]>([
    ['begun at the moment of the first claim', [...both, began('p2', 'MARKETING_HUB', first), won()], 'p2'],
    ['begun a moment before it', [...both, began('p2', 'MARKETING_HUB', '2025-06-01T08:59:59+09:00'), won()], null],
    [
      'told of the later claim first: the earlier one counts',
      [...both.slice(4), ...both.slice(0, 4), began('p2', 'MARKETING_HUB', '2025-06-01T12:00:00+09:00'), won()],
      'p2',
    ],
    ['of another line of the deal', [...bothOfTwo, began('p2', 'MARKETING_HUB'), won(two)], null],
    ['of a line of another deal', [...both, began('p2', 'SALES_HUB'), won()], null],
    [
      'begun at the moment of the decision',
      [...both, won(), word('p1'), began('p2', 'MARKETING_HUB', '2025-07-20T09:00:00+09:00')],
      'p2',
    ],
    [
      'begun a moment after it',
      [...both, won(), word('p1'), began('p2', 'MARKETING_HUB', '2025-07-20T09:00:01+09:00')],
      'p1',
    ],
    [
      'begun the day before the line is sold again',
      [...both, won(), ...again('2025-09-02'), began('p2', 'MARKETING_HUB', '2025-09-01T23:59:00+09:00')],
      'p2',
    ],
    [
      'begun on the day on which it is sold again',
      [...both, won(), ...again('2025-09-01'), began('p2', 'MARKETING_HUB', '2025-09-01T00:00:00+09:00')],
      null,
    ],
    [
      'begun after another line was sold',
      [
        ...both,
        won(),
        { type: 'DealOpened', at: '2025-08-01T09:00:00+09:00', deal: 'd2', customer: 'c1' },
        won([sales], { deal: 'd2', closedOn: '2025-08-15' }),
        began('p2', 'MARKETING_HUB', '2025-09-01T09:00:00+09:00'),
      ],
      'p2',
    ],
    [
      'begun after a deal on the line was lost, and while another is open',
      [
        ...both,
        won(),
        { type: 'DealOpened', at: '2025-08-01T09:00:00+09:00', deal: 'd2', customer: 'c1' },
        { type: 'DealLost', at: '2025-08-15T09:00:00+09:00', deal: 'd2', closedOn: '2025-08-15' },
        { type: 'DealOpened', at: '2025-08-01T09:00:00+09:00', deal: 'd3', customer: 'c1' },
        began('p2', 'MARKETING_HUB', '2025-09-01T09:00:00+09:00'),
      ],
      'p2',
    ],
    [
      'begun between two later sales that were told in the other order, one of them with another line',
      [
        ...both,
        won(),
        { type: 'DealOpened', at: '2025-08-01T09:00:00+09:00', deal: 'd3', customer: 'c1' },
        won([line('MARKETING_HUB ENTERPRISE 500000')], { deal: 'd3', closedOn: '2025-11-01' }),
        { type: 'DealOpened', at: '2025-08-02T09:00:00+09:00', deal: 'd2', customer: 'c1' },
        won([sales, line('MARKETING_HUB ENTERPRISE 432000')], { deal: 'd2', closedOn: '2025-09-01' }),
        began('p2', 'MARKETING_HUB', '2025-10-01T09:00:00+09:00'),
      ],
      null,
    ],
  ])('%s', (_name, events, expected) => expect(winner(events)).toBe(expected));

  it('the second partner’s onboarding of any line of the deal is enough for the sourcing one (bpw.sourcing-priority)', () => {
    expect(winner([...bothOfTwo, agreed('p1', 'p2'), began('p2', 'MARKETING_HUB'), won(two)])).toBe('p1');
  });
});
