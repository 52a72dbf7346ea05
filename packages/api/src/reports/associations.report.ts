import { firstDayOf, type Motion, type ProductLine } from '@tierline/rules';
import { standingOn } from '../associations/association.loader.js';
import { within } from '../reading/range.js';
import { name, sql } from '../reading/sql.js';
import { customerColumns, customerFilter, partnerColumns, partnerFilter, policyVersion } from './columns.js';
import { updatedAt, updatedFilter } from './columns.js';
import type { Report } from './report.js';
import { equalTo, rangeIn, type StoredRow, storedRows } from './stored-rows.js';

interface Row extends StoredRow {
  readonly id: string;
  readonly partner: string;
  readonly customer: string;
  readonly sharedDeal: string;
  readonly productLine: ProductLine;
  readonly motion: Motion;
  readonly since: string;
  readonly until: string | null;
  readonly soldCredit: boolean | 0 | 1;
  readonly rate: string | null;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly closedOn: string | null;
}

/** Who is associated with what, also what has ended: a row is an association. What its line costs is in the MRR by month. */
export const associations: Report = {
  name: 'associations',
  root: 'reportAssociations',
  row: 'ReportAssociation',
  description:
    "A partner's standing with one product line of one customer; also one that has ended. What vanishes is among the tombstones.",
  columns: [
    { name: 'id', type: 'ID', description: 'The id of the association.' },
    ...partnerColumns,
    ...customerColumns,
    { name: 'sharedDealId', type: 'ID', description: 'The id of the shared deal that made it.' },
    {
      name: 'sharedDealKey',
      type: 'TEXT',
      description: 'The shared deal that made it, as the source system knows it.',
    },
    { name: 'productLine', type: 'PRODUCT_LINE', description: 'The line that it is of.' },
    { name: 'motion', type: 'MOTION', description: 'Of the deal that made it.' },
    { name: 'since', type: 'DATE', description: 'The first day on which it stands.' },
    {
      name: 'until',
      type: 'DATE',
      isOptional: true,
      description: 'The first day on which it no longer stands; empty while no end is known.',
    },
    { name: 'countsTowardSoldMrr', type: 'CLAIM', description: "Whether it counts toward the partner's sold MRR." },
    {
      name: 'revenueShareRate',
      type: 'DECIMAL',
      isOptional: true,
      description: 'A part of one: 0.2 is 20 %; empty, as its months are, where it carries no revenue share.',
    },
    { name: 'firstMonth', type: 'MONTH', isOptional: true, description: 'The first month of its revenue share.' },
    { name: 'lastMonth', type: 'MONTH', isOptional: true, description: 'The last month of its revenue share.' },
    policyVersion,
    updatedAt,
  ],
  filters: [
    partnerFilter,
    customerFilter,
    { name: 'productLine', type: 'PRODUCT_LINE', description: 'Only of this line.' },
    { name: 'motion', type: 'MOTION', description: 'Only of this motion.' },
    { name: 'since', type: 'DATE', isRange: true, description: 'Only what began in this time.' },
    { name: 'standingOn', type: 'DATE', description: 'Only what stands at the end of this day.' },
    updatedFilter,
  ],
  rows(source, ask) {
    const { reading, policies } = source;
    const { filter } = ask;
    const day = filter['standingOn'];
    return storedRows<Row>(source, ask, {
      alias: 'a',
      key: 'natural_key',
      columns:
        name(`a.id, a.partner, a.customer, a.shared_deal as "sharedDeal", a.product_line as "productLine", a.motion,
        a.since_day as since, a.until_day as until, a.sold_credit as "soldCredit", a.rate, a.first_month as "firstMonth",
        a.last_month as "lastMonth", d.closed_on as "closedOn"`),
      from: sql`association a left join shared_deal d on d.key = a.shared_deal`,
      where: [
        reading.scope.figuresOf('a.partner'),
        equalTo('a.partner', filter, 'partner'),
        equalTo('a.customer', filter, 'customer'),
        equalTo('a.product_line', filter, 'productLine'),
        equalTo('a.motion', filter, 'motion'),
        within(name('a.since_day'), rangeIn(filter, 'since')),
        typeof day === 'string' ? standingOn(day) : sql`true`,
      ],
      rowOf: ({ id, partner, customer, sharedDeal, soldCredit, rate, closedOn, ...row }) => ({
        ...{ id, productLine: row.productLine, motion: row.motion, since: row.since, until: row.until },
        ...{ partnerId: reading.identities.publicId('partner', partner), partnerKey: partner },
        ...{ customerId: reading.identities.publicId('customer', customer), customerKey: customer },
        ...{ sharedDealId: reading.identities.publicId('sharedDeal', sharedDeal), sharedDealKey: sharedDeal },
        ...{ countsTowardSoldMrr: Boolean(soldCredit), revenueShareRate: rate },
        ...{ firstMonth: row.firstMonth, lastMonth: row.lastMonth },
        policyVersion: policies.on(closedOn ?? firstDayOf(row.since.slice(0, 7))).version,
      }),
    });
  },
};
