import { anyPartner, barredBy } from '../acts/any-partner.js';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { isOpen, partsOfDeals } from '../shared-deals/partners-on-deal.loader.js';
import { sharedDealsByKey } from '../shared-deals/shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import { vendorDealsByKey } from '../shared-deals/vendor-deal.loader.js';

export interface Addition {
  readonly dealKey: string;
  readonly partnerKey: string;
  readonly customerConsent: boolean;
  readonly domain?: string | null;
  readonly clientMutationId?: string | null;
}

/** Partners whom the vendor brings to its own deals (motion.assisted). */
export class AdditionService {
  constructor(private readonly acting: Acting) {}

  /** Adds a partner to a deal of the vendor's, with the customer's consent, unless a sanction keeps it away. */
  async add({ dealKey, partnerKey, customerConsent, domain, clientMutationId }: Addition): Promise<SharedDealAnswer> {
    const { viewer, reading } = this.acting;
    const deal = await reading.load(vendorDealsByKey, dealKey);
    if (!deal) return refusal(notFound('dealKey'));
    const partner = await anyPartner(this.acting, partnerKey);
    if (!partner) return refusal(notFound('partnerKey'));
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'addPartner',
      clientMutationId,
      event: (sharedDeal) => ({
        ...{ type: 'PartnerAdded', sharedDeal: `add-${sharedDeal}`, deal: dealKey, partner: partner.key },
        ...{ staff: viewer.key, customerConsent, ...(domain != null && { dealRegistrationDomain: domain }) },
      }),
      names: { partner: 'partnerKey', deal: 'dealKey', dealRegistrationDomain: 'domain' },
      hindrances: async () => [
        ...(customerConsent ? [] : [withoutConsent]),
        ...(await this.#hindrances(dealKey, partner)),
      ],
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsByKey, `add-${name}`), userErrors: [] };
  }

  async #hindrances(dealKey: string, partner: PartnerRecord): Promise<readonly UserErrorRecord[]> {
    const { reading } = this.acting;
    const deal = await reading.load(vendorDealsByKey, dealKey);
    const parts = (await reading.load(partsOfDeals, dealKey)) ?? [];
    const now = (await anyPartner(this.acting, partner.key)) ?? partner;
    return [
      ...(deal && !deal.hasEnded ? [] : [ended]),
      ...(parts.some((part) => part.partner === partner.key && isOpen(part)) ? [onIt] : []),
      ...barredBy(now, 'NO_ADDITION', reading.now),
    ];
  }
}

const withoutConsent = userError(
  'CONSENT_MISSING',
  'A partner is introduced once the customer agrees; ask the customer first.',
  ['customerConsent'],
  'motion.assisted-consent',
);
const ended = userError('NOT_OPEN', 'The deal has ended; a partner is added to an open one.', ['dealKey']);
const onIt = userError('ON_THE_DEAL', 'The partner works on this deal already.', ['partnerKey']);
