import { describe, expect, it } from 'vitest';
import type { CustomerOutcome } from '../outcome.js';
import { dealBased202511 } from '../policies/deal-based-2025-11.js';
import { policy202506 } from '../policies/2025-06.js';
import { clausesAgainst, course, creditText, decide, line, partner, type Story, won } from '../testing/story.js';

/** The published example: A sells Marketing Hub Professional in December 2023, B upsells to Enterprise in October 2025. */
const professional = line('MARKETING_HUB PROFESSIONAL 800 USD');
const enterprise = line('MARKETING_HUB ENTERPRISE 2000 USD');

function deal(name: string, partner: string, bought: ReturnType<typeof line>, closedOn: string) {
  const month = closedOn.slice(0, 7);
  return [
    ...course({
      deal: name,
      partner,
      lines: [bought],
      registeredAt: `${month}-01T09:00:00+09:00`,
      approvedAt: `${month}-01T15:00:00+09:00`,
      quotedAt: `${month}-02T09:00:00+09:00`,
      signedAt: `${month}-03T09:00:00+09:00`,
    }),
    won([bought], { deal: name, closedOn }),
  ];
}

const first = deal('d1', 'p1', professional, '2023-12-10');
const upsell = deal('d2', 'p2', enterprise, '2025-10-10');
const changed = (mrr: string, effective: string) => ({
  type: 'SubscriptionChanged' as const,
  at: `${effective}T09:00:00+09:00`,
  customer: 'c1',
  productLine: 'MARKETING_HUB',
  edition: 'PROFESSIONAL',
  mrr: { minor: Number(mrr) * 100, currency: 'USD' },
  effective,
});

const partners = ['p1', 'p2', 'p3'].map((key) => partner(key, { currency: 'USD' }));

function decided(events: NonNullable<Story['events']>, story: Story = {}): CustomerOutcome {
  return decide({ parameters: dealBased202511.parameters, partners, events, ...story });
}

/** Who accrues what of the line in a month: partner, base and amount in dollars. */
function accrued({ entries }: CustomerOutcome, month: string): string[] {
  return entries
    .filter((entry) => entry.month === month)
    .map(({ partner: who, base, amount }) => `${who} ${base.minor / 100} ${amount.minor / 100}`);
}

describe('credit that follows the shared deal', () => {
  it('pays the partner of an upsell for the net increase, and the one before for what it sold', () => {
    const outcome = decided([...first, ...upsell]);
    expect(creditText(outcome, 'd2-p2')).toBe('CREDITED · MARKETING_HUB sold share 2025-10..2028-09');
    expect(accrued(outcome, '2025-09')).toEqual(['p1 800 160']);
    expect(accrued(outcome, '2025-10')).toEqual(['p1 800 160', 'p2 1200 240']);
  });

  it('gives all of it to the first partner where credit follows the product line', () => {
    const outcome = decided([...first, ...upsell], { parameters: policy202506.parameters });
    expect(creditText(outcome, 'd2-p2')).toBe('NOT_CREDITED');
    expect(accrued(outcome, '2025-10')).toEqual(['p1 2000 400']);
  });

  it('pays for an upsell of what the customer bought directly', () => {
    const outcome = decided([changed('800', '2023-12-10'), ...upsell]);
    expect(accrued(outcome, '2025-10')).toEqual(['p2 1200 240']);
  });

  it('gives a deal that adds nothing to the line no credit', () => {
    const outcome = decided([...first, ...deal('d2', 'p2', line('MARKETING_HUB ENTERPRISE 800 USD'), '2025-10-10')]);
    expect(creditText(outcome, 'd2-p2')).toBe('NOT_CREDITED');
    expect(clausesAgainst(outcome, 'd2-p2')).toEqual(['credit.eligible-sales', 'upsell.auto-credit-may-change']);
    expect(accrued(outcome, '2025-10')).toEqual(['p1 800 160']);
  });

  it('gives a prospect who buys Starter alone to nobody, as ever', () => {
    const starter = deal('d1', 'p1', line('MARKETING_HUB STARTER 20 USD'), '2023-12-10');
    expect(creditText(decided(starter), 'd1-p1')).toBe('NOT_CREDITED');
  });

  it('shrinks the newest sale first', () => {
    const outcome = decided([...first, ...upsell, changed('1000', '2026-01-15'), changed('500', '2026-03-15')]);
    expect(accrued(outcome, '2026-01')).toEqual(['p1 800 160', 'p2 200 40']);
    expect(accrued(outcome, '2026-03')).toEqual(['p1 500 100']);
  });

  it.each([
    ['on the last day of twelve months from the first sale', '2024-12-09', ['p1 900 180']],
    ['a day later to nobody', '2024-12-10', ['p1 800 160']],
  ])('gives what is bought without a deal to the newest sale: %s', (_, day, expected) => {
    expect(accrued(decided([...first, changed('900', day)]), '2025-01')).toEqual(expected);
  });

  it('gives what is bought without a deal after an upsell to the partner of the upsell', () => {
    const soon = deal('d2', 'p2', enterprise, '2024-03-10');
    expect(accrued(decided([...first, ...soon, changed('2300', '2024-06-01')]), '2024-06')).toEqual([
      'p1 800 160',
      'p2 1500 300',
    ]);
  });

  it('pays a partner that upsells its own line for each sale within its own term', () => {
    const outcome = decided([...first, ...deal('d2', 'p1', enterprise, '2025-10-10')], { through: '2027-01' });
    expect(accrued(outcome, '2026-11')).toEqual(['p1 800 160', 'p1 1200 240']);
    expect(accrued(outcome, '2026-12')).toEqual(['p1 1200 240']);
  });

  it('makes one association of what a partner sells on a line from one day on', () => {
    const again = deal('d2', 'p1', line('MARKETING_HUB PROFESSIONAL 1000 USD'), '2023-12-10');
    const outcome = decided([...first, ...again]);
    expect(outcome.associations.map(({ portions }) => portions?.map(({ upTo }) => upTo?.minor))).toEqual([[100_000]]);
    expect(accrued(outcome, '2023-12')).toEqual(['p1 1000 200']);
  });

  it('lays the sales of two partners from one day on upon one another, in the order of their closes', () => {
    const outcome = decided([...first, ...deal('d2', 'p2', line('MARKETING_HUB PROFESSIONAL 1000 USD'), '2023-12-10')]);
    expect(accrued(outcome, '2023-12')).toEqual(['p1 800 160', 'p2 200 40']);
  });

  it('never pays for more than the line costs, whatever was sold on it', () => {
    const third = deal('d3', 'p3', line('MARKETING_HUB ENTERPRISE 3500 USD'), '2026-02-10');
    const outcome = decided([...first, ...upsell, ...third]);
    expect(accrued(outcome, '2026-03')).toEqual(['p1 800 160', 'p2 1200 240', 'p3 1500 300']);
  });

  it('withholds what cannot be told once the line is paid in another currency', () => {
    const yen = { ...changed('1', '2026-01-15'), mrr: { minor: 300_000, currency: 'JPY' } };
    const outcome = decided([...first, ...upsell, yen]);
    expect(accrued(outcome, '2026-01')).toEqual([]);
    expect(outcome.associations.map(({ withheld }) => withheld[0]?.reasons[0]?.clause)).toEqual([
      'upsell.by-line-total',
      'upsell.by-line-total',
    ]);
  });
});
