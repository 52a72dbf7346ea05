import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../decision.js';
import { clausesAgainst, course, creditText, decide, line, partner, won } from '../testing/story.js';

const starter = line('MARKETING_HUB STARTER 2400');
const moreStarter = line('MARKETING_HUB STARTER 4800');
const pro = line('MARKETING_HUB PROFESSIONAL 96000');
const enterprise = line('MARKETING_HUB ENTERPRISE 432000');
const sales = line('SALES_HUB PROFESSIONAL 60000');
const salesStarter = line('SALES_HUB STARTER 2400');
const credits = line('CREDITS NONE 10000');
const coreSeat = line('HUB_INDEPENDENT:CORE_SEAT NONE 5000');
type Line = typeof pro;

const direct = (owned: Line, effective = '2024-01-01') => ({
  type: 'SubscriptionChanged' as const,
  at: `${effective}T09:00:00+09:00`,
  customer: 'c1',
  ...owned,
  effective,
});
/** p2 sold this line before, in a deal of its own. */
const soldByOther = (owned: Line) => [
  ...course({
    deal: 'd0',
    partner: 'p2',
    lines: [owned, sales],
    registeredAt: '2023-06-01T09:00:00+09:00',
    approvedAt: '2023-06-01T15:00:00+09:00',
    quotedAt: '2023-06-21T09:00:00+09:00',
    signedAt: '2023-06-26T09:00:00+09:00',
  }),
  won([owned, sales], { deal: 'd0', closedOn: '2023-07-01' }),
];

const gets = (...lines: string[]) =>
  ['CREDITED', ...lines.map((each) => `${each} sold share 2025-07..2028-06`)].join(' · ');
type Events = NonNullable<Parameters<typeof decide>[0]['events']>;
const table: [string, Events, Line[], string, string[]][] = [
  ['new: Professional', [], [pro], gets('MARKETING_HUB'), []],
  ['new: Enterprise', [], [enterprise], gets('MARKETING_HUB'), []],
  ['new: Credits', [], [credits], gets('CREDITS'), []],
  ['new: a product of no hub', [], [coreSeat], gets('HUB_INDEPENDENT:CORE_SEAT'), []],
  ['new: Starter alone', [], [starter], 'NOT_CREDITED', ['credit.eligible-sales', 'eligible.starter-only']],
  [
    'new: two Starters alone',
    [],
    [starter, salesStarter],
    'NOT_CREDITED',
    ['credit.eligible-sales', 'eligible.starter-only'],
  ],
  ['new: Starter within a larger deal', [], [starter, sales], gets('MARKETING_HUB', 'SALES_HUB'), []],
  ['new: Starter beside Credits', [], [starter, credits], gets('MARKETING_HUB', 'CREDITS'), []],
  ['Starter bought directly → Professional', [direct(starter)], [pro], gets('MARKETING_HUB'), []],
  [
    'Starter bought directly → more Starter',
    [direct(starter)],
    [moreStarter],
    'NOT_CREDITED',
    ['credit.eligible-sales', 'eligible.already-owned'],
  ],
  [
    'Professional bought directly → Enterprise',
    [direct(pro)],
    [enterprise],
    'NOT_CREDITED',
    ['credit.eligible-sales', 'upsell.unassociated'],
  ],
  [
    'Credits bought directly → more',
    [direct(credits)],
    [line('CREDITS NONE 20000')],
    'NOT_CREDITED',
    ['credit.eligible-sales', 'upsell.unassociated'],
  ],
  [
    'Professional bought directly, and a cross-sell beside it',
    [direct(pro)],
    [enterprise, sales],
    gets('SALES_HUB'),
    ['credit.eligible-sales', 'upsell.unassociated'],
  ],
  ['bought directly on the close date itself', [direct(pro, '2025-07-01')], [pro], gets('MARKETING_HUB'), []],
  [
    'bought directly the day before',
    [direct(pro, '2025-06-30')],
    [pro],
    'NOT_CREDITED',
    ['credit.eligible-sales', 'upsell.unassociated'],
  ],
  ['another partner’s Starter → Professional', soldByOther(starter), [pro], 'NOT_CREDITED', ['credit.eligible-sales']],
  [
    'another partner’s Professional → Enterprise',
    soldByOther(pro),
    [enterprise],
    'NOT_CREDITED',
    ['credit.eligible-sales', 'upsell.unassociated'],
  ],
];

