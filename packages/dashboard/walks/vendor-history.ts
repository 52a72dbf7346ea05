/** What the vendor's people have to do: a deal that two partners claim, one to approve, one to quote, a discount to decide. */
import { dayAgo, history } from './history.ts';

const at = (days: number, time = '10:00:00') => `${dayAgo(days)}T${time}+09:00`;
const sold = [{ productLine: 'OPERATIONS_HUB', edition: 'PROFESSIONAL', mrr: { amount: '90000', currency: 'JPY' } }];

const customer = (key: string, name: string) => ({
  ...{ type: 'CustomerAdded', at: '2021-02-01T09:00:00+09:00', customer: key, name, domains: [`${key}.example`] },
  ...{ region: 'JP', segment: 'MID_MARKET' },
});

const registered = (deal: string, partner: string, of: string, days: number) => ({
  ...{ type: 'DealRegistered', at: at(days), sharedDeal: `${deal}-${partner}`, partner, domain: `${of}.example`, deal },
  ...{ from: 'COMPANY', relationship: 'Met the head of marketing twice.', need: 'Wants one place for leads.' },
});
const approved = (deal: string, partner: string, days: number) => ({
  ...{ type: 'SharedDealApproved', at: at(days, '15:00:00'), sharedDeal: `${deal}-${partner}`, staff: 'gs1' },
});

/** Both partners' proofs are signed, and neither onboards the customer. */
const claim = (partner: string) => [
  registered('d9', partner, 'c9', 120),
  approved('d9', partner, 120),
  { type: 'QuoteIssued', at: at(110), deal: 'd9', staff: 'gs1', partners: [partner], lines: sold },
  {
    ...{ type: 'PoiSigned', at: at(109), sharedDeal: `d9-${partner}` },
    signer: { name: '高橋 健', email: 'ken@c9.example' },
  },
];

export function vendorHistory(): string {
  const closedOn = dayAgo(100);
  const events = [
    {
      ...{ type: 'StaffJoined', at: '2020-01-01T09:00:00+09:00', staff: 'ops2', name: 'OPS Two', role: 'OPS' },
      email: 'ops2@vendor.example',
    },
    customer('c9', '二社工業株式会社'),
    customer('c8', '未承認商事株式会社'),
    customer('c7', '見積待ち株式会社'),
    ...claim('p1'),
    ...claim('p2'),
    { type: 'DealWon', at: `${closedOn}T18:00:00+09:00`, deal: 'd9', closedOn, lines: sold },
    registered('d8', 'p1', 'c8', 3),
    registered('d7', 'p1', 'c7', 9),
    approved('d7', 'p1', 8),
    {
      ...{ type: 'DiscountRequested', at: at(2), request: 'q-d7', sharedDeal: 'd7-p1', from: 'PARTNER', percent: '10' },
      reason: 'Two years at once.',
    },
    { type: 'DealOpened', at: at(5), deal: 'vd1', customer: 'c7' },
  ];
  return [history(), ...events.map((event) => JSON.stringify(event))].join('\n');
}
