import { amountText, firstDayOf, lastDayOf, money, type RevenueShareEntry } from '@tierline/rules';
import { within } from '../reading/range.js';
import { name, sql } from '../reading/sql.js';
import { customerColumns, customerFilter, exchangeColumns, partnerColumns, partnerFilter } from './columns.js';
import { policyVersion, updatedAt, updatedFilter } from './columns.js';
import type { Report } from './report.js';
import { equalTo, rangeIn, type StoredRow, storedRows } from './stored-rows.js';

interface Row extends StoredRow {
  readonly id: string;
  readonly partner: string;
  readonly customer: string;
  readonly association: string;
  readonly kind: RevenueShareEntry['kind'];
  readonly month: string;
  readonly productLine: string;
  readonly baseMinor: number;
  readonly baseCurrency: string;
  readonly rate: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly exchangeRate: string | null;
  readonly exchangeDay: string | null;
  readonly bookedIn: string;
  readonly corrects: string | null;
  readonly statementStatus: 'OPEN' | 'CLOSED' | 'PAID';
  readonly closedOn: string | null;
}

/** The ledger of revenue share, entry by entry. The amounts of a partner and quarter add up to its statement. */
export const accruals: Report = {
  name: 'accruals',
  root: 'reportAccruals',
  row: 'ReportAccrual',
  description:
    'An entry of the ledger of revenue share. The amounts of one partner that are booked in one quarter add up to its statement. What vanishes is among the tombstones.',
  columns: [
    { name: 'id', type: 'ID', description: 'The id of the entry.' },
    { name: 'kind', type: 'ENTRY_KIND', description: 'What the entry does.' },
    {
      name: 'correctsId',
      type: 'ID',
      isOptional: true,
      description: 'The id of the closed entry that it corrects; empty where it corrects none.',
    },
    ...partnerColumns,
    ...customerColumns,
    { name: 'associationId', type: 'ID', description: 'The id of the association that it follows from.' },
    { name: 'productLine', type: 'PRODUCT_LINE', description: 'The line that it is for.' },
    { name: 'month', type: 'MONTH', description: 'The month that it is for.' },
    { name: 'asOf', type: 'DATE', description: "The month's last day: what the base was measured on." },
    { name: 'base', type: 'DECIMAL', description: "The line's MRR on that day, as the customer pays it." },
    { name: 'baseCurrency', type: 'TEXT', description: 'ISO 4217: what the customer pays in.' },
    { name: 'rate', type: 'DECIMAL', description: 'A part of one: 0.2 is 20 %.' },
    { name: 'amount', type: 'DECIMAL', description: 'What the partner gets; below zero for what is taken back.' },
    { name: 'currency', type: 'TEXT', description: 'ISO 4217: what the partner is paid in.' },
    ...exchangeColumns,
    { name: 'bookedIn', type: 'QUARTER', description: 'The quarter whose statement carries it.' },
    { name: 'statementStatus', type: 'STATEMENT_STATUS', description: 'How far that statement has come.' },
    policyVersion,
    updatedAt,
  ],
  filters: [
    partnerFilter,
    customerFilter,
    { name: 'kind', type: 'ENTRY_KIND', description: 'Only of this kind.' },
    { name: 'productLine', type: 'PRODUCT_LINE', description: 'Only for this line.' },
    { name: 'month', type: 'MONTH', isRange: true, description: 'Only for these months.' },
    { name: 'bookedIn', type: 'QUARTER', isRange: true, description: 'Only on the statements of these quarters.' },
    updatedFilter,
  ],
  rows(source, ask) {
    const { reading, policies } = source;
    const { filter } = ask;
    const { identities } = reading;
    return storedRows<Row>(source, ask, {
      alias: 'e',
      key: 'natural_key',
      columns: name(`e.id, e.partner, e.customer, e.association, e.kind, e.month, e.product_line as "productLine",
        e.base_minor as "baseMinor", e.base_currency as "baseCurrency", e.rate, e.amount_minor as "amountMinor", e.currency,
        e.exchange_rate as "exchangeRate", e.exchange_day as "exchangeDay", e.booked_in as "bookedIn", e.corrects,
        coalesce(s.status, 'OPEN') as "statementStatus", d.closed_on as "closedOn"`),
      from: sql`revenue_share_entry e left join statement s on s.partner = e.partner and s.quarter = e.booked_in
        left join association a on a.natural_key = e.association and a.partner = e.partner left join shared_deal d on d.key = a.shared_deal`,
      where: [
        reading.scope.figuresOf('e.partner'),
        equalTo('e.partner', filter, 'partner'),
        equalTo('e.customer', filter, 'customer'),
        equalTo('e.kind', filter, 'kind'),
        equalTo('e.product_line', filter, 'productLine'),
        within(name('e.month'), rangeIn(filter, 'month')),
        within(name('e.booked_in'), rangeIn(filter, 'bookedIn')),
      ],
      rowOf: ({ id, kind, partner, customer, association, corrects, month, currency, closedOn, ...row }) => ({
        ...{ id, kind, month, currency, productLine: row.productLine, rate: row.rate, bookedIn: row.bookedIn },
        correctsId: corrects === null ? null : identities.publicId('entry', corrects),
        ...{ partnerId: identities.publicId('partner', partner), partnerKey: partner },
        ...{ customerId: identities.publicId('customer', customer), customerKey: customer },
        associationId: identities.publicId('association', association),
        asOf: lastDayOf(month),
        ...{ base: amountText(money(row.baseMinor, row.baseCurrency)), baseCurrency: row.baseCurrency },
        amount: amountText(money(row.amountMinor, currency)),
        ...{ exchangeRate: row.exchangeRate, exchangeDay: row.exchangeDay, statementStatus: row.statementStatus },
        policyVersion: policies.on(closedOn ?? firstDayOf(month)).version,
      }),
    });
  },
};
