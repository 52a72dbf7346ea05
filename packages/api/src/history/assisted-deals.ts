import type { EntityManager } from 'typeorm';
import { PartnerEntity } from '../partners/partner.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';

/** A closed Partner Assisted deal, as far as it was decided: one that an upmarket referral may be made of. */
export interface AssistedDeal {
  readonly subject: string;
  readonly closedOn: string;
  /** The partner's region. */
  readonly region: string;
}

/** Those that closed on `since` or later. */
export function assistedDeals(manager: EntityManager, since: string): Promise<AssistedDeal[]> {
  return manager
    .createQueryBuilder(SharedDealEntity, 'deal')
    .innerJoin(PartnerEntity, 'partner', 'partner.key = deal.partner')
    .where("deal.motion = 'PARTNER_ASSISTED' AND deal.closedOn >= :since", { since })
    .select('deal.subject', 'subject')
    .addSelect('deal.closedOn', 'closedOn')
    .addSelect('partner.region', 'region')
    .distinct()
    .getRawMany<AssistedDeal>();
}
