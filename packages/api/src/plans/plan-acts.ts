import { type PlanAct, planHindrance, type PlanSide } from '@tierline/rules';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, type UserErrorRecord } from '../decisions/user-errors.js';
import { type PlanRecord, plansById } from './plan.loader.js';
import { hindered, type PlanAnswer, refusal, versionConflict } from './plan-refusals.js';
import type { OnPlan } from './plan-written.js';

/** On which side the viewer acts: ops and development managers are the vendor's. */
export function sideOfActing({ viewer }: Acting): PlanSide {
  return viewer.role === 'partner' ? 'PARTNER' : 'VENDOR';
}

/** What every event of a plan says of who brought it. */
export function byViewer(acting: Acting): { readonly side: PlanSide; readonly staff?: string } {
  const side = sideOfActing(acting);
  return side === 'PARTNER' ? { side } : { side, staff: acting.viewer.key };
}

export interface PlanDoing {
  readonly mutation: string;
  readonly act: PlanAct;
  /** The event but for the plan that it is about. */
  readonly event: (name: string) => object & { readonly type: string };
  /** What else stands in the way, asked while nobody else writes. */
  readonly hindrances?: (now: PlanRecord) => readonly UserErrorRecord[];
}

/**
 * Does one thing to a plan that the viewer may know of, in a state and on a side that admit it, on the version that they decided
 * upon.
 */
export async function actOnPlan(
  acting: Acting,
  plan: PlanRecord,
  input: OnPlan,
  doing: PlanDoing,
): Promise<PlanAnswer> {
  const { reading } = acting;
  const { partner, year } = plan;
  const { errors } = await recordOnce(acting, {
    mutation: doing.mutation,
    clientMutationId: input.clientMutationId,
    event: (name) => ({ ...doing.event(name), partner, year }),
    hindrances: async () => {
      const now = await reading.load(plansById, input.plan);
      if (!now) return [notFound('plan')];
      const conflict = versionConflict(now, input.expectedVersion);
      if (conflict) return [conflict];
      const hindrance = planHindrance(doing.act, sideOfActing(acting), now.state);
      return hindrance ? [hindered(doing.act, hindrance, now)] : (doing.hindrances?.(now) ?? []);
    },
  });
  if (errors.length > 0) return refusal(...errors);
  return { businessPlan: await reading.load(plansById, input.plan), userErrors: [] };
}
