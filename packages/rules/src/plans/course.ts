/** A plan as its events make it. */
import { byTime, type Recorded } from '../history.js';
import { commitmentsOf } from './commitments.js';
import { contentFaults, readinessFaults, revisionFaults } from './content-faults.js';
import type { PlanContent, PlanHand } from './plan.js';
import type { CommitmentSettled, PlanCommented, PlanEvent, PlanMoved, PlanReviewed } from './plan-events.js';
import type { PlanComment, PlanState, PlanVersion, ProposedAmendment } from './plan-state.js';
import { type PlanAct, planHindrance } from './steps.js';

/**
 * A plan from its events (team.pdm-duties), in the order of their time. An event that the plan's state does not admit has no effect
 * and is not counted: the guards of the API refuse it, and a file that is imported cannot get round them. null where no event opens it.
 */
export function planCourse(events: readonly Recorded<PlanEvent>[]): PlanState | null {
  let state: PlanState | null = null;
  for (const event of [...events].sort(byTime)) state = state === null ? opened(event) : after(state, event);
  return state;
}

function opened(event: Recorded<PlanEvent>): PlanState | null {
  if (event.type !== 'PlanOpened') return null;
  const { partner, year, firstQuarter, staff, content, instant } = event;
  const by: PlanHand = { side: 'VENDOR', staff, at: instant };
  return {
    ...{
      partner,
      year,
      firstQuarter,
      content,
      status: 'OUTLINE',
      version: 1,
      updatedAt: instant,
      publishedAt: null,
      publishedIn: null,
    },
    versions: [{ version: 1, by, cause: 'OPENED', reason: null, content }],
    ...{ signatures: [], amendment: null, comments: [], reviews: [], settlements: [], progress: {}, closed: null },
  };
}

function after(state: PlanState, event: Recorded<PlanEvent>): PlanState {
  const act = actOf(event);
  const by = handOf(event);
  if (act === null || planHindrance(act, by.side, state) !== null) return state;
  const effect = effectOf(state, event, by);
  return effect === null ? state : { ...state, ...effect, version: state.version + 1, updatedAt: event.instant };
}

function handOf(event: Recorded<PlanEvent>): PlanHand {
  const side = 'side' in event ? event.side : 'VENDOR';
  return { side, staff: event.staff ?? null, at: event.instant };
}

const moves = {
  DRAFT: 'PUBLISH',
  SUBMITTED: 'SUBMIT',
  CHANGES_REQUESTED: 'REQUEST_CHANGES',
  AGREED: 'AGREE',
  AMENDED: 'AGREE',
} as const satisfies Record<string, PlanAct>;

/** What is done to a plan by an event; null for the one that opens it, which is done once. */
function actOf(event: PlanEvent): PlanAct | null {
  switch (event.type) {
    case 'PlanOpened':
      return null;
    case 'PlanRevised':
      return 'REVISE';
    case 'PlanMoved':
      return moves[event.to];
    case 'PlanAmended':
      return 'AMEND';
    case 'PlanCommented':
      return 'COMMENT';
    case 'PlanReviewed':
      return 'REVIEW';
    case 'CommitmentSettled':
      return 'SETTLE';
    case 'PlanClosed':
      return 'CLOSE';
  }
}

type Effect = Partial<PlanState> | null;

/** What an event that the state admits changes; null where its content has no place in the plan. */
function effectOf(state: PlanState, event: Recorded<PlanEvent>, by: PlanHand): Effect {
  switch (event.type) {
    case 'PlanOpened':
      return null;
    case 'PlanRevised':
      return revised(state, event.content, by);
    case 'PlanMoved':
      return moved(state, event, by);
    case 'PlanAmended':
      return contentFaults(event.content).length > 0
        ? null
        : { amendment: { ...by, content: event.content, reason: event.reason } };
    case 'PlanCommented':
      return commented(state, event, by);
    case 'PlanReviewed':
      return reviewed(state, event, by);
    case 'CommitmentSettled':
      return settled(state, event, by);
    case 'PlanClosed': {
      const { reason = null, figures, score = null } = event;
      return { status: 'CLOSED', closed: { by, reason, figures, score } };
    }
  }
}

function revised(state: PlanState, content: PlanContent, by: PlanHand): Effect {
  if (revisionFaults(state.content, content, by.side).length > 0) return null;
  return { content, versions: [...state.versions, versionOf(state, by, 'REVISED', null, content)] };
}

function moved(state: PlanState, { to, remarks = [], id }: Recorded<PlanMoved>, by: PlanHand): Effect {
  const version = state.version + 1;
  const comments = [
    ...state.comments,
    ...remarks.map((remark, place) => ({ ...remark, comment: `${id}/${place + 1}`, version, by })),
  ];
  const signature = { ...by, version };
  if (to === 'DRAFT') return { status: to, publishedAt: by.at, publishedIn: version, comments };
  if (to === 'SUBMITTED') return { status: to, signatures: [signature], comments };
  if (to === 'CHANGES_REQUESTED')
    return state.amendment ? { amendment: null, comments } : { status: to, signatures: [], comments };
  if (to === 'AMENDED') return state.amendment && amended(state, state.amendment, by, comments);
  if (state.amendment || readinessFaults(state.content).length > 0) return null;
  return { status: to, signatures: [...state.signatures, signature], comments };
}

function amended(
  state: PlanState,
  { content, reason, ...proposer }: ProposedAmendment,
  by: PlanHand,
  comments: readonly PlanComment[],
): Effect {
  if (readinessFaults(content).length > 0) return null;
  const version = state.version + 1;
  return {
    ...{ status: 'AMENDED', content, amendment: null, comments },
    versions: [...state.versions, versionOf(state, proposer, 'AMENDED', reason, content)],
    signatures: [
      { ...proposer, version },
      { ...by, version },
    ],
  };
}

function commented(state: PlanState, { comment, objective, text }: Recorded<PlanCommented>, by: PlanHand): Effect {
  if (state.comments.some((each) => each.comment === comment)) return null;
  return {
    comments: [
      ...state.comments,
      { comment, version: state.version + 1, by, text, ...(objective !== undefined && { objective }) },
    ],
  };
}

function reviewed(state: PlanState, event: Recorded<PlanReviewed>, by: PlanHand): Effect {
  const { review, kind, on, attendees, decision, figures } = event;
  if (state.reviews.some((each) => each.review === review)) return null;
  const known = new Set(commitmentsOf(state).map(({ commitment }) => commitment));
  const commitments = event.commitments.filter(({ commitment }) => !known.has(commitment));
  const { comments = null, score = null, progress = [] } = event;
  return {
    reviews: [...state.reviews, { review, by, kind, on, attendees, decision, comments, figures, score, commitments }],
    progress: {
      ...state.progress,
      ...Object.fromEntries(progress.map(({ initiative, status }) => [initiative, status])),
    },
  };
}

function settled(state: PlanState, { commitment, kept, reason }: Recorded<CommitmentSettled>, by: PlanHand): Effect {
  const found = commitmentsOf(state).find((each) => each.commitment === commitment);
  if (found?.settlement !== null) return null;
  return { settlements: [...state.settlements, { commitment, by, kept, reason: reason ?? null }] };
}

function versionOf(
  { version }: PlanState,
  by: PlanHand,
  cause: PlanVersion['cause'],
  reason: string | null,
  content: PlanContent,
): PlanVersion {
  return { version: version + 1, by: { side: by.side, staff: by.staff, at: by.at }, cause, reason, content };
}
