import { addDays, dayIn, firstDayOf, lastDayOf, type Month } from '@tierline/rules';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { Amount } from '../money/amount.js';
import type { CustomerAnswer } from './account.service.js';
import { customersById } from './customer.loader.js';
import { subscriptionsOfCustomers } from './subscription.loader.js';

interface OnLine {
  readonly customer: string;
  readonly productLine: string;
  readonly clientMutationId?: string | null;
}

interface Doing {
  readonly mutation: string;
  readonly event: (customer: string) => object & { readonly type: string };
  /** The day on which the customer has to have the line, and the input's field that says so; else nothing is asked. */
  readonly hasOn?: { readonly day: string; readonly field: string };
  /** The day, where the customer is, before which it cannot be known, and the error that says so. */
  readonly notBefore?: { readonly day: string; readonly error: UserErrorRecord };
}

/** What customers buy, end and pay outside of shared deals, as the vendor's systems and people know it. */
export class SubscribingService {
  constructor(private readonly acting: Acting) {}

  /** Records what a customer pays for a line from a day on; that day may be past. */
  change(input: OnLine & { edition: string; mrr: Amount; effective: string }): Promise<CustomerAnswer> {
    const { productLine, edition, mrr, effective } = input;
    return this.#do(input, {
      mutation: 'changeSubscription',
      event: (customer) => ({
        ...{ type: 'SubscriptionChanged', customer, productLine, edition, effective },
        mrr: { amount: mrr.amount, currency: mrr.currency },
      }),
    });
  }

  /** Records that a line ends, which ends what rests on it (credit.stops-on-termination). */
  end(input: OnLine & { effective: string }): Promise<CustomerAnswer> {
    const { productLine, effective } = input;
    return this.#do(input, {
      mutation: 'endSubscription',
      event: (customer) => ({ type: 'SubscriptionEnded', customer, productLine, effective }),
      hasOn: { day: addDays(effective, -1), field: 'effective' },
    });
  }

  /** Records that a month of a line was paid, or was not: an unpaid month accrues nothing (revshare.conditions). */
  pay(input: OnLine & { month: Month; received: boolean }): Promise<CustomerAnswer> {
    const { productLine, month, received } = input;
    return this.#do(input, {
      mutation: 'reportPayment',
      event: (customer) => ({ type: received ? 'PaymentReceived' : 'PaymentMissed', customer, productLine, month }),
      hasOn: { day: lastDayOf(month), field: 'month' },
      ...(received ? {} : { notBefore: { day: firstDayOf(month), error: notMissedYet } }),
    });
  }

  async #do({ customer: id, productLine, clientMutationId }: OnLine, doing: Doing): Promise<CustomerAnswer> {
    const { reading } = this.acting;
    const customer = await reading.load(customersById, id);
    if (!customer) return { customer: null, userErrors: [notFound('customer')] };
    const { hasOn, notBefore } = doing;
    const { errors } = await recordOnce(this.acting, {
      ...{ mutation: doing.mutation, clientMutationId },
      event: () => doing.event(customer.key),
      hindrances: async () => {
        if (notBefore && dayIn(reading.now.toISOString(), customer.timeZone) < notBefore.day) return [notBefore.error];
        if (!hasOn) return [];
        const lines = (await reading.load(subscriptionsOfCustomers, customer.key, { day: hasOn.day })) ?? [];
        return lines.some((line) => line.productLine === productLine) ? [] : [withoutLine(hasOn)];
      },
    });
    if (errors.length > 0) return { customer: null, userErrors: errors };
    return { customer: await reading.load(customersById, id), userErrors: [] };
  }
}

const notMissedYet = userError(
  'IN_THE_FUTURE',
  'The month has not begun; a payment is missed once it was due.',
  ['month'],
  'revshare.conditions',
);

function withoutLine({ day, field }: { day: string; field: string }): UserErrorRecord {
  const message = `The customer does not have this line on ${day}; name the line and the day that are meant.`;
  return userError('NOT_SUBSCRIBED', message, [field]);
}
