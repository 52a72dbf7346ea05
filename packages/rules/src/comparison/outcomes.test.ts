import { describe, expect, it } from 'vitest';
import { amountText, type Money } from '../money.js';
import { dealBased202511 } from '../policies/deal-based-2025-11.js';
import { policy202506 } from '../policies/2025-06.js';
import type { PolicyParameters } from '../policy.js';
import { course, decide, line, partner, won } from '../testing/story.js';
import { compareOutcomes, type PolicyDifference } from './outcomes.js';

const partners = ['p1', 'p2'].map((key) => partner(key, { currency: 'USD' }));

/** The published example: A sells Professional at $800 in December 2023, B upsells to Enterprise at $2,000 in October 2025. */
const published = [
  sale('d1', 'p1', 'MARKETING_HUB PROFESSIONAL 800 USD', '2023-12'),
  sale('d2', 'p2', 'MARKETING_HUB ENTERPRISE 2000 USD', '2025-10'),
].flat();

function sale(deal: string, who: string, bought: string, month: string) {
  const at = (day: string) => `${month}-${day}T09:00:00+09:00`;
  const lines = [line(bought)];
  return [
    ...course({
      deal,
      partner: who,
      lines,
      registeredAt: at('01'),
      approvedAt: at('02'),
      quotedAt: at('03'),
      signedAt: at('04'),
    }),
    won(lines, { deal, closedOn: `${month}-10` }),
  ];
}

function compared(
  events: typeof published,
  second: Partial<PolicyParameters>,
  through = '2025-11',
): PolicyDifference[] {
  const under = (parameters: Partial<PolicyParameters>) => decide({ events, partners, parameters, through });
  return compareOutcomes(under(policy202506.parameters), under(second));
}

const amount = (given: Money | null) => given && amountText(given);

describe('two policies over one history', () => {
  it('do not differ where they are the same', () => {
    expect(compared(published, {})).toEqual([]);
  });

  it('differ in the published example by the partner that is paid, and say by which clauses', () => {
    const differences = compared(published, dealBased202511.parameters);
    const told = differences.map((each) =>
      each.kind === 'CREDIT'
        ? `${each.partner} ${each.sharedDeal}: ${each.first.revenueShare?.lastMonth ?? 'nothing'} → ${each.second.revenueShare?.lastMonth ?? 'nothing'}`
        : `${each.partner} ${each.month}: ${amount(each.first)} → ${amount(each.second)}`,
    );
    expect(told).toEqual([
      'p2 d2-p2: nothing → 2028-09',
      'p1 2025-10: 400.00 → 160.00',
      'p1 2025-11: 400.00 → 160.00',
      'p2 2025-10: null → 240.00',
      'p2 2025-11: null → 240.00',
    ]);
    const [credit, share] = differences;
    expect(credit?.clauses).toEqual(expect.arrayContaining(['upsell.others-line', 'upsell.auto-credit-may-change']));
    expect(share?.clauses).toContain('upsell.auto-credit-may-change');
  });

  it('differ in the months of another term', () => {
    const months = { SOLUTIONS_PARTNER: 22, SOLUTIONS_PROVIDER: 12 };
    const differences = compared(published.slice(0, 5), { revenueShareMonths: months });
    expect(
      differences.map((each) => (each.kind === 'CREDIT' ? each.second.revenueShare?.lastMonth : each.month)),
    ).toEqual(['2025-09', '2025-10', '2025-11']);
    expect(differences[1]?.clauses).toContain('revshare.term');
  });

  it('differ in each month at another rate', () => {
    const differences = compared(published.slice(0, 5), { revenueShareRate: '0.15' }, '2024-01');
    expect(
      differences.map((each) => each.kind === 'REVENUE_SHARE' && [amount(each.first), amount(each.second)]),
    ).toEqual([false, ['160.00', '120.00'], ['160.00', '120.00']]);
    expect(differences[2]?.clauses).toEqual(expect.arrayContaining(['revshare.rate']));
  });
});
