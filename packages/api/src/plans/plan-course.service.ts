import {
  addDays,
  commitmentsOf,
  daysOfQuarter,
  type PlanAct,
  type PlanContent,
  planHindrance,
  quartersOf,
  readinessFaults,
} from '@tierline/rules';
import { earlierEvent } from '../acts/earlier.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { actOnPlan, byViewer, type PlanDoing, sideOfActing } from './plan-acts.js';
import { commitmentsWritten } from './plan-draft.js';
import { PlanFiguresService } from './plan-figures.service.js';
import { contentErrors, type PlanAnswer, refusal } from './plan-refusals.js';
import type { OnPlan, RemarkWritten, ReviewWritten } from './plan-written.js';
import { type PlanRecord, plansById } from './plan.loader.js';

/** How a plan goes on (team.pdm-duties): shared, submitted, sent back, agreed, commented on, reviewed, settled, closed. */
export class PlanCourseService {
  readonly #figures: PlanFiguresService;

  constructor(private readonly acting: Acting) {
    this.#figures = new PlanFiguresService(acting.reading, acting.history.deciding.policies);
  }

  /** Shares an outline with the partner. */
  publish(input: OnPlan): Promise<PlanAnswer> {
    return this.#move(input, 'publishPlan', 'PUBLISH', () => 'DRAFT');
  }

  /** The partner's signature under what the plan says. */
  submit(input: OnPlan): Promise<PlanAnswer> {
    return this.#move(input, 'submitPlan', 'SUBMIT', () => 'SUBMITTED');
  }

  /** The other signature: the vendor's under a plan, or the other side's under an amendment. What is signed has to be whole. */
  agree(input: OnPlan): Promise<PlanAnswer> {
    const target = ({ state }: PlanRecord) => (state.amendment ? 'AMENDED' : 'AGREED');
    return this.#move(input, 'agreePlan', 'AGREE', target, ({ state }) =>
      contentErrors(readinessFaults(state.amendment?.content ?? state.content)),
    );
  }

  /** Sends back a plan that was submitted, or an amendment, and says what is to be other. */
  requestChanges({ remarks, ...input }: OnPlan & { remarks: readonly RemarkWritten[] }): Promise<PlanAnswer> {
    const said = remarks.map(({ objective, text }) => ({ text, ...(objective != null && { objective }) }));
    return this.#do(input, () => ({
      ...{ mutation: 'requestPlanChanges', act: 'REQUEST_CHANGES' },
      event: () => ({ ...this.#step(input, 'CHANGES_REQUESTED'), remarks: said }),
      hindrances: ({ state }) => [
        ...(said.length === 0 ? [remarksMissing] : []),
        ...said.flatMap(({ objective }, place) =>
          isThere(objective, state.amendment?.content ?? state.content)
            ? []
            : [notFound('remarks', String(place), 'objective')],
        ),
      ],
    }));
  }

  /** Says something of a plan, or of one of its objectives. */
  comment({ objective, text, ...input }: OnPlan & RemarkWritten): Promise<PlanAnswer> {
    return this.#do(input, () => ({
      ...{ mutation: 'commentOnPlan', act: 'COMMENT' },
      event: (comment) => ({
        ...{ type: 'PlanCommented', ...byViewer(this.acting), comment, text },
        ...(objective != null && { objective }),
      }),
      hindrances: ({ state }) => (isThere(objective, state.content) ? [] : [notFound('objective')]),
    }));
  }

  /** Says what became of a promise, once. A partner speaks of its own, the vendor of every one. */
  settle({
    commitment,
    kept,
    reason,
    ...input
  }: OnPlan & { commitment: string; kept: boolean; reason?: string | null }): Promise<PlanAnswer> {
    return this.#do(input, () => ({
      ...{ mutation: 'settleCommitment', act: 'SETTLE' },
      event: () => ({
        ...{ type: 'CommitmentSettled', ...byViewer(this.acting), commitment, kept },
        ...(reason != null && { reason }),
      }),
      hindrances: ({ state }) => {
        const found = commitmentsOf(state).find((each) => each.commitment === commitment);
        if (!found) return [notFound('commitment')];
        if (found.settlement) return [settledAlready];
        return sideOfActing(this.acting) === 'PARTNER' && found.side === 'VENDOR' ? [vendorsPromise] : [];
      },
    }));
  }

  /** Records a review with the figures of its day, as they are known now, and what was promised. */
  async review(input: ReviewWritten): Promise<PlanAnswer> {
    const { kind, attendees, decision, comments, commitments, progress } = input;
    const earlier = await earlierEvent(this.acting, { mutation: 'reviewPlan', ...input }, 'PlanReviewed');
    return this.#do(input, async (plan) => {
      const today = await this.#figures.today(plan);
      const on = input.on ?? earlier?.on ?? today;
      const { figures, score } = earlier ?? (await this.#snapshot(plan, input, 'REVIEW', on < today ? on : today));
      return {
        ...{ mutation: 'reviewPlan', act: 'REVIEW' },
        event: (review) => ({
          ...{ type: 'PlanReviewed', staff: this.acting.viewer.key, review, kind, on, attendees, decision, figures },
          ...(comments != null && { comments }),
          ...(score !== undefined && { score }),
          ...(progress != null && { progress: progress.map((each) => ({ ...each })) }),
          commitments: commitmentsWritten(commitments ?? [], review),
        }),
        hindrances: ({ state }) => [
          ...(attendees.length === 0 ? [nobodyThere] : []),
          ...(on > today ? [inTheFuture(today)] : []),
          ...(progress ?? []).flatMap(({ initiative }, place) =>
            state.content.initiatives.some((each) => each.initiative === initiative)
              ? []
              : [notFound('progress', String(place), 'initiative')],
          ),
          ...takenKeys(state, commitments ?? []),
        ],
      };
    });
  }

  /** Closes a plan with its score; before its year is over only with a reason. */
  async close({ reason, ...input }: OnPlan & { reason?: string | null }): Promise<PlanAnswer> {
    const earlier = await earlierEvent(this.acting, { mutation: 'closePlan', ...input }, 'PlanClosed');
    return this.#do(input, async (plan) => {
      const today = await this.#figures.today(plan);
      const { last } = daysOfQuarter(quartersOf(plan.state)[3]);
      const { figures, score } = earlier ?? (await this.#snapshot(plan, input, 'CLOSE', today < last ? today : last));
      return {
        ...{ mutation: 'closePlan', act: 'CLOSE' },
        event: () => ({
          ...{ type: 'PlanClosed', staff: this.acting.viewer.key, figures },
          ...(score !== undefined && { score }),
          ...(reason != null && { reason }),
        }),
        hindrances: () => (today <= last && reason == null ? [notOver(addDays(last, 1))] : []),
      };
    });
  }

  #move(
    input: OnPlan,
    mutation: string,
    act: PlanAct,
    target: (plan: PlanRecord) => string,
    hindrances?: PlanDoing['hindrances'],
  ): Promise<PlanAnswer> {
    const type = 'PlanMoved';
    return this.#do(input, async (plan) => {
      const to = (await earlierEvent(this.acting, { mutation, ...input }, type))?.to ?? target(plan);
      return {
        ...{ mutation, act, event: () => this.#step(input, to) },
        ...(hindrances && { hindrances }),
      };
    });
  }

  /** The figures to set down. What will be refused is not measured. */
  async #snapshot(plan: PlanRecord, { expectedVersion }: OnPlan, act: PlanAct, day: string) {
    const isRefused = plan.version !== expectedVersion || planHindrance(act, sideOfActing(this.acting), plan.state);
    return isRefused ? { figures: [], score: undefined } : this.#figures.snapshot(plan, day);
  }

  #step({ expectedVersion }: OnPlan, to: string) {
    return { type: 'PlanMoved' as const, to, ...byViewer(this.acting), upon: expectedVersion };
  }

  /** One act on a plan that the viewer may know of. */
  async #do(input: OnPlan, doing: (plan: PlanRecord) => PlanDoing | Promise<PlanDoing>): Promise<PlanAnswer> {
    const plan = await this.acting.reading.load(plansById, input.plan);
    if (!plan) return refusal(notFound('plan'));
    return actOnPlan(this.acting, plan, input, await doing(plan));
  }
}

