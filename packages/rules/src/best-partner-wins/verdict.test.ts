import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../decision.js';
import { course, creditText, decide, line, marketingPro, won } from '../testing/story.js';

const sales = line('SALES_HUB ENTERPRISE 180000');
const both = [...course(), ...course({ partner: 'p2' })];
const credited = 'CREDITED · MARKETING_HUB sold share 2025-07..2028-06';
const onboards = (partner: string, productLine = 'MARKETING_HUB') =>
  ({
    type: 'OnboardingStarted',
    at: '2025-07-05T09:00:00+09:00',
    customer: 'c1',
    productLine,
    partner,
    live: true,
  }) as const;
const agreed = (notice: boolean, at = '2025-06-10T09:00:00+09:00') =>
  ({ type: 'SecondPartnerAgreed', at, deal: 'd1', sourcing: 'p1', second: 'p2', notice }) as const;
const decided = (partner: string | null, at = '2025-07-20T09:00:00+09:00') =>
  ({ type: 'CreditAdjudicated', at, deal: 'd1', partner, staff: 'ops1', reason: 'Heard both.' }) as const;
const quoteOnboarding = (partner: string, productLine: string) =>
  ({
    type: 'QuoteIssued',
    at: '2025-06-27T09:00:00+09:00',
    deal: 'd1',
    staff: 'gs1',
    partners: ['p1', 'p2'],
    lines: [marketingPro, sales],
    onboarding: [{ productLine, partner, waivesVendors: true }],
  }) as const;
/** p2's own proof, which states that it onboards; signed on this day. */
const provedByHand = (signedOn: string) => [
  {
    type: 'PoiAdded',
    at: '2025-06-27T09:00:00+09:00',
    poi: 'hand',
    sharedDeal: 'd1-p2',
    lines: [marketingPro],
    onboarding: [{ productLine: 'MARKETING_HUB', waivesVendors: true }],
  } as const,
  {
    type: 'PoiSigned',
    at: `${signedOn}T09:00:00+09:00`,
    sharedDeal: 'd1-p2',
    poi: 'hand',
    signer: { name: 'Hanako', email: 'hanako@c1.example' },
  } as const,
];
const two = [...course({ lines: [marketingPro, sales] }), ...course({ partner: 'p2', lines: [marketingPro, sales] })];

type Events = NonNullable<Parameters<typeof decide>[0]['events']>;
const table: [string, Events, string, string, string][] = [
  [
    'only one signed',
    [...course(), ...course({ partner: 'p2', signedAt: null }), won()],
    credited,
    'NOT_CREDITED',
    'bpw.signed-poi-wins',
  ],
  ['both signed, nothing else', [...both, won()], 'UNDER_REVIEW', 'UNDER_REVIEW', 'bpw.vendor-decides'],
  [
    'sourcing with written notice, second onboards',
    [...both, agreed(true), onboards('p2'), won()],
    credited,
    'NOT_CREDITED',
    'bpw.sourcing-priority',
  ],
  [
    'sourcing without notice: the one that onboards',
    [...both, agreed(false), onboards('p2'), won()],
    'NOT_CREDITED',
    credited,
    'bpw.two-signed',
  ],
  [
    'notice after the close',
    [...both, agreed(true, '2025-07-02T09:00:00+09:00'), onboards('p2'), won()],
    'NOT_CREDITED',
    credited,
    'bpw.two-signed',
  ],
  [
    'notice, but the second gives no onboarding',
    [...both, agreed(true), won()],
    'UNDER_REVIEW',
    'UNDER_REVIEW',
    'bpw.vendor-decides',
  ],
  [
    'both onboard the highest',
    [...both, onboards('p1'), onboards('p2'), won()],
    'UNDER_REVIEW',
    'UNDER_REVIEW',
    'bpw.vendor-decides',
  ],
  [
    'one of them onboards by a proof signed on the close date',
    [...both, ...provedByHand('2025-07-01'), won()],
    'NOT_CREDITED',
    credited,
    'bpw.two-signed',
  ],
  [
    'one of them onboards by a proof signed the day after the close',
    [...both, ...provedByHand('2025-07-02'), won()],
    'UNDER_REVIEW',
    'UNDER_REVIEW',
    'bpw.vendor-decides',
  ],
  [
    'decided by the vendor, which a proof signed later does not overturn',
    [...both, won(), decided('p1', '2025-07-02T08:00:00+09:00'), ...provedByHand('2025-07-10')],
    credited,
    'NOT_CREDITED',
    'bpw.vendor-decides',
  ],
  ['decided by the vendor', [...both, won(), decided('p2')], 'NOT_CREDITED', credited, 'bpw.vendor-decides'],
  ['decided for nobody', [...both, won(), decided(null)], 'NOT_CREDITED', 'NOT_CREDITED', 'bpw.vendor-decides'],
  [
    'decided once; the second decision is void',
    [...both, won(), decided('p2'), decided('p1', '2025-07-21T09:00:00+09:00')],
    'NOT_CREDITED',
    credited,
    'bpw.vendor-decides',
  ],
];

