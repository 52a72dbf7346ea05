import type { Month, ProductLine } from '../history.js';
import { byTime } from '../history.js';
import type { Dossier } from '../registration/dossier.js';

/** What was reported last of the payment of one line's month. */
export interface PaymentReport {
  readonly isPaid: boolean;
  /** Id of the event that reported it. */
  readonly evidence: string;
}

/** Looks up what was reported last of a line's month; undefined where nothing was: then the customer pays. */
export type Payments = (productLine: ProductLine, month: Month) => PaymentReport | undefined;

/** The reports of a customer's payments (revshare.conditions): of several on one month the last in time counts. */
export function paymentsOf({ of }: Dossier): Payments {
  const reported = new Map<string, PaymentReport>();
  for (const { type, productLine, month, id } of [...of('PaymentMissed'), ...of('PaymentReceived')].sort(byTime))
    reported.set(`${productLine} ${month}`, { isPaid: type === 'PaymentReceived', evidence: id });
  return (productLine, month) => reported.get(`${productLine} ${month}`);
}
