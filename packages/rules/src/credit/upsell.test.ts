import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import type { Money } from '../money.js';
import type { PolicyParameters } from '../policy.js';
import { clausesAgainst, course, creditText, decide, line, won } from '../testing/story.js';

const pro = line('MARKETING_HUB PROFESSIONAL 96000');
const enterprise = line('MARKETING_HUB ENTERPRISE 432000');
const larger = line('MARKETING_HUB ENTERPRISE 500000');
type Story = Parameters<typeof decide>[0];
type Events = NonNullable<Story['events']>;

/** A deal of `partner` in its ordinary course, closing on the first of `month`. */
const deal = (key: string, month: string, lines: Events[number]['lines'], partner = 'p1'): Events => {
  const day = (number: string) => `${before(month)}-${number}T09:00:00+09:00`;
  const times = { registeredAt: day('01'), approvedAt: day('02'), quotedAt: day('03'), signedAt: day('04') };
  const sold = lines as (typeof pro)[];
  return [...course({ deal: key, partner, lines: sold, ...times }), won(sold, { deal: key, closedOn: `${month}-01` })];
};
const before = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
};
const changed = (to: typeof pro, effective: string) =>
  ({ type: 'SubscriptionChanged', at: `${effective}T09:00:00+09:00`, customer: 'c1', ...to, effective }) as const;
const sale = deal('d1', '2025-07', [pro]);
const story = (parameters: Partial<PolicyParameters>, ...events: Events): Story => ({
  events: [...sale, ...events],
  parameters,
  through: '2026-12',
});
/** What p1's months of the line were counted on, each amount with the month it begins with. */
const bases = (outcome: ReturnType<typeof decide>): string[] => {
  const steps: string[] = [];
  let last: Money | undefined;
  for (const { base, month, partner } of outcome.entries) {
    if (partner === 'p1' && base.minor !== last?.minor) steps.push(`${month} ${base.minor}`);
    last = base;
  }
  return steps;
};

