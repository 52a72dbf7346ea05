import { type Acting, actName, inOneTransaction, recordOne } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { sharedDealsById, type SharedDealRecord } from './shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from './shared-deal-answer.js';
import { currentStage } from './deal-lookup.js';

/** Growth specialists' approval of shared deals. */
export class ApprovalService {
  constructor(private readonly acting: Acting) {}

  /** Approves a shared deal that waits for it (credit.discretion). One that is approved already stays so. */
  async approve({
    sharedDeal: id,
    clientMutationId,
  }: {
    sharedDeal: string;
    clientMutationId?: string | null;
  }): Promise<SharedDealAnswer> {
    const { reading } = this.acting;
    const deal = await reading.load(sharedDealsById, id);
    if (!deal) return refusal(notFound('sharedDeal'));
    const errors = await inOneTransaction(this.acting, async (manager) => {
      const stage = await currentStage(manager, deal.key);
      if (stage === 'APPROVED') return [];
      if (stage !== 'REGISTERED' && stage !== 'REFUSED') return [tooLate(stage)];
      return recordOne(this.acting, this.#event(deal), actName(this.acting, 'approveSharedDeal', clientMutationId));
    });
    if (errors.length > 0) return refusal(...errors);
    reading.forget();
    return { sharedDeal: await reading.load(sharedDealsById, id), userErrors: [] };
  }

  #event({ key }: SharedDealRecord) {
    const { viewer, reading } = this.acting;
    return { type: 'SharedDealApproved', at: reading.now.toISOString(), sharedDeal: key, staff: viewer.key };
  }
}

function tooLate(stage: string | null): UserErrorRecord {
  const message = `The shared deal is ${stage ?? 'gone'}; only one that is open can be approved.`;
  return userError('NOT_OPEN', message, ['sharedDeal'], 'credit.discretion');
}
