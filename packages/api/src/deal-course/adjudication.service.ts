import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partsOfDeals } from '../shared-deals/partners-on-deal.loader.js';
import { creditsOfSharedDeals, sharedDealsById } from '../shared-deals/shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';

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
      hindrances: () => this.#hindrances(deal.deal, winner?.key ?? null),
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, sharedDeal), userErrors: [] };
  }

  async #hindrances(deal: string, winner: string | null): Promise<readonly UserErrorRecord[]> {
    const { reading } = this.acting;
    const parts = (await reading.load(partsOfDeals, deal)) ?? [];
    const credits = await Promise.all(parts.map(({ key }) => reading.load(creditsOfSharedDeals, key)));
    const reviewed = new Set(
      parts.filter((_, place) => credits[place]?.outcome === 'UNDER_REVIEW').map(({ key }) => key),
    );
    if (reviewed.size === 0) return [notUnderReview];
    return winner === null || reviewed.has(winner) ? [] : [noCandidate];
  }
}

const notUnderReview = userError(
  'NOT_UNDER_REVIEW',
  'The deal is not under review: it is open, or it was decided, and what was decided is final.',
  ['sharedDeal'],
  'bpw.vendor-decides',
);
const noCandidate = userError(
  'NO_CANDIDATE',
  'This shared deal is not under review; credit one that is, or none.',
  ['credited'],
  'bpw.vendor-decides',
);
