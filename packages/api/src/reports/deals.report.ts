import {
  amountText,
  type CreditOutcome,
  type Money,
  money,
  type Motion,
  type ProductLine,
  type Stage,
} from '@tierline/rules';
import { within, withinInstants } from '../reading/range.js';
import { name } from '../reading/sql.js';
import { lineNamed } from '../shared-deals/shared-deal.filter.js';
import { partnerColumns, partnerFilter, customerFilter, updatedAt, updatedFilter } from './columns.js';
import type { Report, ReportRow } from './report.js';
import { equalTo, rangeIn, type StoredRow, storedRows } from './stored-rows.js';

interface Row extends StoredRow {
  readonly id: string;
  readonly partner: string;
  readonly customer: string | null;
  readonly gs: string | null;
  readonly domain: string;
  readonly motion: Motion;
  readonly stage: Stage;
  readonly registeredAt: string;
  readonly lastActivityAt: string;
  readonly expectedClose: string | null;
  readonly closedOn: string | null;
  readonly credit: string | null;
}

const empty = { isOptional: true } as const;

/** Shared deals from registration to close: a row is one partner's part in one deal. */
export const deals: Report = {
  name: 'deals',
  root: 'reportDeals',
  row: 'ReportDeal',
  description:
    "One partner's part in one of the vendor's deals, from its registration to what it gave. What vanishes is among the tombstones.",
  columns: [
    { name: 'id', type: 'ID', description: 'The id of the shared deal.' },
    { name: 'key', type: 'TEXT', description: 'The shared deal, as the source system knows it.' },
    ...partnerColumns,
    { name: 'customerId', type: 'ID', ...empty, description: 'The id of the customer; empty while there is none.' },
    {
      name: 'customerKey',
      type: 'TEXT',
      ...empty,
      description: 'The customer, as the source system knows it; empty while the domain is nobody’s customer.',
    },
    { name: 'domain', type: 'TEXT', description: 'The domain that it was recorded on.' },
    { name: 'motion', type: 'MOTION', description: 'How partner and deal came together.' },
    { name: 'stage', type: 'STAGE', description: 'How far it has come.' },
    {
      name: 'gsKey',
      type: 'TEXT',
      ...empty,
      description: 'The growth specialist who works on it; empty while none does.',
    },
    { name: 'registeredAt', type: 'INSTANT', description: 'When it was registered.' },
    { name: 'lastActivityAt', type: 'INSTANT', description: 'When something last happened on it.' },
    { name: 'expectedClose', type: 'DATE', ...empty, description: 'When it was expected to close, at registration.' },
    { name: 'closedOn', type: 'DATE', ...empty, description: "In the customer's zone; empty while it is open." },
    { name: 'creditOutcome', type: 'CREDIT_OUTCOME', ...empty, description: 'What it gave; empty while it is open.' },
    { name: 'currency', type: 'TEXT', ...empty, description: 'ISO 4217: of what was sold; empty while it is not won.' },
    {
      name: 'wonMrr',
      type: 'DECIMAL',
      ...empty,
      description: 'What was sold per month, all lines; empty while it is not won.',
    },
    {
      name: 'creditedMrr',
      type: 'DECIMAL',
      ...empty,
      description:
        'Of that the lines that count toward sold MRR; empty while it is not won, and for growth specialists.',
    },
    {
      name: 'sharedRevenueMrr',
      type: 'DECIMAL',
      ...empty,
      description: 'Of that the lines that carry revenue share; empty while it is not won, and for growth specialists.',
    },
    {
      name: 'policyVersion',
      type: 'TEXT',
      ...empty,
      description: 'The version of the policy that decided the credit; empty while it is open.',
    },
    updatedAt,
  ],
  filters: [
    partnerFilter,
    customerFilter,
    { name: 'stage', type: 'STAGE', description: 'Only of this stage.' },
    { name: 'motion', type: 'MOTION', description: 'Only of this motion.' },
    { name: 'productLine', type: 'PRODUCT_LINE', description: 'Only deals that are about this line.' },
    { name: 'registeredAt', type: 'INSTANT', isRange: true, description: 'Only what was registered in this time.' },
    { name: 'closedOn', type: 'DATE', isRange: true, description: 'Only what was closed in this time.' },
    updatedFilter,
  ],
  rows(source, ask) {
    const { reading } = source;
    const { filter } = ask;
    return storedRows<Row>(source, ask, {
      alias: 'd',
      key: 'key',
      columns: name(`d.id, d.partner, d.customer, d.gs, d.domain, d.motion, d.stage, d.registered_at as "registeredAt",
        d.last_activity_at as "lastActivityAt", d.expected_close as "expectedClose", d.closed_on as "closedOn", d.credit`),
      from: name('shared_deal d'),
      where: [
        reading.scope.sharedDeal('d'),
        equalTo('d.partner', filter, 'partner'),
        equalTo('d.customer', filter, 'customer'),
        equalTo('d.stage', filter, 'stage'),
        equalTo('d.motion', filter, 'motion'),
        lineNamed('d', filter['productLine'] as ProductLine | null | undefined),
        withinInstants(name('d.registered_at'), rangeIn(filter, 'registeredAt')),
        within(name('d.closed_on'), rangeIn(filter, 'closedOn')),
      ],
      rowOf: ({ partner, customer, gs, credit, revision: _revision, updatedAt: _updatedAt, ...row }) => ({
        ...row,
        ...{ partnerId: reading.identities.publicId('partner', partner), partnerKey: partner },
        customerId: customer === null ? null : reading.identities.publicId('customer', customer),
        ...{ customerKey: customer, gsKey: gs },
        ...creditCells(credit === null ? null : (JSON.parse(credit) as CreditOutcome)),
      }),
    });
  },
};

/** What a closed deal gave. A deal is sold in one currency; were there several, nothing would be added up. */
function creditCells(credit: CreditOutcome | null): ReportRow {
  const { outcome = null, policyVersion = null, lines = [] } = credit ?? {};
  const currencies = new Set(lines.map(({ mrr }) => mrr.currency));
  const [currency = null] = currencies.size === 1 ? currencies : [];
  const total = (counts: (line: CreditOutcome['lines'][number]) => boolean) =>
    currency === null ? null : amountText(sumOf(lines.filter(counts), currency));
  return {
    ...{ creditOutcome: outcome, policyVersion, currency },
    wonMrr: total(() => true),
    creditedMrr: total(({ soldMrr }) => soldMrr),
    sharedRevenueMrr: total(({ revenueShare }) => revenueShare !== null),
  };
}

function sumOf(lines: readonly { readonly mrr: Money }[], currency: string): Money {
  return money(
    lines.reduce((total, { mrr }) => total + mrr.minor, 0),
    currency,
  );
}