describe('what each line of a won deal gives (eligible.*, credit.eligible-sales, upsell.*, line.associations)', () => {
  it.each(table)('%s', (_name, before, lines, expected, against) => {
    const outcome = decide({ events: [...before, ...course({ lines }), won(lines)] });
    expect(creditText(outcome, 'd1-p1')).toBe(expected);
    expect(clausesAgainst(outcome, 'd1-p1').sort()).toEqual([...against].sort());
  });

  it('a line that ended and is bought anew later is free again', () => {
    const ended = {
      type: 'SubscriptionEnded' as const,
      at: '2025-01-10T09:00:00+09:00',
      customer: 'c1',
      productLine: 'MARKETING_HUB' as const,
      effective: '2025-01-31',
    };
    const outcome = decide({ events: [...soldByOther(pro), ended, ...course(), won()] });
    expect(creditText(outcome, 'd1-p1')).toBe(gets('MARKETING_HUB'));
    const held = outcome.associations.filter(({ productLine }) => productLine === 'MARKETING_HUB');
    expect(held.map(({ partner, since, until }) => [partner, since, until])).toEqual([
      ['p2', '2023-07-01', '2025-01-31'],
      ['p1', '2025-07-01', null],
    ]);
  });

  it.each([
    ['on the day the new subscription starts it goes on, and stays the other partner’s', '2025-07-15', 'p2'],
    ['the day before it is free', '2025-07-14', 'p1'],
  ])('a line that ends about the start of the next: %s', (_name, effective, expected) => {
    const at = '2025-05-10T09:00:00+09:00';
    const ended = {
      type: 'SubscriptionEnded' as const,
      at,
      customer: 'c1',
      productLine: 'MARKETING_HUB' as const,
      effective,
    };
    const bought = won([pro], { startsOn: '2025-07-15' });
    const { associations } = decide({ events: [...soldByOther(pro), ended, ...course(), bought] });
    expect(associations.findLast(({ productLine }) => productLine === 'MARKETING_HUB')?.partner).toBe(expected);
  });

  it('an upsell on the partner’s own line is credited though it had no part in it (upsell.auto-credit, upsell.by-line-total)', () => {
    const upsell = [
      ...course({
        deal: 'd2',
        signedAt: null,
        registeredAt: '2025-09-01T09:00:00+09:00',
        approvedAt: null,
        quotedAt: null,
      }),
      won([enterprise], { deal: 'd2', closedOn: '2025-10-10' }),
    ];
    const outcome = decide({ events: [...course(), won(), ...upsell], through: '2025-10' });
    expect(creditText(outcome, 'd2-p1')).toBe('CREDITED · MARKETING_HUB sold share 2025-07..2028-06');
    expect(outcome.entries.map(({ month, amount }) => [month, amount.minor])).toEqual([
      ['2025-07', 19200],
      ['2025-08', 19200],
      ['2025-09', 19200],
      ['2025-10', 86400],
    ]);
  });

  it('the vendor’s staff read that the line is another’s (upsell.others-line)', () => {
    const events = [...soldByOther(pro), ...course({ lines: [enterprise] }), won([enterprise])];
    const credit = decide({ events }).sharedDeals.find(({ key }) => key === 'd1-p1')?.credit;
    const said = reasonsFor('vendor', credit?.lines[0]?.reasons ?? []).filter(({ holds }) => !holds);
    expect(said.map(({ clause }) => clause)).toEqual([
      'credit.eligible-sales',
      'upsell.unassociated',
      'upsell.others-line',
    ]);
  });

  it.each([
    ['Professional → Enterprise', [pro], [enterprise, credits], [enterprise, credits]],
    ['the same, the upsell not signed', [pro], [enterprise, credits], [credits]],
    ['Starter → more Starter', [starter], [moreStarter, credits], [moreStarter, credits]],
  ])(
    'a partner reads the same of a line that gives nothing, whoever sold it: %s (bpw.confidential)',
    (_name, owned, lines, signedLines) => {
      const told = (before: Events) => {
        const outcome = decide({ events: [...course({ lines, signedLines }), won(lines), ...before] });
        const credit = outcome.sharedDeals.find(({ key }) => key === 'd1-p1')?.credit;
        return credit?.lines.map((each) => ({ ...each, reasons: reasonsFor('partner', each.reasons) }));
      };
      const sold = [...soldByOther(owned[0] ?? pro)];
      expect(told(sold)).toEqual(told([direct(owned[0] ?? pro, '2023-07-01')]));
    },
  );

  it('says nothing of what the customer owned where only a rival explains that it gives nothing (bpw.confidential)', () => {
    const outcome = decide({ events: [...soldByOther(starter), ...course(), won()] });
    const credit = outcome.sharedDeals.find(({ key }) => key === 'd1-p1')?.credit;
    const said = reasonsFor('partner', credit?.lines[0]?.reasons ?? []);
    expect(said.map(({ clause, facts }) => [clause, Object.keys(facts)])).toEqual([
      ['credit.eligible-sales', ['productLine', 'edition', 'mrr']],
      ['poi.follows-quote', ['productLine', 'edition', 'signedLines']],
    ]);
  });

  it('an upsell after the term carries no revenue share, and one of a partner that has become a Provider no sold credit', () => {
    const upsell = (closedOn: string) => [
      ...course({ deal: 'd2', signedAt: null, approvedAt: null, quotedAt: null }),
      won([enterprise], { deal: 'd2', closedOn }),
    ];
    const grantOf = (closedOn: string) =>
      decide({ events: [...course(), won(), ...upsell(closedOn)] }).sharedDeals.find(({ key }) => key === 'd2-p1')
        ?.credit?.lines[0];
    expect(grantOf('2028-06-30')?.revenueShare?.lastMonth).toBe('2028-06');
    expect([grantOf('2028-07-01')?.revenueShare, grantOf('2028-07-01')?.soldMrr]).toEqual([null, true]);
    const programs = [
      { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' as const },
      { from: '2026-01-01', program: 'SOLUTIONS_PROVIDER' as const },
    ];
    const changed = decide({
      events: [...course(), won(), ...upsell('2026-03-01')],
      partners: [partner('p1', { programs })],
    });
    expect(changed.sharedDeals.find(({ key }) => key === 'd2-p1')?.credit?.lines[0]?.soldMrr).toBe(false);
  });

  it('one partner per product line and customer (line.one-partner)', () => {
    for (const [, before, lines] of table) {
      const { associations } = decide({ events: [...before, ...course({ lines }), won(lines)] });
      const standing = associations.filter(({ until }) => until === null).map(({ productLine }) => productLine);
      expect(new Set(standing).size).toBe(standing.length);
    }
  });
});

describe('what a signature covers (poi.follows-quote)', () => {
  const signed = (signedLines: Line[], lines: Line[]) =>
    creditText(decide({ events: [...course({ signedLines }), won(lines)] }), 'd1-p1');
  const cheaper = line('MARKETING_HUB PROFESSIONAL 80000');
  const rows: [string, Line[], Line[], string][] = [
    ['the same', [pro], [pro], gets('MARKETING_HUB')],
    ['another price', [cheaper], [pro], gets('MARKETING_HUB')],
    ['another edition', [pro], [enterprise], 'NOT_CREDITED'],
    ['a line the customer did not see', [pro], [pro, sales], gets('MARKETING_HUB')],
    ['a line left out of the deal', [pro, sales], [pro], gets('MARKETING_HUB')],
  ];
  it.each(rows)('%s', (_name, signedLines, lines, expected) => expect(signed(signedLines, lines)).toBe(expected));
});