function isThere(objective: string | null | undefined, { objectives }: PlanContent): boolean {
  return objective == null || objectives.some((each) => each.objective === objective);
}

function takenKeys(state: PlanRecord['state'], made: readonly { readonly key?: string | null | undefined }[]) {
  const known = new Set(commitmentsOf(state).map(({ commitment }) => commitment));
  return made.flatMap(({ key }, place): UserErrorRecord[] => {
    const isTaken = key != null && known.has(key);
    if (key != null) known.add(key);
    const message = `There is a commitment ${key ?? ''} already; give the new one a key of its own, or none.`;
    return isTaken ? [userError('KEY_TWICE', message, ['commitments', String(place), 'key'])] : [];
  });
}

const remarksMissing = userError('REMARKS_MISSING', 'Say what is to be other: give one remark at least.', ['remarks']);
const nobodyThere = userError('EMPTY_LIST', 'A review has somebody who takes part; name them.', ['attendees']);
const settledAlready = userError('SETTLED_ALREADY', 'What became of it is on record; a new promise can be made.', [
  'commitment',
]);
const vendorsPromise = userError('OTHER_SIDE', 'The vendor promised it, and says what became of it; comment on it.', [
  'commitment',
]);

function inTheFuture(today: string): UserErrorRecord {
  return userError('IN_THE_FUTURE', `Today is ${today} where the partner is; record a review once it was held.`, [
    'on',
  ]);
}

function notOver(from: string): UserErrorRecord {
  return userError('REASON_MISSING', `The plan's year is over on ${from}; before that, say why it is closed.`, [
    'reason',
  ]);
}
