import { amountText } from '@tierline/rules';
import { ManagedMrrService, type StatedCustomer } from '../managed-mrr/managed-mrr.service.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { ExchangeService } from '../revenue-share/exchange.service.js';
import { SoldMrrService, type StatedLine } from '../sold-mrr/sold-mrr.service.js';
import type { PlacedRow, ReportRow, ReportSource } from './report.js';

/** The day for which a month is reckoned. */
interface AsOf {
  readonly month: string;
  readonly day: string;
}

/** What each line and each served customer counts for a partner, as of a day of a month; in no order. */
export async function mrrRowsOf(source: ReportSource, partner: PartnerRecord, asOf: AsOf): Promise<PlacedRow[]> {
  const { reading, policies } = source;
  const { currency } = partner;
  const exchange = new ExchangeService(reading);
  const [lines, customers] = await Promise.all([
    new SoldMrrService(reading, exchange, policies).statedLines(partner, asOf.day, currency),
    new ManagedMrrService(reading, exchange, policies).statedCustomers(partner, asOf.day, currency),
  ]);
  const common = {
    ...{ month: asOf.month, asOf: asOf.day, currency, policyVersion: policies.on(asOf.day).version },
    ...{ partnerId: reading.identities.publicId('partner', partner.key), partnerKey: partner.key },
  };
  return [
    ...lines.map((line) => placed({ ...common, ...soldCells(source, line) }, line.line.association)),
    ...customers.map((customer) => placed({ ...common, ...managedCells(source, customer) }, '')),
  ];
}

function placed(row: ReportRow, association: string): PlacedRow {
  const { month, partnerKey, customerKey, kind, productLine } = row;
  const place = [month, partnerKey, customerKey, kind, productLine ?? '', association];
  return { place: place.map(String), row };
}

function soldCells({ reading }: ReportSource, { line, amount, rate }: StatedLine): ReportRow {
  const { now, before } = line;
  return {
    customerId: reading.identities.publicId('customer', line.customer),
    ...{ customerKey: line.customer, kind: 'SOLD', productLine: line.productLine, motion: line.motion },
    associationId: reading.identities.publicId('association', line.association),
    ...{ now: now && amountText(now), nowCurrency: now && now.currency },
    twelveMonthsBefore: before && amountText(before),
    twelveMonthsBeforeCurrency: before && before.currency,
    counted: amount && amountText(amount),
    ...{ exchangeRate: rate?.rate ?? null, exchangeDay: rate?.day ?? null },
  };
}

/** A customer that pays in several currencies rests on several rates: then none is named. */
function managedCells({ reading }: ReportSource, { customer, counted, rates }: StatedCustomer): ReportRow {
  const [rate, ...others] = rates;
  const only = others.length === 0 ? rate : undefined;
  return {
    ...{ customerId: reading.identities.publicId('customer', customer), customerKey: customer, kind: 'MANAGED' },
    ...{ productLine: null, motion: null, associationId: null },
    ...{ now: counted?.subscriptions.amount ?? null, nowCurrency: counted?.subscriptions.currency ?? null },
    ...{ twelveMonthsBefore: null, twelveMonthsBeforeCurrency: null, counted: counted?.share.amount ?? null },
    ...{ exchangeRate: only?.rate ?? null, exchangeDay: only?.day ?? null },
  };
}
