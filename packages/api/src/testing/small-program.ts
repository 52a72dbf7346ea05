/** Pieces of a history, as a source system would write them. Everything happens in Japan, in yen. */
type Event = Readonly<Record<string, unknown>> & { readonly type: string };

export function staff(key: string, role: 'PDM' | 'GS' | 'OPS', more: object = {}): Event {
  const region = role === 'OPS' ? {} : { region: 'JP' };
  return {
    type: 'StaffJoined',
    at: '2020-01-01T09:00:00+09:00',
    staff: key,
    name: `Staff ${key}`,
    email: `${key}@vendor.example`,
    role,
    ...region,
    ...more,
  };
}

export function partner(key: string, pdm: string, more: object = {}): Event[] {
  const primaryContact = { name: `Contact ${key}`, email: `${key}@partner.example` };
  return [
    {
      ...{ type: 'PartnerEnrolled', at: '2021-01-01T09:00:00+09:00', partner: key, name: `Partner ${key}` },
      ...{ program: 'SOLUTIONS_PARTNER', region: 'JP', currency: 'JPY', primaryContact, ...more },
    },
    { type: 'PdmAssigned', at: '2021-01-02T09:00:00+09:00', partner: key, staff: pdm },
  ];
}

export function customer(key: string, more: object = {}): Event {
  return {
    ...{
      type: 'CustomerAdded',
      at: '2021-01-01T09:00:00+09:00',
      customer: key,
      name: `Customer ${key}`,
      domains: [`${key}.example`],
    },
    ...{ region: 'JP', segment: 'MID_MARKET', ...more },
  };
}

export function line(productLine: string, amount: string, edition = 'PROFESSIONAL', currency = 'JPY') {
  return { productLine, edition, mrr: { amount, currency } };
}

interface Sale {
  readonly deal: string;
  readonly partner: string;
  readonly customer: string;
  readonly closedOn?: string;
  readonly lines?: readonly object[];
  readonly gs?: string;
}

/** A partner's registration of a deal, approved by a growth specialist. */
export function registered({ deal, partner: key, customer: of, gs = 'gs1' }: Sale, at = '2025-05-01'): Event[] {
  const sharedDeal = `${deal}-${key}`;
  return [
    {
      ...{
        type: 'DealRegistered',
        at: `${at}T09:00:00+09:00`,
        sharedDeal,
        partner: key,
        domain: `${of}.example`,
        deal,
      },
      ...{ from: 'COMPANY', relationship: 'Met the head of marketing twice.', need: 'Wants one place for leads.' },
    },
    { type: 'SharedDealApproved', at: `${at}T15:00:00+09:00`, sharedDeal, staff: gs },
  ];
}

/** A quote with the partner on it, whose proof the customer signed. */
export function signed(
  { deal, partner: key, lines = [line('MARKETING_HUB', '96000')], gs = 'gs1' }: Sale,
  at = '2025-05-20',
): Event[] {
  return [
    { type: 'QuoteIssued', at: `${at}T09:00:00+09:00`, deal, staff: gs, partners: [key], lines },
    {
      type: 'PoiSigned',
      at: `${at}T17:00:00+09:00`,
      sharedDeal: `${deal}-${key}`,
      signer: { name: 'Hanako', email: 'hanako@customer.example' },
    },
  ];
}

export function won({ deal, closedOn = '2025-07-01', lines = [line('MARKETING_HUB', '96000')] }: Sale): Event {
  return { type: 'DealWon', at: `${closedOn}T18:00:00+09:00`, deal, closedOn, lines };
}

/** The customer lets a partner into its portal, or shows it out. */
export function access(of: string, key: string, day: string, granted = true): Event {
  return { type: 'PortalAccessChanged', at: `${day}T09:00:00+09:00`, customer: of, partner: key, granted };
}

/** One of the partner's people does something in the customer's portal. */
export function worked(of: string, key: string, day: string, action = 'EDITED', time = '12:00:00'): Event {
  return {
    type: 'PortalWork',
    at: `${day}T${time}+09:00`,
    customer: of,
    partner: key,
    person: `${key}-person`,
    action,
  };
}

/** The customer buys a line, or changes what it pays for it, without any deal. */
export function bought(of: string, effective: string, what = line('MARKETING_HUB', '96000')): Event {
  return { type: 'SubscriptionChanged', at: `${effective}T08:00:00+09:00`, customer: of, effective, ...what };
}

/** A whole sale, from the registration to the close. */
export function sale(of: Sale): Event[] {
  return [...registered(of), ...signed(of), won(of)];
}

/** Everybody whom the vendor needs: ops1, two development managers, and growth specialists of two regions. */
export const vendor: readonly Event[] = [
  staff('ops1', 'OPS'),
  staff('pdm1', 'PDM', { manager: 'ops1' }),
  staff('pdm2', 'PDM'),
  staff('gs1', 'GS', { segment: 'MID_MARKET' }),
  staff('gs2', 'GS', { region: 'US' }),
];
