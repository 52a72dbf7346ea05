import { anyPartner } from '../acts/any-partner.js';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import type { CustomerAnswer } from '../customers/account.service.js';
import { customersById } from '../customers/customer.loader.js';
import { notFound } from '../decisions/user-errors.js';

interface InPortal {
  readonly customer: string;
  readonly partnerKey: string;
  readonly clientMutationId?: string | null;
}

/** Customers' portals: whom they let in, and what is done there. */
export class PortalService {
  constructor(private readonly acting: Acting) {}

  /**
   * Records that a customer lets a partner work in its portal, or no longer (access.partner-admin-set). The customer alone decides:
   * the vendor records what it was told, of any partner, and of the others there nothing is told to anybody.
   */
  changeAccess({ granted, ...input }: InPortal & { granted: boolean }): Promise<CustomerAnswer> {
    return this.#do(input, 'changePortalAccess', { type: 'PortalAccessChanged', granted });
  }

  /** Records what one of a partner's people did in a customer's portal (managed.qualifying-work, managed.login-is-not-work). */
  recordWork({
    person,
    action,
    asset,
    ...input
  }: InPortal & { person: string; action: string; asset?: string | null }): Promise<CustomerAnswer> {
    const event = { type: 'PortalWork', person, action, ...(asset != null && { asset }) };
    return this.#do(input, 'recordPortalWork', event);
  }

  async #do(
    { customer: id, partnerKey, clientMutationId }: InPortal,
    mutation: string,
    event: Readonly<Record<string, unknown>> & { readonly type: string },
  ): Promise<CustomerAnswer> {
    const { reading, attempt } = this.acting;
    const customer = await reading.load(customersById, id);
    if (!customer) return { customer: null, userErrors: [notFound('customer')] };
    if (!(await anyPartner(this.acting, partnerKey))) return { customer: null, userErrors: [notFound('partnerKey')] };
    if (mutation === 'changePortalAccess') attempt.inNameOf({ kind: 'customer', key: customer.key });
    const { errors } = await recordOnce(this.acting, {
      ...{ mutation, clientMutationId, names: { partner: 'partnerKey' } },
      event: () => ({ ...event, customer: customer.key, partner: partnerKey }),
    });
    if (errors.length > 0) return { customer: null, userErrors: errors };
    return { customer: await reading.load(customersById, id), userErrors: [] };
  }
}