describe('an upsell of a line that the partner holds (upsell.auto-credit, upsell.auto-credit-may-change)', () => {
  const share = 'MARKETING_HUB sold share 2025-07..2028-06';
  const table: [string, boolean, Events, string, string[], string[]][] = [
    [
      'another partner wins it',
      true,
      deal('d2', '2025-09', [enterprise], 'p2'),
      'open',
      [],
      ['2025-07 96000', '2025-09 432000'],
    ],
    ['another partner wins it', false, deal('d2', '2025-09', [enterprise], 'p2'), 'open', [], ['2025-07 96000']],
    [
      'the partner wins it',
      true,
      deal('d2', '2025-09', [enterprise]),
      `CREDITED · ${share}`,
      [],
      ['2025-07 96000', '2025-09 432000'],
    ],
    [
      'the partner wins it',
      false,
      deal('d2', '2025-09', [enterprise]),
      `CREDITED · ${share}`,
      [],
      ['2025-07 96000', '2025-09 432000'],
    ],
    [
      'the customer grows by itself',
      true,
      [changed(enterprise, '2025-09-10')],
      'open',
      [],
      ['2025-07 96000', '2025-09 432000'],
    ],
    ['the customer grows by itself', false, [changed(enterprise, '2025-09-10')], 'open', [], ['2025-07 96000']],
    [
      'the partner wins the next one: the total counts again',
      false,
      [changed(enterprise, '2025-09-10'), ...deal('d2', '2025-12', [larger])],
      `CREDITED · ${share}`,
      [],
      ['2025-07 96000', '2025-12 500000'],
    ],
    [
      'another partner wins the next one: it counts no more than before both',
      false,
      [changed(enterprise, '2025-09-10'), ...deal('d2', '2025-12', [larger], 'p2')],
      'open',
      [],
      ['2025-07 96000'],
    ],
    [
      'the line becomes cheaper than that',
      false,
      [
        changed(enterprise, '2025-09-10'),
        changed(line('MARKETING_HUB PROFESSIONAL 50000'), '2025-11-10'),
        changed(larger, '2026-01-10'),
      ],
      'open',
      [],
      ['2025-07 96000', '2025-11 50000'],
    ],
    [
      'it is paid in another currency: it counts as it was changed',
      false,
      [
        changed(line('MARKETING_HUB PROFESSIONAL 900 USD'), '2025-09-10'),
        changed(line('MARKETING_HUB ENTERPRISE 3000 USD'), '2025-11-10'),
      ],
      'open',
      [],
      ['2025-07 96000', '2025-09 90000'],
    ],
  ];
  it.each(table)('%s, automatically: %s', (_name, upsellAutoCredit, events, credit, against, counted) => {
    const rates = Object.fromEntries(['09-30', '10-31', '11-30', '12-31'].map((day) => [`USD JPY 2025-${day}`, '150']));
    const more = Object.fromEntries(
      ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'].map(
        (day) => [`USD JPY 2026-${day}`, '150'],
      ),
    );
    const outcome = decide({ ...story({ upsellAutoCredit }, ...events), rates: { ...rates, ...more } });
    expect(creditText(outcome, 'd2-p1')).toBe(credit);
    expect(clausesAgainst(outcome, 'd2-p1')).toEqual(against);
    expect(bases(outcome)).toEqual(counted);
  });

  it('says to a partner that was on the deal and did not win it why its own line gave it nothing, and not who won', () => {
    const events = deal('d2', '2025-09', [enterprise], 'p2');
    const late = course({
      deal: 'd2',
      lines: [enterprise],
      registeredAt: '2025-08-01T09:00:00+09:00',
      approvedAt: '2025-08-02T09:00:00+09:00',
      quotedAt: null,
      signedAt: null,
    });
    const outcome = decide(story({ upsellAutoCredit: false }, ...events, ...late));
    expect(creditText(outcome, 'd2-p1')).toBe('NOT_CREDITED');
    const reasons = outcome.sharedDeals.find(({ key }) => key === 'd2-p1')?.credit?.lines[0]?.reasons ?? [];
    expect(reasons.map(({ clause, holds }) => [clause, holds])).toEqual([
      ['upsell.auto-credit', false],
      ['upsell.auto-credit-may-change', false],
    ]);
    expect(reasons.map((each) => explain(each, 'en')).join(' ')).toBe(
      'The upsell of Marketing Hub is not credited automatically to the partner. Policy 2025-06, in force from 1 Jan 1970, credits an upsell to the partner of the line only where it won the deal.',
    );
    expect(explain(reasons[1] as (typeof reasons)[number], 'ja')).toContain('1970/01/01から有効なポリシー(2025-06)');
    expect(JSON.stringify(reasons)).not.toContain('p2');
  });

  it('says of the association from when on and by which version it counts no more than before', () => {
    const { associations, points } = decide(story({ upsellAutoCredit: false }, changed(enterprise, '2025-09-10')));
    const said = associations[0]?.reasons.find(({ clause }) => clause === 'upsell.auto-credit-may-change');
    expect(said && explain(said, 'en')).toBe(
      'From 10 Sep 2025 on, no more than ¥96,000 of Marketing Hub counts: policy 2025-06, in force from 1 Jan 1970, credits an upsell to the partner of the line only where it won the deal.',
    );
    expect(points.map(({ from, until, counted }) => `${from} ${until} ${counted.minor}`)).toEqual([
      '2025-07-01 2026-07-01 96000',
    ]);
  });
});

