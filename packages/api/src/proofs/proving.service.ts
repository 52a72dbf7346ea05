import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { Amount } from '../money/amount.js';
import { waiverErrors } from '../quotes/waivers.js';
import { sharedDealsById, sharedDealsByKey } from '../shared-deals/shared-deal.loader.js';
import { isOpen } from '../shared-deals/partners-on-deal.loader.js';
import { proofsById, proofsOfSharedDeals, type ProofRecord } from './proof.loader.js';

export interface NewProof {
  readonly sharedDeal: string;
  readonly lines: readonly { readonly productLine: string; readonly edition: string; readonly mrr: Amount }[];
  readonly onboarding?: readonly { readonly productLine: string; readonly waivesVendors: boolean }[] | null;
  readonly clientMutationId?: string | null;
}

export interface ProofAnswer {
  readonly poi: ProofRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** Proofs made and shared by people; those of quotes make themselves. */
export class ProvingService {
  constructor(private readonly acting: Acting) {}

  /** Adds a proof made by hand, where the automatic one is wrong or was declined (poi.manual-fallback). */
  async add({ sharedDeal, lines, onboarding, clientMutationId }: NewProof): Promise<ProofAnswer> {
    const { reading } = this.acting;
    const deal = await reading.load(sharedDealsById, sharedDeal);
    if (!deal) return refused(notFound('sharedDeal'));
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'addProof',
      clientMutationId,
      event: (poi) => ({
        ...{ type: 'PoiAdded', poi: `poi-${poi}`, sharedDeal: deal.key, lines },
        ...(onboarding != null && { onboarding }),
      }),
      hindrances: async () => {
        const now = await reading.load(sharedDealsByKey, deal.key);
        if (!now || !isOpen(now)) return [closed];
        const own = (onboarding ?? []).map((each) => ({ ...each, partner: deal.partner }));
        return waiverErrors(reading, own, [deal.partner]);
      },
    });
    if (errors.length > 0) return refused(...errors);
    const proofs = (await reading.load(proofsOfSharedDeals, deal.key)) ?? [];
    return { poi: proofs.find(({ key }) => key === `poi-${name}`) ?? null, userErrors: [] };
  }

  /** Shares a signed proof on the deal's record, without which it gives no credit (poi.signed-by-close). */
  async share({ poi, clientMutationId }: { poi: string; clientMutationId?: string | null }): Promise<ProofAnswer> {
    const { reading } = this.acting;
    const proof = await reading.load(proofsById, poi);
    if (!proof) return refused(notFound('poi'));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'shareProof',
      clientMutationId,
      event: () => ({
        ...{ type: 'PoiShared', sharedDeal: proof.sharedDeal },
        ...(proof.key !== null && { poi: proof.key }),
      }),
      hindrances: async () => {
        const now = await reading.load(proofsById, poi);
        if (now?.status !== 'SIGNED') return [unsigned];
        return now.shared ? [sharedAlready] : [];
      },
    });
    if (errors.length > 0) return refused(...errors);
    return { poi: await reading.load(proofsById, poi), userErrors: [] };
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): ProofAnswer {
  return { poi: null, userErrors };
}

const closed = userError(
  'NOT_OPEN',
  'The shared deal is not open; a proof is added by the close date.',
  ['sharedDeal'],
  'poi.signed-by-close',
);
const unsigned = userError(
  'NOT_SIGNED',
  'The customer has not signed this proof; share it once it is signed.',
  ['poi'],
  'poi.signed-by-close',
);
const sharedAlready = userError('SHARED_ALREADY', 'The proof is on the record of the deal already.', ['poi']);
