import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { versionConflict } from './expected-version.js';
import { sharedDealsById, type SharedDealRecord } from './shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from './shared-deal-answer.js';

/** Growth specialists' approval of shared deals. */
export class ApprovalService {
  constructor(private readonly acting: Acting) {}

  /** Approves a shared deal that waits for it (credit.discretion). One that is approved already stays so. */
  async approve({
    sharedDeal: id,
    expectedVersion,
    clientMutationId,
  }: {
    sharedDeal: string;
    expectedVersion?: number | null;
    clientMutationId?: string | null;
  }): Promise<SharedDealAnswer> {
    const { reading, viewer } = this.acting;
    const deal = await reading.load(sharedDealsById, id);
    if (!deal) return refusal(notFound('sharedDeal'));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'approveSharedDeal',
      clientMutationId,
      event: () => ({ type: 'SharedDealApproved', sharedDeal: deal.key, staff: viewer.key }),
      hindrances: async () => {
        const conflict = await versionConflict(reading, deal, expectedVersion);
        if (conflict) return [conflict];
        const now = await reading.load(sharedDealsById, id);
        if (!now) return [notFound('sharedDeal')];
        if (now.stage === 'APPROVED') return [approvedAlready];
        return now.stage === 'REGISTERED' || now.stage === 'REFUSED' ? [] : [tooLate(now)];
      },
    });
    if (errors.length > 0 && !errors.includes(approvedAlready)) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, id), userErrors: [] };
  }
}

/** Nothing is done for it, and nothing needs to be. */
const approvedAlready = userError('APPROVED_ALREADY', 'The shared deal is approved already.', ['sharedDeal']);

function tooLate({ stage }: SharedDealRecord): UserErrorRecord {
  const message = `The shared deal is ${stage}; only one that is open can be approved.`;
  return userError('NOT_OPEN', message, ['sharedDeal'], 'credit.discretion');
}
