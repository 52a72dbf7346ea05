import type { AssociationOutcome, CustomerOutcome, RevenueShareEntry, SharedDealOutcome } from '@tierline/rules';
import { quarterOf } from '@tierline/rules';
import type { Identities } from '../installation/identities.js';
import { projectPoints } from './project-points.js';
import type { Projection } from './projection-tables.js';

/** The rows that follow from a customer's outcome, or from that of a domain that is nobody's customer yet. */
export function projectCustomer(subject: string, outcome: CustomerOutcome, ids: Identities): Projection {
  const { customer, subscriptions, sharedDeals, associations, deadlines, findings } = outcome;
  const key = customer?.key ?? null;
  const known = key ?? '';
  return {
    customer: customer
      ? [{ ...customer, subject, id: ids.publicId('customer', customer.key), domains: [...customer.domains] }]
      : [],
    sharedDeal: sharedDeals.map((deal) => sharedDealRow(subject, key, deal, ids)),
    proof: sharedDeals.flatMap((deal) => proofRows(subject, deal, ids)),
    subscriptionPeriod: subscriptions.map(({ mrr, from, until, since, ...period }) => ({
      ...period,
      naturalKey: `${known}|${period.productLine}|${from}`,
      subject,
      customer: known,
      mrrMinor: mrr.minor,
      currency: mrr.currency,
      fromDay: from,
      untilDay: until,
      sinceDay: since,
    })),
    association: associations.map((association) => associationRow(subject, known, association, ids)),
    entry: entryRows(subject, known, outcome, ids),
    ...projectPoints(subject, known, outcome),
    deadline: deadlines.map(({ subject: cause, ...deadline }) => ({
      ...deadline,
      naturalKey: [deadline.kind, cause, deadline.partner].join('\n'),
      subject,
      customer: key,
    })),
    onboardingFinding: findings.map((finding) => ({ ...finding, subject, customer: known })),
  };
}

function sharedDealRow(
  subject: string,
  customer: string | null,
  { proofs: _proofs, ...deal }: SharedDealOutcome,
  ids: Identities,
) {
  return { ...deal, subject, customer, id: ids.publicId('sharedDeal', deal.key) };
}

function proofRows(subject: string, { key: sharedDeal, proofs }: SharedDealOutcome, ids: Identities) {
  return proofs.map((proof) => {
    const naturalKey = `${sharedDeal}#${proof.position}`;
    return { ...proof, naturalKey, id: ids.publicId('proof', naturalKey), subject, sharedDeal };
  });
}

function associationRow(subject: string, customer: string, association: AssociationOutcome, ids: Identities) {
  const { since, until, grant, ...rest } = association;
  const naturalKey = associationKey(customer, association);
  return {
    ...rest,
    naturalKey,
    id: ids.publicId('association', naturalKey),
    subject,
    customer,
    sinceDay: since,
    untilDay: until,
    rate: grant?.rate ?? null,
    firstMonth: grant?.firstMonth ?? null,
    lastMonth: grant?.lastMonth ?? null,
  };
}

/** A partner that carries a part of a line is named in the key: another may hold another part from the same day on. */
function associationKey(
  customer: string,
  { productLine, partner, since, portions }: Pick<AssociationOutcome, 'productLine' | 'partner' | 'since' | 'portions'>,
): string {
  return [customer, productLine, ...(portions ? [partner] : []), since].join('|');
}

/**
 * Entries of one association, month and kind are told apart by a number, in the order in which the rules give them, and where
 * they are not booked in the month's own quarter by the quarter: so that none has the name of one that was closed before.
 */
function entryRows(
  subject: string,
  customer: string,
  { entries, associations }: Pick<CustomerOutcome, 'entries' | 'associations'>,
  ids: Identities,
) {
  const inParts = new Set(associations.flatMap((each) => (each.portions ? [standingOf(each, each.since)] : [])));
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const { base, amount, exchange, productLine, month, kind } = entry;
    const { partner, associatedSince: since } = entry;
    const portions = inParts.has(standingOf(entry, since)) ? [] : null;
    const association = associationKey(customer, { productLine, partner, since, portions });
    const late = entry.bookedIn === quarterOf(month) ? '' : `|${entry.bookedIn}`;
    const place = `${association}|${month}|${kind}${late}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    const naturalKey = `${place}|${count}`;
    return {
      naturalKey,
      id: ids.publicId('entry', naturalKey),
      subject,
      partner,
      customer,
      association,
      productLine,
      kind,
      month,
      rate: entry.rate,
      bookedIn: entry.bookedIn,
      baseMinor: base.minor,
      baseCurrency: base.currency,
      amountMinor: amount.minor,
      currency: amount.currency,
      exchangeRate: exchange?.rate ?? null,
      exchangeDay: exchange?.day ?? null,
      corrects: entry.corrects,
      closed: false,
      firstMonth: entry.term.firstMonth,
      lastMonth: entry.term.lastMonth,
      why: entry.why.length === 0 ? null : entry.why,
    };
  });
}

function standingOf(
  { partner, productLine }: Pick<RevenueShareEntry, 'partner' | 'productLine'>,
  since: string,
): string {
  return [partner, productLine, since].join('|');
}
