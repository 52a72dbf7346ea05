import { describe, expect, it } from 'vitest';
import { money } from '../money.js';
import { explain } from '../explain/explain.js';
import { expected, foreseen, openDeal, standing } from '../testing/foreseen.js';
import { ForecastRateMissing, missingRate } from './ahead.js';
import { forecast } from './forecast.js';
import type { ForecastInput } from './input.js';

const figures = (given: Partial<ForecastInput>) =>
  forecast(foreseen(given)).map(
    ({ quarter, committed, pipeline }) => `${quarter.slice(2)} ${committed.minor} ${pipeline.minor}`,
  );
const sanctioned = (kind: 'SUSPENDED' | 'WARNING' | 'REVENUE_SHARE_LOST', until: string | null) => ({
  ...foreseen().partner,
  sanctions: [{ key: 's1', kind, from: '2025-11-01', until, evidence: 'e1' }],
});
const provider = (from: string) => ({
  ...foreseen().partner,
  programs: [
    { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' as const },
    { from, program: 'SOLUTIONS_PROVIDER' as const },
  ],
});
const term = (lastMonth: string) => ({ grant: { rate: '0.2', firstMonth: '2025-07', lastMonth } });

describe('committed: what standing associations will accrue (revshare.rate, revshare.term)', () => {
  const table: [string, Partial<ForecastInput>, string[]][] = [
    ['nothing stands', {}, ['25-Q4 0 0', '26-Q1 0 0', '26-Q2 0 0', '26-Q3 0 0']],
    [
      'the running quarter holds the months that have not accrued, later ones all three',
      { lines: [standing()], quarters: 2 },
      ['25-Q4 38400 0', '26-Q1 57600 0'],
    ],
    [
      'a quarter whose months have all accrued has nothing left to estimate',
      { lines: [standing()], from: '2025-Q3', quarters: 1 },
      ['25-Q3 0 0'],
    ],
    [
      'a month that is over but not decided yet is still an estimate',
      { lines: [standing({ accruedThrough: '2025-09' })], quarters: 1 },
      ['25-Q4 57600 0'],
    ],
    [
      'the term ends within a quarter',
      { lines: [standing(term('2026-02'))], from: '2026-Q1', quarters: 2 },
      ['26-Q1 38400 0', '26-Q2 0 0'],
    ],
    [
      'the term ends with a quarter',
      { lines: [standing(term('2026-03'))], from: '2026-Q1', quarters: 2 },
      ['26-Q1 57600 0', '26-Q2 0 0'],
    ],
    [
      'a line that is known to end on a month’s last day does not count that month',
      { lines: [standing({ until: '2026-02-28' })], from: '2026-Q1', quarters: 2 },
      ['26-Q1 19200 0', '26-Q2 0 0'],
    ],
    [
      'one that ends on the first of the next counts it',
      { lines: [standing({ until: '2026-03-01' })], from: '2026-Q1', quarters: 1 },
      ['26-Q1 38400 0'],
    ],
    [
      'a line that starts later counts from its first month',
      {
        lines: [standing({ since: '2026-02-15', grant: { rate: '0.2', firstMonth: '2026-02', lastMonth: '2029-01' } })],
        quarters: 2,
      },
      ['25-Q4 0 0', '26-Q1 38400 0'],
    ],
    [
      'a suspension that stands accrues nothing (review.sanctions)',
      { lines: [standing()], partner: sanctioned('SUSPENDED', null), quarters: 2 },
      ['25-Q4 0 0', '26-Q1 0 0'],
    ],
    [
      'one with an end only until the month before it',
      { lines: [standing()], partner: sanctioned('REVENUE_SHARE_LOST', '2026-02-10'), quarters: 2 },
      ['25-Q4 0 0', '26-Q1 38400 0'],
    ],
    [
      'a warning stops nothing',
      { lines: [standing()], partner: sanctioned('WARNING', null), quarters: 1 },
      ['25-Q4 38400 0'],
    ],
    [
      'a partner that has become a Provider accrues twelve months (credit.provider-terms)',
      { lines: [standing()], partner: provider('2025-11-01'), from: '2026-Q2', quarters: 2 },
      ['26-Q2 57600 0', '26-Q3 0 0'],
    ],
    [
      'a line accrues by the policy of its own deal',
      {
        lines: [
          standing({
            accruing: { accrualDay: 'month-start', rounding: 'half-even', providerMonths: 12 },
            mrr: money(99_997, 'JPY'),
            grant: { rate: '0.5', firstMonth: '2025-07', lastMonth: '2028-06' },
            until: '2026-02-02',
          }),
        ],
        from: '2026-Q1',
        quarters: 1,
      },
      [`26-Q1 ${2 * 49_998} 0`],
    ],
    [
      'each month is rounded half-up by itself, and converted at the newest rate',
      {
        lines: [standing({ mrr: money(33_33, 'USD') })],
        rates: [{ from: 'USD', to: 'JPY', rate: '150.25', day: '2025-10-31' }],
        from: '2026-Q1',
        quarters: 1,
      },
      [`26-Q1 ${3 * 1002} 0`],
    ],
  ];
  it.each(table)('%s', (_, given, rows) => expect(figures(given)).toEqual(rows));

  it('keeps what has accrued apart', () => {
    const accrued = [{ quarter: '2025-Q4', amount: money(19_200, 'JPY') }];
    const [quarter, next] = forecast(foreseen({ lines: [standing()], accrued, quarters: 2 }));
    expect([quarter?.accrued.minor, quarter?.committed.minor, next?.accrued.minor]).toEqual([19_200, 38_400, 0]);
  });

  it('guesses no exchange rate', () => {
    const input = foreseen({ lines: [standing({ mrr: money(100_00, 'USD') })] });
    expect(missingRate(input)).toEqual({ from: 'USD', to: 'JPY' });
    expect(() => forecast(input)).toThrow(ForecastRateMissing);
    expect(missingRate(foreseen({ lines: [standing()] }))).toBeNull();
  });

  it.each([0, 25, 1.5])('is not made for %s quarters', (quarters) => {
    expect(() => forecast(foreseen({ quarters }))).toThrow(`1 to 24 quarters, not for ${quarters}`);
  });
});

describe('pipeline: open deals times the chance of their stage (registration.metrics)', () => {
  const stages = {
    APPROVED: { won: 3, tried: 8 },
    QUOTED: { won: 3, tried: 5 },
    SIGNED: { won: 3, tried: 3 },
  };
  const q1: Partial<ForecastInput> = { from: '2026-Q1', quarters: 1 };
  const table: [string, Partial<ForecastInput>, string[]][] = [
    ['without a history by the assumption: 1 of 4', { deals: [openDeal()], ...q1 }, [`26-Q1 0 ${30_000 / 4}`]],
    ['quoted: 2 of 4', { deals: [openDeal({ stage: 'QUOTED' })], ...q1 }, ['26-Q1 0 15000']],
    ['signed and shared: 3 of 4', { deals: [openDeal({ stage: 'SIGNED' })], ...q1 }, ['26-Q1 0 22500']],
    [
      'with a history by both: 1 + 3 of 4 + 8',
      { deals: [openDeal()], past: { ...foreseen().past, stages }, ...q1 },
      ['26-Q1 0 10000'],
    ],
    [
      'expected on the day of the forecast it counts from that month',
      { deals: [openDeal({ expectedClose: '2025-11-15' })], quarters: 1 },
      ['25-Q4 0 5000'],
    ],
    [
      'expected the day before it is moved to the next month',
      { deals: [openDeal({ expectedClose: '2025-11-14' })], quarters: 1 },
      ['25-Q4 0 2500'],
    ],
    [
      'without an expected close it takes as long as deals do: 90 days to 31 January',
      { deals: [openDeal({ expectedClose: null, registeredOn: '2025-11-02' })], ...q1 },
      ['26-Q1 0 7500'],
    ],
    [
      'and a day later to 1 February',
      { deals: [openDeal({ expectedClose: null, registeredOn: '2025-11-03' })], ...q1 },
      ['26-Q1 0 5000'],
    ],
    [
      'or as long as the partner’s own, the assumption among them: (90 + 30) / 2 days',
      {
        deals: [openDeal({ expectedClose: null, registeredOn: '2025-11-01' })],
        past: { ...foreseen().past, closed: { deals: 1, days: 30 } },
        quarters: 1,
      },
      ['25-Q4 0 2500'],
    ],
    [
      'an assisted deal carries no revenue share',
      { deals: [openDeal({ motion: 'PARTNER_ASSISTED' })], ...q1 },
      ['26-Q1 0 0'],
    ],
    [
      'an upmarket one carries it for twelve months (upmarket.reward)',
      {
        deals: [openDeal({ motion: 'PARTNER_ASSISTED', isUpmarketEligible: true, expectedClose: '2026-02-10' })],
        from: '2026-Q4',
        quarters: 2,
      },
      ['26-Q4 0 7500', '27-Q1 0 2500'],
    ],
    [
      'a Provider’s deal carries it for twelve months',
      {
        deals: [openDeal({ expectedClose: '2026-02-10' })],
        partner: provider('2025-11-01'),
        from: '2027-Q1',
        quarters: 1,
      },
      ['27-Q1 0 2500'],
    ],
    [
      'a line that gives nothing counts nothing',
      { deals: [openDeal({ lines: [expected({ gives: 'NOTHING' })] })], ...q1 },
      ['26-Q1 0 0'],
    ],
    [
      'of a line that the partner has only what is added counts, within its term',
      {
        lines: [standing(term('2026-02'))],
        deals: [
          openDeal({
            lines: [
              expected({
                gives: 'MORE',
                enlarges: standing().key,
                productLine: 'MARKETING_HUB',
                mrr: money(116_000, 'JPY'),
              }),
            ],
          }),
        ],
        ...q1,
      },
      ['26-Q1 38400 2000'],
    ],
    [
      'a sanction that stands takes the pipeline’s months too',
      { deals: [openDeal()], partner: sanctioned('SUSPENDED', '2026-03-01'), ...q1 },
      ['26-Q1 0 2500'],
    ],
  ];
  it.each(table)('%s', (_, given, rows) => expect(figures(given)).toEqual(rows));
});

describe('what a forecast says of itself', () => {
  it('gives its reasons in both languages, with the method and what it rests on', () => {
    const [quarter] = forecast(
      foreseen({ lines: [standing(term('2026-02'))], deals: [openDeal()], from: '2026-Q1', quarters: 1 }),
    );
    expect(quarter?.reasons.map((reason) => explain(reason, 'en'))).toEqual([
      'At the MRR of 15 Nov 2025, the associated product lines (1) will accrue ¥38,400 in Q1 2026, besides what has accrued by then.',
      'Of the product lines counted here, the term of revenue share ends in Q1 2026 for 1.',
      'The open deals that are approved (1) are counted with a chance of 25%: of the partner’s deals that came so far, 0 of 0 gave credit, and 1 of 4 are added as an assumption, so that the chance rests on assumptions, as its own history is short.',
      'At least 80% of what may still accrue lies between ¥38,400 and ¥58,400, by counting every outcome; of 0 months of the partner’s lines 0 ended one, and the estimate rests on assumptions, as its own history is short.',
    ]);
    for (const reason of quarter?.reasons ?? []) expect(explain(reason, 'ja')).toMatch(/。$/);
  });

  it('names the first month that a sanction takes, once', () => {
    const [quarter] = forecast(foreseen({ lines: [standing()], partner: sanctioned('SUSPENDED', null), quarters: 1 }));
    const said = quarter?.reasons.filter(({ holds }) => !holds).map((reason) => [reason.clause, reason.facts['month']]);
    expect(said).toEqual([['review.sanctions', '2025-11']]);
  });
});
