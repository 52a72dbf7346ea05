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
    if (viewer.role === 'gs' && viewer.region !== region) return { customer: null, userErrors: [elsewhere('region')] };
    if (viewer.role === 'gs' && viewer.segment !== null && viewer.segment !== segment)
      return { customer: null, userErrors: [elsewhere('segment')] };
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

function elsewhere(field: 'region' | 'segment') {
  const message = 'It is not of your territory; have it added by its growth specialist, or by ops.';
  return userError('NOT_YOURS', message, [field], 'team.gs-territory');
}