describe('Best Partner Wins (bpw.one-credit)', () => {
  it.each(table)('%s', (_name, events, p1, p2, clause) => {
    const outcome = decide({ events });
    expect(creditText(outcome, 'd1-p1')).toBe(p1);
    expect(creditText(outcome, 'd1-p2')).toBe(p2);
    expect(outcome.sharedDeals[0]?.credit?.reasons.findLast((each) => each.clause.startsWith('bpw.'))?.clause).toBe(
      clause,
    );
  });

  it('of two lines the one with the highest MRR says who onboards (bpw.two-signed)', () => {
    const by = (partner: string, productLine: string) =>
      decide({ events: [...two, quoteOnboarding(partner, productLine), won([marketingPro, sales])] });
    expect(creditText(by('p2', 'SALES_HUB'), 'd1-p2')).toContain('CREDITED');
    expect(creditText(by('p2', 'MARKETING_HUB'), 'd1-p2')).toBe('UNDER_REVIEW');
  });

  it('what is learned of the onboarding later does not overturn the vendor’s decision', () => {
    const started = { ...onboards('p1'), at: '2025-07-25T09:00:00+09:00' };
    expect(creditText(decide({ events: [...both, won(), decided('p2'), started] }), 'd1-p2')).toBe(credited);
    expect(creditText(decide({ events: [...both, won(), decided(null), started] }), 'd1-p1')).toBe('NOT_CREDITED');
    // What had settled it before leaves nothing to decide.
    expect(creditText(decide({ events: [...both, won(), onboards('p1'), decided('p2')] }), 'd1-p1')).toBe(credited);
  });

  it('a decision before the close is none', () => {
    const early = decided('p2', '2025-06-30T23:00:00+09:00');
    expect(creditText(decide({ events: [...both, early, won()] }), 'd1-p2')).toBe('UNDER_REVIEW');
  });

  it('an onboarding before the first claim, or after the next sale of the line, says nothing of this deal', () => {
    const before = { ...onboards('p1'), at: '2022-03-01T09:00:00+09:00' };
    expect(creditText(decide({ events: [...both, won(), before] }), 'd1-p1')).toBe('UNDER_REVIEW');
    const expansion = won([line('MARKETING_HUB ENTERPRISE 432000')], { deal: 'd2', closedOn: '2028-03-01' });
    const opened = { type: 'DealOpened' as const, at: '2028-01-01T09:00:00+09:00', deal: 'd2', customer: 'c1' };
    const later = { ...onboards('p1'), at: '2028-03-05T09:00:00+09:00' };
    const events = [...both, onboards('p2'), won(), opened, expansion, later];
    expect(creditText(decide({ events, through: '2028-04' }), 'd1-p2')).toBe(credited);
  });

  it('who has begun the onboarding goes before who was to give it', () => {
    const events = [
      ...two,
      quoteOnboarding('p1', 'SALES_HUB'),
      onboards('p2', 'SALES_HUB'),
      won([marketingPro, sales]),
    ];
    expect(creditText(decide({ events }), 'd1-p2')).toContain('CREDITED');
  });

  it('lines in several currencies have no highest among them', () => {
    const dollars = line('SALES_HUB ENTERPRISE 1000.00 USD');
    const mixed = ['p1', 'p2'].flatMap((partner) => course({ partner, lines: [marketingPro, dollars] }));
    const events = [...mixed, onboards('p1'), onboards('p2', 'SALES_HUB'), won([marketingPro, dollars])];
    expect(creditText(decide({ events }), 'd1-p1')).toBe('UNDER_REVIEW');
  });

  it('a proof of nothing that was bought makes no candidate (poi.follows-quote)', () => {
    const events = [...course({ signedLines: [sales] }), ...course({ partner: 'p2' }), won()];
    const outcome = decide({ events });
    expect([creditText(outcome, 'd1-p1'), creditText(outcome, 'd1-p2')]).toEqual(['NOT_CREDITED', credited]);
  });

  it('never credits two partners on one deal', () => {
    for (const [, events] of table) {
      const { sharedDeals } = decide({ events });
      expect(sharedDeals.filter(({ credit }) => credit?.outcome === 'CREDITED').length).toBeLessThanOrEqual(1);
    }
  });

  it('tells a partner that was passed over so in neutral words, and the vendor’s staff by whom', () => {
    const events = [...both, agreed(true), onboards('p2'), won()];
    const reasons = decide({ events }).sharedDeals.find(({ key }) => key === 'd1-p2')?.credit?.reasons ?? [];
    const against = (side: 'partner' | 'vendor') =>
      reasonsFor(side, reasons).map(({ clause, holds }) => `${clause} ${holds}`);
    expect(against('partner')).toContain('credit.eligible-sales false');
    expect(against('vendor')).not.toContain('credit.eligible-sales false');
    expect(against('vendor')).toContain('bpw.sourcing-priority false');
  });

  it('tells a partner the same whether or not there was a rival (bpw.confidential)', () => {
    const told = (events: Events) => {
      const credit = decide({ events }).sharedDeals.find(({ key }) => key === 'd1-p1')?.credit;
      if (!credit) throw new Error('no credit');
      const lines = credit.lines.map((each) => ({ ...each, reasons: reasonsFor('partner', each.reasons) }));
      return { ...credit, reasons: reasonsFor('partner', credit.reasons), lines };
    };
    const unsigned = course({ signedAt: null });
    const rival = course({ partner: 'p2', registeredAt: '2025-06-03T09:00:00+09:00' });
    // The ids of a test's events follow their order, so the rival's come last.
    expect(told([...unsigned, won(), ...rival])).toEqual(told([...unsigned, won()]));
    for (const [, events] of table) expect(JSON.stringify(told(events))).not.toMatch(/p2|bpw\./);
  });
});
