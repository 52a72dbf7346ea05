import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound } from '../decisions/user-errors.js';
import { sharedDealsById } from '../shared-deals/shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import { hindrancesOfDecision } from './adjudication-hindrances.js';

export interface Adjudication {
  readonly sharedDeal: string;
  readonly credited?: string | null;
  readonly reason: string;
  readonly clientMutationId?: string | null;
}

/** The vendor's decision where the rules name no winner (bpw.vendor-decides). */
export class AdjudicationService {
  constructor(private readonly acting: Acting) {}

  /** Decides a deal under review, once: what was decided is not overturned. */
  async decide({ sharedDeal, credited, reason, clientMutationId }: Adjudication): Promise<SharedDealAnswer> {
    const { viewer, reading } = this.acting;
    const deal = await reading.load(sharedDealsById, sharedDeal);
    if (!deal) return refusal(notFound('sharedDeal'));
    const winner = credited == null ? null : await reading.load(sharedDealsById, credited);
    if (credited != null && winner?.deal !== deal.deal) return refusal(notFound('credited'));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'adjudicateCredit',
      clientMutationId,
      event: () => ({
        ...{ type: 'CreditAdjudicated', deal: deal.deal, partner: winner?.partner ?? null },
        ...{ staff: viewer.key, reason },
      }),
      hindrances: () => hindrancesOfDecision(reading, deal.deal, winner?.key ?? null),
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, sharedDeal), userErrors: [] };
  }
}
