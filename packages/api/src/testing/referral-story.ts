import { customer, line, partner, staff } from './small-program.js';

type Event = Readonly<Record<string, unknown>> & { readonly type: string };

/** 600,000 yen: exactly the least MRR of a referral where a yen is half a cent. */
export const lines = [line('MARKETING_HUB', '600000')];

export const people: readonly Event[] = [
  staff('ops1', 'OPS'),
  staff('gs1', 'GS', { segment: 'MID_MARKET' }),
  staff('pdm1', 'PDM'),
  ...partner('p1', 'pdm1'),
  customer('c1'),
];

/** A Partner Assisted deal of p1, closing on 2025-07-01 with p1's services confirmed. */
export const assisted: readonly Event[] = [
  { type: 'DealOpened', at: '2025-05-27T08:00:00+09:00', deal: 'd1', customer: 'c1' },
  {
    ...{ type: 'PartnerAdded', at: '2025-06-01T09:00:00+09:00', sharedDeal: 'd1-p1', deal: 'd1', partner: 'p1' },
    ...{ staff: 'gs1', customerConsent: true },
  },
  { type: 'SharedDealApproved', at: '2025-06-01T15:00:00+09:00', sharedDeal: 'd1-p1', staff: 'gs1' },
  { type: 'QuoteIssued', at: '2025-06-21T09:00:00+09:00', deal: 'd1', staff: 'gs1', partners: ['p1'], lines },
  {
    ...{ type: 'PoiSigned', at: '2025-06-26T09:00:00+09:00', sharedDeal: 'd1-p1' },
    signer: { name: 'Hanako', email: 'hanako@c1.example' },
  },
  {
    ...{ type: 'DealWon', at: '2025-07-01T18:00:00+09:00', deal: 'd1', closedOn: '2025-07-01', lines },
    servicesConfirmed: ['p1'],
  },
];

export const platinum = { type: 'TierGranted', at: '2025-01-15T09:00:00+09:00', partner: 'p1', tier: 'PLATINUM' };

export function accreditation(held: boolean, at: string): Event {
  return { type: 'AccreditationChanged', at, partner: 'p1', accreditation: 'CRM_IMPLEMENTATION', held };
}

export function exception(allowed: boolean, at: string, region = 'JP'): Event {
  return { type: 'UpmarketException', at, region, allowed, reason: 'No accreditation in Japanese yet.' };
}

/** 1 yen in dollars on a day. */
export function yenRate(rate: string, day: string, at = `${day}T23:00:00Z`): Event {
  return { type: 'ExchangeRate', at, from: 'JPY', to: 'USD', rate, day };
}
