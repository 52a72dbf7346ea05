/** Inputs of forecasts for tables of cases: what a test leaves out is one partner in yen, on 15 November 2025, without a history. */
import { accrualReading } from '../forecast/ahead.js';
import type { ExpectedLine, ForecastInput, OpenDeal, PartnerPast, StandingLine } from '../forecast/input.js';
import { money } from '../money.js';
import { policy202506 } from '../policies/2025-06.js';

export const noPast: PartnerPast = {
  stages: { APPROVED: { won: 0, tried: 0 }, QUOTED: { won: 0, tried: 0 }, SIGNED: { won: 0, tried: 0 } },
  closed: { deals: 0, days: 0 },
  delays: [],
  months: 0,
  ended: 0,
  changes: [],
};

export function foreseen(given: Partial<ForecastInput> = {}): ForecastInput {
  return {
    partner: {
      key: 'p1',
      currency: 'JPY',
      programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PARTNER' }],
      sanctions: [],
    },
    asOf: '2025-11-15',
    from: '2025-Q4',
    quarters: 4,
    policy: policy202506,
    rates: [],
    lines: [],
    deals: [],
    past: noPast,
    accrued: [],
    ...given,
  };
}

/** A line of Marketing Hub for ¥96,000 since July 2025, decided through October. */
export function standing(given: Partial<StandingLine> = {}): StandingLine {
  return {
    key: 'c1|MARKETING_HUB|2025-07-01',
    customer: 'c1',
    productLine: 'MARKETING_HUB',
    since: '2025-07-01',
    until: null,
    grant: { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' },
    portions: null,
    accruing: accrualReading(policy202506),
    mrr: money(96_000, 'JPY'),
    accruedThrough: '2025-10',
    ...given,
  };
}

export function expected(given: Partial<ExpectedLine> = {}): ExpectedLine {
  return {
    productLine: 'SALES_HUB',
    edition: 'PROFESSIONAL',
    mrr: money(50_000, 'JPY'),
    gives: 'NEW',
    enlarges: null,
    ...given,
  };
}

/** A Partner Sourced deal for Sales Hub at ¥50,000, approved, and expected to close on 10 January 2026. */
export function openDeal(given: Partial<OpenDeal> = {}): OpenDeal {
  return {
    key: 'd1-p1',
    customer: 'c2',
    motion: 'PARTNER_SOURCED',
    isUpmarketEligible: false,
    stage: 'APPROVED',
    registeredOn: '2025-10-01',
    expectedClose: '2026-01-10',
    lines: [expected()],
    ...given,
  };
}
