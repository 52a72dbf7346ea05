/** Objects of the schema as tests answer them. */
import type { Root } from './fake-api.ts';

export const money = (amount: string, currency = 'JPY') => ({ amount, currency });

export const clause = (code: string) => ({
  __typename: 'Clause',
  id: `cl_${code}`,
  code,
  section: ({ locale }: { locale: string }) => (locale === 'JA' ? '章' : 'Section'),
  kinds: ['decides'],
  policyVersion: '2025-06',
  text: ({ locale }: { locale: string }) => (locale === 'JA' ? `${code} の本文` : `The text of ${code}`),
});

export const reason = (code: string, holds: boolean, detail: string) => ({
  holds,
  mendableUntil: null as string | null,
  detail: ({ locale }: { locale: string }) => (locale === 'JA' ? `${detail}(日本語)` : detail),
  clause: clause(code),
  facts: [{ name: 'closedOn', label: () => 'Close date', value: () => '2025-07-01' }],
  evidence: [{ id: 'ev_1', type: 'DealWon', at: '2025-07-01T09:00:00Z', detail: () => 'The deal was won' }],
});

export const line = (soldMrr: boolean, reasons: readonly unknown[] = []) => ({
  productLine: 'MARKETING_HUB',
  edition: 'PROFESSIONAL',
  mrr: money('96000'),
  soldMrr,
  revenueShare: soldMrr ? { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' } : null,
  reasons,
});

interface DealParts {
  readonly stage?: string;
  readonly motion?: string;
  readonly proof?: string | null;
  readonly credit?: unknown;
}

export function deal(
  id: string,
  { stage = 'APPROVED', motion = 'PARTNER_SOURCED', proof = 'OPEN', credit = null }: DealParts = {},
) {
  const lines = [{ productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', mrr: money('96000') }];
  const pois = [{ id: `po_${id}`, key: null, status: proof, signedAt: null, shared: false, automatic: true, lines }];
  return {
    __typename: 'SharedDeal',
    id,
    key: `key-${id}`,
    partner: { id: 'pt_1', key: 'p1', name: 'アオイデジタル株式会社' },
    customer: { id: `cu_${id}`, name: `Customer of ${id}` },
    domain: `${id}.example`,
    motion,
    stage,
    gs: null,
    registeredAt: '2025-06-01T00:00:00Z',
    closedOn: credit === null ? null : '2025-07-01',
    pois: proof === null ? [] : pois,
    credit,
    deadlines: [],
  };
}

interface PartnerParts {
  readonly sold?: string;
  readonly deals?: readonly ReturnType<typeof deal>[];
  readonly more?: Record<string, unknown>;
}

const page = (nodes: readonly unknown[]) => ({
  nodes,
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null, hasPreviousPage: false, startCursor: null },
});

/** A root that answers for the partner p1, and for the deals as nodes. */
export function partnerRoot({ sold = '96000', deals = [], more = {} }: PartnerParts = {}): Root {
  const partner = {
    __typename: 'Partner',
    id: 'pt_1',
    key: 'p1',
    name: 'アオイデジタル株式会社',
    program: 'SOLUTIONS_PARTNER',
    region: 'JP',
    currency: 'JPY',
    soldMrr: () => ({ total: money(sold), sourced: money(sold), assisted: money('0'), lines: [] }),
    sharedDeals: () => page(deals),
    deadlines: () => [],
    associations: () => page([]),
    ...more,
  };
  return {
    partner: () => partner,
    sharedDeal: ({ id, key }: { id?: string; key?: string }) =>
      deals.find((each) => each.id === id || each.key === key) ?? null,
  };
}
