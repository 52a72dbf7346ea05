import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { type CustomerRecord, customersByKey } from './customer.loader.js';

export interface NewCustomer {
  readonly key?: string | null;
  readonly name: string;
  readonly domains: readonly string[];
  readonly purchaseDomain?: string | null;
  readonly region: string;
  readonly timeZone?: string | null;
  readonly segment: string;
  readonly clientMutationId?: string | null;
}

export interface CustomerAnswer {
  readonly customer: CustomerRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** The vendor's accounts, which are its growth specialists' (overlay.gs-owns-accounts). */
export class AccountService {
  constructor(private readonly acting: Acting) {}

  /** Adds a customer; a growth specialist adds those of the own territory. */
  async add({ key, purchaseDomain, timeZone, clientMutationId, ...customer }: NewCustomer): Promise<CustomerAnswer> {
    const { viewer, reading } = this.acting;
    const { name, domains, region, segment } = customer;
    const keyFor = (made: string) => key ?? `cu-${made}`;
    const isTheirs = viewer.region === region && (viewer.segment === null || viewer.segment === segment);
    if (viewer.role === 'gs' && !isTheirs) return { customer: null, userErrors: [elsewhere] };
    const { name: made, errors } = await recordOnce(this.acting, {
      mutation: 'addCustomer',
      clientMutationId,
      event: (fresh) => ({
        ...{ type: 'CustomerAdded', customer: keyFor(fresh), name, domains, region, segment },
        ...(purchaseDomain != null && { purchaseDomain }),
        ...(timeZone != null && { timeZone }),
      }),
      names: { customer: 'key' },
    });
    if (errors.length > 0) return { customer: null, userErrors: errors };
    return { customer: await reading.load(customersByKey, keyFor(made)), userErrors: [] };
  }
}

const elsewhere = userError(
  'NOT_YOURS',
  'It is not of your territory; have it added by its growth specialist, or by ops.',
  ['region'],
  'team.gs-territory',
);
