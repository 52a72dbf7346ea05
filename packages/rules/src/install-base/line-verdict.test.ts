import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import type { Edition, ProductLine } from '../history.js';
import { parseMoney } from '../money.js';
import { policy202506 } from '../policies/2025-06.js';
import { partner } from '../testing/story.js';
import { catalogLines } from './catalog.js';
import { lineOpportunity, type LineStanding, type OwnLine } from './line-verdict.js';

const yen = (amount: string) => parseMoney(amount, 'JPY');
const line = (text: string, more: Partial<LineStanding> = {}): LineStanding => {
  const [productLine = '', edition = '', amount = ''] = text.split(' ');
  const owned = edition ? { edition: edition as Edition, mrr: yen(amount) } : null;
  return { productLine: productLine as ProductLine, owned, own: [], isOthers: false, ...more };
};
const grant = { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' };
const mine = (more: Partial<OwnLine> = {}): Partial<LineStanding> => ({
  own: [{ since: '2025-07-01', motion: 'PARTNER_SOURCED', grant, portions: null, ...more }],
});
const rivals = { isOthers: true };
const [owner, on] = [partner('p1'), '2025-12-15'];
const verdict = (standing: LineStanding, day = on, facts = owner) =>
  lineOpportunity(standing, facts, day, policy202506);

const table: [string, LineStanding, string, string[]][] = [
  ['not owned', line('SALES_HUB'), 'OPEN', ['credit.eligible-sales', 'eligible.products']],
  ['not owned, and no hub', line('CREDITS'), 'OPEN', ['credit.eligible-sales', 'eligible.products']],
  ['owned as Starter', line('SALES_HUB STARTER 2400'), 'UPGRADABLE', ['credit.eligible-sales', 'upsell.unassociated']],
  ['owned as Professional', line('SALES_HUB PROFESSIONAL 60000'), 'NOT_CREDITABLE', ['credit.eligible-sales']],
  ['owned as Enterprise', line('SALES_HUB ENTERPRISE 99000'), 'NOT_CREDITABLE', ['credit.eligible-sales']],
  ['Credits owned', line('CREDITS NONE 1200'), 'NOT_CREDITABLE', ['credit.eligible-sales']],
  ['a rival’s Starter', line('SALES_HUB STARTER 2400', rivals), 'NOT_CREDITABLE', ['credit.eligible-sales']],
  ['a rival’s Professional', line('SALES_HUB PROFESSIONAL 1', rivals), 'NOT_CREDITABLE', ['credit.eligible-sales']],
  ['its own', line('SALES_HUB PROFESSIONAL 60000', mine()), 'MINE', ['line.associations', 'revshare.term']],
];

describe('what a line holds for a partner', () => {
  it.each(table)('%s (line.catalog, upsell.unassociated)', (_, standing, state, clauses) => {
    const found = verdict(standing);
    expect(found.state).toBe(state);
    expect(found.reasons.map(({ clause }) => clause)).toEqual(clauses);
  });

  it('reads the same for every line without credit, whoever sold it and in whatever edition (bpw.confidential)', () => {
    const without = table.filter(([, , state]) => state === 'NOT_CREDITABLE').map(([, standing]) => standing);
    const answers = without.filter(({ productLine }) => productLine === 'SALES_HUB').map((each) => verdict(each));
    expect(answers.length).toBe(4);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(explain(answers[0]?.reasons[0] as never, 'en')).toBe(
      "The sale of Sales Hub is not an eligible sale of the partner's, so it gives no credit.",
    );
  });

  it.each<[string, LineStanding, string, string | null]>([
    ['in its term', line('SALES_HUB PROFESSIONAL 96000', mine()), on, '19200'],
    ['rounded half-up', line('SALES_HUB PROFESSIONAL 13', mine()), on, '3'],
    ['in the first month of the term', line('SALES_HUB PROFESSIONAL 96000', mine()), '2025-07-01', '19200'],
    ['before its term', line('SALES_HUB PROFESSIONAL 96000', mine()), '2025-06-30', '0'],
    ['in the last month of the term', line('SALES_HUB PROFESSIONAL 96000', mine()), '2028-06-30', '19200'],
    ['after its term', line('SALES_HUB PROFESSIONAL 96000', mine()), '2028-07-01', '0'],
    [
      'without revenue share',
      line('SALES_HUB PROFESSIONAL 96000', mine({ grant: null, motion: 'PARTNER_ASSISTED' })),
      on,
      '0',
    ],
    [
      'of a part of the line',
      line(
        'SALES_HUB PROFESSIONAL 96000',
        mine({ portions: [{ from: '2025-07-01', above: yen('90000'), upTo: null }] }),
      ),
      on,
      '1200',
    ],
    ['open: there is no price', line('SALES_HUB'), on, null],
    ['upgradable: there is no price', line('SALES_HUB STARTER 2400'), on, null],
  ])('estimates a month’s revenue share: %s (revshare.rate, revshare.term)', (_, standing, day, expected) => {
    const { estimatedMonthlyRevenueShare: estimate } = verdict(standing, day);
    expect(estimate).toEqual(expected === null ? null : yen(expected));
  });

  it('estimates nothing under a sanction, and says so of what is open too (review.sanctions)', () => {
    const sanctions = [{ key: 's', kind: 'SUSPENDED' as const, from: '2025-12-01', until: null, evidence: 's' }];
    const suspended = partner('p1', { sanctions });
    const own = verdict(line('SALES_HUB PROFESSIONAL 96000', mine()), on, suspended);
    expect(own.estimatedMonthlyRevenueShare).toEqual(yen('0'));
    for (const standing of [line('SALES_HUB PROFESSIONAL 96000', mine()), line('SALES_HUB')])
      expect(verdict(standing, on, suspended).reasons.at(-1)).toMatchObject({
        clause: 'review.sanctions',
        holds: false,
      });
    expect(verdict(line('SALES_HUB PROFESSIONAL 1'), on, suspended)).toEqual(verdict(line('SALES_HUB PROFESSIONAL 1')));
  });

  it('estimates twelve months only for one who became a Solutions Provider (credit.provider-terms)', () => {
    const programs = [
      { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' as const },
      { from: '2025-10-01', program: 'SOLUTIONS_PROVIDER' as const },
    ];
    const provider = partner('p1', { programs });
    const standing = line('SALES_HUB PROFESSIONAL 96000', mine());
    expect(verdict(standing, '2026-06-30', provider).estimatedMonthlyRevenueShare).toEqual(yen('19200'));
    expect(verdict(standing, '2026-07-01', provider).estimatedMonthlyRevenueShare).toEqual(yen('0'));
    expect(verdict(standing, '2026-07-01', provider).reasons.map(({ clause }) => clause)).toContain(
      'credit.provider-terms',
    );
  });

  it('is open to whoever adds to it where credit follows the shared deal (upsell.auto-credit-may-change)', () => {
    const parameters = { ...policy202506.parameters, creditFollows: 'shared-deal' as const };
    const byDeal = { ...policy202506, parameters };
    for (const standing of [line('SALES_HUB PROFESSIONAL 60000'), line('SALES_HUB PROFESSIONAL 60000', rivals)])
      expect(lineOpportunity(standing, owner, on, byDeal)).toMatchObject({ state: 'UPGRADABLE' });
  });
});

it('the catalog has the hubs and Credits (line.catalog)', () => {
  expect(catalogLines(policy202506.catalog)).toEqual([...policy202506.catalog.hubs, 'CREDITS']);
});