describe('the term of revenue share after an upsell (revshare.term)', () => {
  const months = { revenueShareMonths: { SOLUTIONS_PARTNER: 6, SOLUTIONS_PROVIDER: 3 } };
  const table: [string, boolean, Events, string, string, string][] = [
    [
      'within the term',
      false,
      deal('d2', '2025-09', [enterprise]),
      'share 2025-07..2025-12',
      '2025-07..2025-12',
      '7 8 9 10 11 12',
    ],
    [
      'within the term',
      true,
      deal('d2', '2025-09', [enterprise]),
      'share 2025-09..2026-02',
      '2025-07..2026-02',
      '7 8 9 10 11 12 1 2',
    ],
    [
      'in its last month',
      true,
      deal('d2', '2025-12', [enterprise]),
      'share 2025-12..2026-05',
      '2025-07..2026-05',
      '7 8 9 10 11 12 1 2 3 4 5',
    ],
    [
      'after its end',
      true,
      deal('d2', '2026-03', [enterprise]),
      'share 2026-03..2026-08',
      '2025-07..2026-08',
      '7 8 9 10 11 12 3 4 5 6 7 8',
    ],
    ['after its end', false, deal('d2', '2026-03', [enterprise]), '', '2025-07..2025-12', '7 8 9 10 11 12'],
    [
      'by another partner',
      true,
      deal('d2', '2025-09', [enterprise], 'p2'),
      'open',
      '2025-07..2026-02',
      '7 8 9 10 11 12 1 2',
    ],
    [
      'a change that is no upsell',
      true,
      deal('d2', '2025-09', [line('MARKETING_HUB PROFESSIONAL 90000')]),
      'share 2025-07..2025-12',
      '2025-07..2025-12',
      '7 8 9 10 11 12',
    ],
    [
      'the same again',
      true,
      deal('d2', '2025-09', [pro]),
      'share 2025-07..2025-12',
      '2025-07..2025-12',
      '7 8 9 10 11 12',
    ],
    [
      'more seats',
      true,
      deal('d2', '2025-09', [line('MARKETING_HUB PROFESSIONAL 96001')]),
      'share 2025-09..2026-02',
      '2025-07..2026-02',
      '7 8 9 10 11 12 1 2',
    ],
  ];
  it.each(table)('%s, anew: %s', (_name, upsellRestartsTerm, events, credit, grant, accrued) => {
    const outcome = decide(story({ ...months, upsellRestartsTerm }, ...events));
    expect(creditText(outcome, 'd2-p1')).toContain(credit);
    const held = outcome.associations.find(({ partner }) => partner === 'p1');
    expect(`${held?.grant?.firstMonth}..${held?.grant?.lastMonth}`).toBe(grant);
    expect(outcome.entries.map(({ month }) => Number(month.slice(5))).join(' ')).toBe(accrued);
  });

  it('accrues nothing between two terms, and says so; each month is counted in its own term', () => {
    const outcome = decide(story({ ...months, upsellRestartsTerm: true }, ...deal('d2', '2026-03', [enterprise])));
    const [held] = outcome.associations;
    expect(held?.withheld.map(({ month, reasons }) => [month, reasons.map(({ clause }) => clause)])).toEqual([
      ['2026-01', ['revshare.term']],
      ['2026-02', ['revshare.term']],
    ]);
    expect(outcome.entries.map(({ term }) => term.firstMonth)).toEqual([
      ...Array.from({ length: 6 }, () => '2025-07'),
      ...Array.from({ length: 6 }, () => '2026-03'),
    ]);
    const anew = held?.reasons.filter(({ clause }) => clause === 'revshare.term').at(-1);
    expect(anew && explain(anew, 'en')).toBe(
      'The upsell starts the term of the revenue share anew, from Mar 2026 to Aug 2026.',
    );
  });

  it('is not started anew by an upsell that nobody is credited for', () => {
    const parameters = { ...months, upsellRestartsTerm: true, upsellAutoCredit: false };
    const outcome = decide(story(parameters, ...deal('d2', '2025-09', [enterprise], 'p2')));
    expect(outcome.associations[0]?.grant?.lastMonth).toBe('2025-12');
  });
});
