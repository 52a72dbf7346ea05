import { type Act, recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord, notFound } from '../decisions/user-errors.js';
import { versionConflict } from '../shared-deals/expected-version.js';
import { isOpen } from '../shared-deals/partners-on-deal.loader.js';
import { sharedDealsById, type SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import { todayOfDeal } from '../shared-deals/deal-day.js';

interface OnSharedDeal {
  readonly sharedDeal: string;
  readonly expectedVersion?: number | null;
  readonly clientMutationId?: string | null;
}

type Doing = Pick<Act, 'mutation' | 'names'> & {
  readonly event: (deal: SharedDealRecord) => object & { readonly type: string };
  readonly hindrances: (now: SharedDealRecord) => readonly UserErrorRecord[] | Promise<readonly UserErrorRecord[]>;
};

/** How a shared deal goes on: refused, left, lost, or agreed to be another's credit. */
export class DealCourseService {
  constructor(private readonly acting: Acting) {}

  /** Refuses a shared deal, with a reason that the partner reads (credit.discretion). */
  refuse({ reason, ...input }: OnSharedDeal & { reason: string }): Promise<SharedDealAnswer> {
    const { key: staff } = this.acting.viewer;
    return this.#do(input, {
      mutation: 'refuseSharedDeal',
      event: ({ key }) => ({ type: 'SharedDealRefused', sharedDeal: key, staff, reason }),
      hindrances: (now) => (isOpen(now) ? [] : [notOpen(now, 'refused', 'credit.discretion')]),
    });
  }

  /** Takes a partner off a deal; it is told why, or it is not done (review.feedback). */
  remove({ feedback, ...input }: OnSharedDeal & { feedback: string }): Promise<SharedDealAnswer> {
    const { key: staff } = this.acting.viewer;
    return this.#do(input, {
      mutation: 'removePartner',
      event: ({ key }) => ({ type: 'PartnerRemoved', sharedDeal: key, staff, feedback }),
      hindrances: (now) => (isOpen(now) ? [] : [notOpen(now, 'left', 'review.feedback')]),
    });
  }

  /** Records that the vendor's deal is lost, for every partner on it. A deal ends once. */
  async lose({
    closedOn,
    reason,
    ...input
  }: OnSharedDeal & { closedOn?: string | null; reason?: string | null }): Promise<SharedDealAnswer> {
    const { reading } = this.acting;
    const deal = await reading.load(sharedDealsById, input.sharedDeal);
    const today = deal && (await todayOfDeal(reading, deal));
    return this.#do(input, {
      mutation: 'loseDeal',
      event: ({ deal: key }) => ({
        ...{ type: 'DealLost', deal: key, closedOn: closedOn ?? today },
        ...(reason != null && { reason }),
      }),
      hindrances: (now) => [
        ...(now.closedOn === null ? [] : [closedAlready]),
        ...(today !== null && (closedOn ?? today) > today ? [inTheFuture(today)] : []),
      ],
    });
  }

  /** Records what a sourcing partner and the second one that it brought agreed on (bpw.sourcing-priority). */
  async agree(input: {
    sourcing: string;
    second: string;
    notice: boolean;
    clientMutationId?: string | null;
  }): Promise<SharedDealAnswer> {
    const second = await this.acting.reading.load(sharedDealsById, input.second);
    if (!second) return refusal(notFound('second'));
    return this.#do(
      { sharedDeal: input.sourcing, clientMutationId: input.clientMutationId ?? null },
      {
        mutation: 'agreeSecondPartner',
        event: ({ deal, partner }) => ({
          ...{ type: 'SecondPartnerAgreed', deal, sourcing: partner, second: second.partner, notice: input.notice },
        }),
        hindrances: (now) => [
          ...(second.deal === now.deal ? [] : [notFound('second')]),
          ...(now.closedOn === null ? [] : [notOpen(now, 'agreed on', 'bpw.sourcing-priority')]),
        ],
      },
      'sourcing',
    );
  }

  /** One event on a shared deal that the viewer may see. `field` is where the input names it. */
  async #do(
    input: OnSharedDeal,
    { event, hindrances, ...act }: Doing,
    field = 'sharedDeal',
  ): Promise<SharedDealAnswer> {
    const { reading } = this.acting;
    const deal = await reading.load(sharedDealsById, input.sharedDeal);
    if (!deal) return refusal(notFound(field));
    const { errors } = await recordOnce(this.acting, {
      ...act,
      clientMutationId: input.clientMutationId,
      event: () => event(deal),
      hindrances: async () => {
        const conflict = await versionConflict(reading, deal, input.expectedVersion);
        if (conflict) return [conflict];
        const now = await reading.load(sharedDealsById, input.sharedDeal);
        return now ? hindrances(now) : [notFound(field)];
      },
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, input.sharedDeal), userErrors: [] };
  }
}

function notOpen(
  { stage }: SharedDealRecord,
  done: string,
  clause: 'credit.discretion' | 'review.feedback' | 'bpw.sourcing-priority',
): UserErrorRecord {
  return userError('NOT_OPEN', `The shared deal is ${stage}; only one that is open can be ${done}.`, null, clause);
}

function inTheFuture(today: string): UserErrorRecord {
  const message = `Today is ${today} where the customer is; a deal is lost once it is lost.`;
  return userError('IN_THE_FUTURE', message, ['closedOn']);
}

const closedAlready = userError('NOT_OPEN', 'The deal has ended already; how it ended is not changed here.', [
  'sharedDeal',
]);
