import {
  access,
  bought,
  customer,
  line,
  partner,
  registered,
  sale,
  signed,
  vendor,
  won,
  worked,
} from './small-program.js';

/**
 * Two partners who work on the same customer, without knowing: p1 has the customer's signature and is credited, p2 has not. One
 * of p1's other customers pays in dollars and missed a month, one it only serves; one prospect is nobody's customer yet.
 */
export const sharedWorld: readonly object[] = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  customer('c1'),
  customer('c2', { region: 'US', segment: 'ENTERPRISE', timeZone: 'America/New_York' }),
  ...registered({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd1', partner: 'p2', customer: 'c1' }),
  ...signed({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  {
    type: 'MessageSent',
    at: '2025-05-21T09:00:00+09:00',
    message: 'm1',
    sharedDeal: 'd1-p1',
    from: 'VENDOR',
    text: 'Who signs?',
  },
  won({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  {
    type: 'SubscriptionChanged',
    at: '2025-06-01T09:00:00+09:00',
    customer: 'c1',
    effective: '2025-06-01',
    ...line('SERVICE_HUB', '30000'),
  },
  ...['NOT_COOPERATING', 'MISREPRESENTATION'].map((kind) => ({
    ...{ type: 'ViolationRecorded', at: '2025-08-05T09:00:00+09:00', violation: `v-${kind}`, partner: 'p1', kind },
    ...{ deal: 'd1', detail: 'Found in review.' },
  })),
  {
    ...{ type: 'SanctionImposed', at: '2025-08-06T09:00:00+09:00', sanction: 's-p1', partner: 'p1' },
    ...{ kind: 'SPECIAL_DEALS_LOST', reason: 'Said to be more than it was.', until: '2025-08-31' },
  },
  {
    ...{ type: 'OnboardingAssessed', at: '2025-08-07T09:00:00+09:00', customer: 'c1', productLine: 'MARKETING_HUB' },
    ...{ partner: 'p1', metExpectations: false, feedback: 'Half of the scope.' },
  },
  ...sale({ deal: 'd2', partner: 'p1', customer: 'c2', lines: [line('SALES_HUB', '400.00', 'PROFESSIONAL', 'USD')] }),
  ...['2025-07-31', '2025-08-31', '2025-10-31', '2025-11-30'].map((day) => ({
    ...{ type: 'ExchangeRate', at: `${day}T23:00:00Z`, from: 'USD', to: 'JPY', rate: '150.25', day },
  })),
  { type: 'ExchangeRate', at: '2025-12-15T00:00:00Z', from: 'USD', to: 'JPY', rate: '151', day: '2025-12-15' },
  { type: 'ExchangeRate', at: '2025-12-15T00:00:00Z', from: 'JPY', to: 'USD', rate: '0.0066', day: '2025-12-15' },
  {
    type: 'PaymentMissed',
    at: '2025-10-05T09:00:00+09:00',
    customer: 'c2',
    productLine: 'SALES_HUB',
    month: '2025-09',
  },
  {
    ...{
      type: 'DealRegistered',
      at: '2025-11-01T09:00:00+09:00',
      sharedDeal: 'd3-p1',
      partner: 'p1',
      domain: 'prospect.example',
    },
    ...{ from: 'CONTACT', relationship: 'Met once.', need: 'Wants to grow.' },
  },
  customer('c4'),
  bought('c4', '2025-06-01', line('CONTENT_HUB', '60000')),
  access('c4', 'p1', '2025-06-02'),
  worked('c4', 'p1', '2025-12-01'),
  access('c1', 'p1', '2025-07-02'),
  worked('c1', 'p1', '2025-12-02', 'LOGGED_IN'),
  access('c1', 'p2', '2025-07-03'),
  worked('c1', 'p2', '2025-12-03'),
  ...['p1', 'p2'].map((key) => ({
    ...{ type: 'TicketOpened', at: '2025-11-05T09:00:00+09:00', ticket: `t-${key}`, partner: key },
    ...{ staff: key === 'p1' ? 'pdm1' : 'pdm2', text: 'Quotes take two weeks.' },
  })),
  { type: 'TierGranted', at: '2025-10-01T09:00:00+09:00', partner: 'p1', tier: 'GOLD', reason: 'Won an award.' },
];
