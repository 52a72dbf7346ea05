/** A small history around today: a deal that accrues, one that waits to be won, one without a proof, one just registered. */
const DAY = 86_400_000;

/** The calendar date in Tokyo `days` ago. */
export const dayAgo = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() - days * DAY));

const at = (days: number, time = '10:00:00') => `${dayAgo(days)}T${time}+09:00`;
const line = (productLine: string, amount: string) => ({
  productLine,
  edition: 'PROFESSIONAL',
  mrr: { amount, currency: 'JPY' },
});

const staff = (key: string, role: string, more: object = {}) => ({
  type: 'StaffJoined',
  at: '2020-01-01T09:00:00+09:00',
  staff: key,
  name: `${role} One`,
  email: `${key}@vendor.example`,
  role,
  ...more,
});

const partner = (key: string, name: string, contact: string) => ({
  type: 'PartnerEnrolled',
  at: '2021-01-01T09:00:00+09:00',
  partner: key,
  name,
  program: 'SOLUTIONS_PARTNER',
  region: 'JP',
  currency: 'JPY',
  primaryContact: { name: contact, email: `${key}@partner.example` },
});

const customer = (key: string, name: string) => ({
  type: 'CustomerAdded',
  at: '2021-02-01T09:00:00+09:00',
  customer: key,
  name,
  domains: [`${key}.example`],
  region: 'JP',
  segment: 'MID_MARKET',
});

interface Deal {
  readonly key: string;
  readonly customer: string;
  readonly lines: readonly object[];
  /** How many days ago it was registered; the rest follows day by day. */
  readonly registered: number;
  readonly isSigned?: boolean;
  readonly wonOn?: string;
}

function deal({ key, customer: of, lines, registered, isSigned = true, wonOn }: Deal): object[] {
  const sharedDeal = `${key}-p1`;
  const base = [
    {
      type: 'DealRegistered',
      at: at(registered),
      sharedDeal,
      partner: 'p1',
      domain: `${of}.example`,
      deal: key,
      from: 'COMPANY',
      relationship: 'Met the head of marketing twice.',
      need: 'Wants one place for leads.',
    },
    { type: 'SharedDealApproved', at: at(registered, '15:00:00'), sharedDeal, staff: 'gs1' },
    { type: 'QuoteIssued', at: at(registered - 1), deal: key, staff: 'gs1', partners: ['p1'], lines },
  ];
  const signer = { name: '山田 花子', email: `hanako@${of}.example` };
  const signed = isSigned ? [{ type: 'PoiSigned', at: at(registered - 2), sharedDeal, signer }] : [];
  const won = wonOn ? [{ type: 'DealWon', at: `${wonOn}T18:00:00+09:00`, deal: key, closedOn: wonOn, lines }] : [];
  return [...base, ...signed, ...won];
}

/** The lines of the history file. */
export function history(): string {
  const events = [
    staff('ops1', 'OPS'),
    staff('pdm1', 'PDM', { region: 'JP' }),
    staff('gs1', 'GS', { region: 'JP', segment: 'MID_MARKET' }),
    partner('p1', 'アオイデジタル株式会社', '田中 花子'),
    partner('p2', 'Harbor & Finch', 'Alex Finch'),
    { type: 'PdmAssigned', at: '2021-01-02T09:00:00+09:00', partner: 'p1', staff: 'pdm1' },
    { type: 'PdmAssigned', at: '2021-01-02T09:00:00+09:00', partner: 'p2', staff: 'pdm1' },
    customer('c1', '北斗精機株式会社'),
    customer('c2', '株式会社青葉商会'),
    customer('c3', '株式会社つばめ物流'),
    customer('c4', '浅草フーズ株式会社'),
    ...deal({
      key: 'd1',
      customer: 'c1',
      lines: [line('MARKETING_HUB', '96000')],
      registered: 120,
      wonOn: dayAgo(100),
    }),
    ...deal({ key: 'd2', customer: 'c2', lines: [line('SALES_HUB', '54000')], registered: 30 }),
    ...deal({
      key: 'd3',
      customer: 'c3',
      lines: [line('SERVICE_HUB', '48000')],
      registered: 90,
      isSigned: false,
      wonOn: dayAgo(60),
    }),
    ...deal({ key: 'd4', customer: 'c4', lines: [line('CONTENT_HUB', '36000')], registered: 20 }),
    { type: 'MessageSent', at: at(1), message: 'm1', sharedDeal: 'd2-p1', from: 'VENDOR', text: 'How is it going?' },
  ];
  return events.map((event) => JSON.stringify(event)).join('\n');
}
