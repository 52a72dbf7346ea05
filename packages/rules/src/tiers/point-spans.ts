import type { Association } from '../credit/associations.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { CustomerRecord, ManagedService, PointSpan } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { managedSpans } from './managed-spans.js';
import { soldSpans } from './sold-spans.js';

/** Everything at one customer that counts toward the tier of any partner, by partner, kind, line, currency and day. */
export function pointSpans(
  associations: readonly Association[],
  managed: readonly ManagedService[],
  subscriptions: Subscriptions,
  customer: CustomerRecord,
  policies: PolicyBook,
): PointSpan[] {
  const spans = [
    ...soldSpans(associations, subscriptions, customer, policies),
    ...managedSpans(managed, subscriptions.periods, customer, policies),
  ];
  return spans.length < 2 ? spans : spans.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function placeOf({ partner, kind, productLine, associatedSince, counted, from }: PointSpan): string {
  return `${partner} ${kind} ${productLine} ${associatedSince} ${counted.currency} ${from}`;
}
