import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { customersById } from '../customers/customer.loader.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { Amount } from '../money/amount.js';
import { sql } from '../reading/sql.js';
import { type VendorDealRecord, vendorDealsByKey } from '../shared-deals/vendor-deal.loader.js';

export interface NewDeal {
  readonly customer: string;
  readonly key?: string | null;
  readonly expectedClose?: string | null;
  readonly expectedLines?:
    readonly { readonly productLine: string; readonly edition: string; readonly mrr: Amount }[] | null;
  readonly clientMutationId?: string | null;
}

export interface VendorDealAnswer {
  readonly deal: VendorDealRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** The vendor's own deals with its customers (overlay.gs-owns-accounts). */
export class OpeningService {
  constructor(private readonly acting: Acting) {}

  /** Opens a deal with a customer, to which partners may be added and invited. */
  async open({
    customer: id,
    key,
    expectedClose,
    expectedLines,
    clientMutationId,
  }: NewDeal): Promise<VendorDealAnswer> {
    const { reading } = this.acting;
    const customer = await reading.load(customersById, id);
    if (!customer) return { deal: null, userErrors: [notFound('customer')] };
    const keyFor = (made: string) => key ?? `dl-${made}`;
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'openDeal',
      clientMutationId,
      event: (fresh) => ({
        ...{ type: 'DealOpened', deal: keyFor(fresh), customer: customer.key },
        ...(expectedClose != null && { expectedClose }),
        ...(expectedLines != null && { expectedLines }),
      }),
      names: { deal: 'key' },
      hindrances: async () => (key != null && (await this.#isTaken(key)) ? [taken] : []),
    });
    if (errors.length > 0) return { deal: null, userErrors: errors };
    return { deal: await reading.load(vendorDealsByKey, keyFor(name)), userErrors: [] };
  }

  /** Whether there is such a deal, also one that a registration made: opened for a customer, it would leave the one it is with. */
  async #isTaken(key: string): Promise<boolean> {
    const found = await this.acting.reading.first(
      sql`select 1 as found from history_key k where k.key = ${`deal:${key}`}`,
    );
    return found !== undefined;
  }
}

const taken = userError('KEY_TAKEN', 'A deal of this key is known already; give the new one a key of its own.', [
  'key',
]);
