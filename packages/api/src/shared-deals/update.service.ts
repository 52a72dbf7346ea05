import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { type Description, described } from './described.js';
import { versionConflict } from './expected-version.js';
import { isOpen } from './partners-on-deal.loader.js';
import { sharedDealsById, type SharedDealRecord } from './shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from './shared-deal-answer.js';

export interface Update extends Description {
  readonly sharedDeal: string;
  readonly need?: string | null;
  readonly expectedVersion?: number | null;
  readonly clientMutationId?: string | null;
}

/** News of open shared deals (registration.keep-gs-informed). */
export class UpdateService {
  constructor(private readonly acting: Acting) {}

  /** Records what is said anew of a shared deal that is open; what is left out stays as it is. */
  async update(input: Update): Promise<SharedDealAnswer> {
    const { reading } = this.acting;
    const deal = await reading.load(sharedDealsById, input.sharedDeal);
    if (!deal) return refusal(notFound('sharedDeal'));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'updateSharedDeal',
      clientMutationId: input.clientMutationId,
      event: () => ({
        ...{ type: 'SharedDealUpdated', sharedDeal: deal.key },
        ...(input.need != null && { need: input.need }),
        ...described(input),
      }),
      hindrances: async () => {
        const conflict = await versionConflict(reading, deal, input.expectedVersion);
        if (conflict) return [conflict];
        const now = await reading.load(sharedDealsById, input.sharedDeal);
        if (!now) return [notFound('sharedDeal')];
        return isOpen(now) ? [] : [over(now)];
      },
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, input.sharedDeal), userErrors: [] };
  }
}

function over({ stage }: SharedDealRecord): UserErrorRecord {
  const message = `The shared deal is ${stage}; what was said of it is changed only while it is open.`;
  return userError('NOT_OPEN', message, ['sharedDeal'], 'registration.keep-gs-informed');
}
