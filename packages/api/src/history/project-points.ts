import type { CustomerOutcome, PointSpan } from '@tierline/rules';
import { money } from '@tierline/rules';
import type { RowOf } from '../database/table-layout.js';
import type { PointSpanEntity } from '../tiers/point-span.entity.js';
import type { Projection } from './projection-tables.js';

/** The rows of what one customer counts toward its partners' tiers, and of who serves it. */
export function projectPoints(
  subject: string,
  customer: string,
  { points, managed }: Pick<CustomerOutcome, 'points' | 'managed'>,
): Pick<Projection, 'pointSpan' | 'managedService'> {
  return {
    pointSpan: points.map((span) => pointSpanRow(subject, customer, span)),
    managedService: managed.map((service) => ({
      ...service,
      customer,
      subject,
      newest: service.work.at(-1) ?? null,
    })),
  };
}

function pointSpanRow(
  subject: string,
  customer: string,
  { from, until, counted, customerTotal, ...span }: PointSpan,
): RowOf<PointSpanEntity> {
  const { partner, kind, productLine, associatedSince } = span;
  const place = [customer, partner, kind, productLine ?? '', associatedSince ?? '', counted.currency, from];
  return {
    ...span,
    naturalKey: place.join('|'),
    subject,
    customer,
    fromDay: from,
    untilDay: until,
    countedMinor: counted.minor,
    totalMinor: customerTotal?.minor ?? null,
    currency: counted.currency,
  };
}

/** A row of point_span as it is read: what it rests on is JSON still. */
export interface StoredSpan extends Omit<RowOf<PointSpanEntity>, 'evidence'> {
  readonly evidence: string;
}

/** A stored span as the rules know it. */
export function pointSpanOf(row: StoredSpan): PointSpan {
  const { countedMinor, totalMinor, currency } = row;
  return {
    partner: row.partner,
    kind: row.kind,
    productLine: row.productLine,
    associatedSince: row.associatedSince,
    from: row.fromDay,
    until: row.untilDay,
    counted: money(countedMinor, currency),
    customerTotal: totalMinor === null ? null : money(totalMinor, currency),
    rate: row.rate,
    soldOn: row.soldOn,
    policyVersion: row.policyVersion,
    evidence: JSON.parse(row.evidence) as readonly string[],
  };
}
