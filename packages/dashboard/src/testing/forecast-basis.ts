/** What a forecast is made from, as the API hands it out: one standing line in yen and one open deal, on 15 November 2025. */
import {
  accrualReading,
  defaultPolicies,
  forecast,
  type ForecastInput,
  money,
  type Money,
  type TierBasis,
} from '@tierline/rules';
import { money as shown } from './objects.ts';

const policy = defaultPolicies.on('2025-11-15');
const grant = { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' } as const;

export function forecastBasis(given: Partial<ForecastInput> = {}): ForecastInput {
  return {
    ...{ asOf: '2025-11-15', from: '2025-Q4', quarters: 4, policy, rates: [] },
    partner: {
      ...{ key: 'p1', currency: 'JPY', sanctions: [] },
      programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PARTNER' }],
    },
    lines: [
      {
        ...{ key: 'c1|MARKETING_HUB|2025-07-01', customer: 'c1', productLine: 'MARKETING_HUB', since: '2025-07-01' },
        ...{ until: null, grant, portions: null, accruing: accrualReading(policy), accruedThrough: '2025-10' },
        mrr: money(96_000, 'JPY'),
      },
    ],
    deals: [
      {
        ...{ key: 'd1-p1', customer: 'c2', motion: 'PARTNER_SOURCED', isUpmarketEligible: false, stage: 'APPROVED' },
        ...{ registeredOn: '2025-10-01', expectedClose: '2026-01-10' },
        lines: [
          {
            ...{ productLine: 'SALES_HUB', edition: 'PROFESSIONAL', gives: 'NEW', enlarges: null },
            mrr: money(50_000, 'JPY'),
          },
        ],
      },
    ],
    past: {
      stages: { APPROVED: { won: 1, tried: 4 }, QUOTED: { won: 1, tried: 2 }, SIGNED: { won: 1, tried: 1 } },
      ...{ closed: { deals: 1, days: 60 }, delays: [1], months: 40, ended: 1, changes: [] },
    },
    accrued: [{ quarter: '2025-Q4', amount: money(19_200, 'JPY') }],
    ...given,
  };
}

/** What counts toward its tier: Gold since last February, of a sale and of the work at its customers. */
export function tierBasis(): TierBasis {
  const span = {
    ...{ partner: 'p1', customer: 'c1', productLine: null, associatedSince: null, soldOn: null, customerTotal: null },
    ...{ rate: '1', policyVersion: policy.version, evidence: [] },
  };
  return {
    facts: {
      ...{ key: 'p1', region: 'JP', timeZone: 'Asia/Tokyo', currency: 'JPY', sanctions: [], accreditations: [] },
      ...{ grantedTiers: [], absences: [], programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PARTNER' }] },
    },
    policies: defaultPolicies.all,
    spans: [
      { ...span, kind: 'SOURCED', from: '2025-02-01', until: '2026-02-01', counted: money(840_000, 'JPY') },
      { ...span, kind: 'MANAGED', from: '2025-10-01', until: '2025-12-30', counted: money(720_000, 'JPY') },
    ],
  };
}

const amount = ({ minor, currency }: Money) => shown(String(minor), currency);

/** The fields of a partner that the forecast's page reads, as the API would answer them from this basis. */
export function servedForecast(input: ForecastInput = forecastBasis()) {
  return {
    forecastBasis: () => ({ asOf: input.asOf, policyVersion: input.policy.version, input: JSON.stringify(input) }),
    tierBasis: () => ({ asOf: input.asOf, input: JSON.stringify(tierBasis()) }),
    forecast: () =>
      forecast(input).map(({ accrued, committed, pipeline, low, high, bands, quarter, method }) => ({
        ...{ quarter, method, lines: [] },
        ...{ accrued: amount(accrued), committed: amount(committed), pipeline: amount(pipeline) },
        ...{ low: amount(low), high: amount(high) },
        bands: bands.map((band) => ({ coverage: band.coverage, low: amount(band.low), high: amount(band.high) })),
      })),
    tierForecast: () => [
      { recalibratesOn: '2026-01-15', ifFiguresStay: 'GOLD', ifNothingNew: 'GOLD' },
      { recalibratesOn: '2026-07-15', ifFiguresStay: 'GOLD', ifNothingNew: 'NONE' },
    ],
  };
}
