import { dayIn } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { customersById, customersByKey, type CustomerRecord } from './customer.loader.js';
import { subscriptionsOfCustomers, type SubscriptionRecord } from './subscription.loader.js';
import type { ListArgs } from '../reading/list.js';
import type { Page } from '../reading/page.js';
import { type CustomerFilter, customerList, type CustomerOrderField } from './customer.list.js';

export type CustomerArgs = ListArgs<CustomerFilter, CustomerOrderField>;

/** The customers that the viewer may know of, and what they have bought as far as the viewer may know it. */
export class CustomerService {
  constructor(private readonly reading: Reading) {}

  byId(id: string): Promise<CustomerRecord | null> {
    return this.reading.load(customersById, id);
  }

  byKey(key: string): Promise<CustomerRecord | null> {
    return this.reading.load(customersByKey, key);
  }

  /** A page of them, by name where no order is asked for. */
  page(args: CustomerArgs): Promise<Page<CustomerRecord>> {
    return customerList.page(this.reading, args);
  }

  /** The lines in force at the end of `day`, by name. */
  async subscriptions({ key }: CustomerRecord, day: string): Promise<readonly SubscriptionRecord[]> {
    return (await this.reading.load(subscriptionsOfCustomers, key, { day })) ?? [];
  }

  /** The date where the customer is. */
  today({ timeZone }: Pick<CustomerRecord, 'timeZone'>): string {
    return dayIn(this.reading.now.toISOString(), timeZone);
  }
}
