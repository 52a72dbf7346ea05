import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey } from '../partners/partner.loader.js';
import { sharedDealsById, type SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { violationOf, type ViolationRecord } from './conduct.service.js';
import { violationsOfPartners } from './conduct.loader.js';

export interface NewViolation {
  readonly partnerKey?: string | null;
  readonly sharedDeal?: string | null;
  readonly kind: string;
  readonly detail: string;
  readonly clientMutationId?: string | null;
}

export interface ViolationAnswer {
  readonly violation: ViolationRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** After every instant. */
const LATER = '9999';

interface Whose {
  readonly partner: string;
  readonly deal: SharedDealRecord | null;
}

/** What goes on the record of a partner: no gifts, no misrepresentation, no silence (conduct.no-gifts, comms.not-cooperating). */
export class ViolationService {
  constructor(private readonly acting: Acting) {}

  /** Records a violation: by growth specialists on their deals, by development managers of their partners, by ops. */
  async record({ kind, detail, clientMutationId, ...of }: NewViolation): Promise<ViolationAnswer> {
    const { viewer, reading } = this.acting;
    const whose = await this.#whose(of);
    if ('code' in whose) return { violation: null, userErrors: [whose] };
    const { partner, deal } = whose;
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'recordViolation',
      clientMutationId,
      event: (violation) => ({
        ...{ type: 'ViolationRecorded', violation: `vio-${violation}`, partner, kind, detail, staff: viewer.key },
        ...(deal && { deal: deal.deal }),
      }),
      names: { partner: 'partnerKey', deal: 'sharedDeal' },
    });
    if (errors.length > 0) return { violation: null, userErrors: errors };
    const recorded = (await reading.load(violationsOfPartners, partner)) ?? [];
    const found = recorded.find(({ key }) => key === `vio-${name}`);
    return { violation: found ? violationOf(found, LATER) : null, userErrors: [] };
  }

  /** On whose record it goes; a growth specialist knows partners by their deals only. */
  async #whose({
    partnerKey,
    sharedDeal,
  }: Pick<NewViolation, 'partnerKey' | 'sharedDeal'>): Promise<Whose | UserErrorRecord> {
    const { viewer, reading } = this.acting;
    const deal = sharedDeal == null ? null : await reading.load(sharedDealsById, sharedDeal);
    if (sharedDeal != null && !deal) return notFound('sharedDeal');
    if (!deal && viewer.role === 'gs') return withoutDeal;
    const partner = partnerKey ?? deal?.partner;
    if (partner === undefined) return nobodys;
    if (deal && partner !== deal.partner) return notFound('partnerKey');
    return (await reading.load(partnersByKey, partner)) ? { partner, deal } : notFound('partnerKey');
  }
}

const withoutDeal = userError('REQUIRED', 'Say on which of your deals it happened: give sharedDeal.', ['sharedDeal']);
const nobodys = userError('REQUIRED', 'Say whose violation it is: give partnerKey or sharedDeal.', ['partnerKey']);
