/** Who may do what to a plan, and when. */
import type { PlanSide, PlanStatus } from './plan.js';

export type PlanAct =
  'REVISE' | 'PUBLISH' | 'SUBMIT' | 'REQUEST_CHANGES' | 'AGREE' | 'AMEND' | 'CLOSE' | 'COMMENT' | 'REVIEW' | 'SETTLE';

/** What decides it: where the plan stands, and whose amendment waits for the other side's word. */
export interface PlanStanding {
  readonly status: PlanStatus;
  readonly amendment: { readonly side: PlanSide } | null;
}

const FROZEN: readonly PlanStatus[] = ['AGREED', 'AMENDED'];
const OPEN: readonly PlanStatus[] = ['DRAFT', 'CHANGES_REQUESTED'];
const SHARED: readonly PlanStatus[] = [...OPEN, 'SUBMITTED', ...FROZEN];

/** In which states each side may do what; nothing where it is the other side's to do. */
const states: Readonly<Record<PlanAct, Readonly<Record<PlanSide, readonly PlanStatus[]>>>> = {
  REVISE: { VENDOR: ['OUTLINE', ...OPEN], PARTNER: OPEN },
  PUBLISH: { VENDOR: ['OUTLINE'], PARTNER: [] },
  SUBMIT: { VENDOR: [], PARTNER: OPEN },
  REQUEST_CHANGES: { VENDOR: ['SUBMITTED'], PARTNER: [] },
  AGREE: { VENDOR: ['SUBMITTED'], PARTNER: [] },
  AMEND: { VENDOR: FROZEN, PARTNER: FROZEN },
  CLOSE: { VENDOR: FROZEN, PARTNER: [] },
  COMMENT: { VENDOR: ['OUTLINE', ...SHARED], PARTNER: SHARED },
  REVIEW: { VENDOR: FROZEN, PARTNER: [] },
  SETTLE: { VENDOR: FROZEN, PARTNER: FROZEN },
};

/** Why something may not be done to a plan now. */
export type PlanHindrance =
  | { readonly code: 'WRONG_STATE'; readonly from: readonly PlanStatus[] }
  | { readonly code: 'OTHER_SIDE'; readonly side: PlanSide }
  | { readonly code: 'AMENDMENT_OPEN' };

/**
 * What stands in the way of an act, or null. To an amendment the side that did not propose it says yes (AGREE) or no
 * (REQUEST_CHANGES); while it waits the plan is not closed.
 */
export function planHindrance(act: PlanAct, side: PlanSide, { status, amendment }: PlanStanding): PlanHindrance | null {
  const isAnswer = act === 'AGREE' || act === 'REQUEST_CHANGES';
  if (isAnswer && amendment) return amendment.side === side ? { code: 'OTHER_SIDE', side: otherSide(side) } : null;
  const from = states[act][side];
  if (from.includes(status)) return act === 'CLOSE' && amendment ? { code: 'AMENDMENT_OPEN' } : null;
  return from.length === 0 ? { code: 'OTHER_SIDE', side: otherSide(side) } : { code: 'WRONG_STATE', from };
}

/** Whose word a plan waits for; null where it waits for nobody's. */
export function waitsFor({ status, amendment }: PlanStanding): PlanSide | null {
  if (amendment) return otherSide(amendment.side);
  if (status === 'SUBMITTED' || status === 'OUTLINE') return 'VENDOR';
  return OPEN.includes(status) ? 'PARTNER' : null;
}

function otherSide(side: PlanSide): PlanSide {
  return side === 'VENDOR' ? 'PARTNER' : 'VENDOR';
}
