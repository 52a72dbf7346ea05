import {
  commitmentsOf,
  planCourse,
  type PlanEvent,
  planKey,
  type PlanState,
  type Recorded,
  waitsFor,
} from '@tierline/rules';
import type { Identities } from '../installation/identities.js';
import type { Projection } from './projection-tables.js';

/** The row that follows from the history of a business plan. */
export function projectPlan(events: readonly Recorded[], ids: Identities): Projection {
  const state = planCourse(events as readonly Recorded<PlanEvent>[]);
  if (!state) return {};
  const { partner, year, status, version, publishedAt, content } = state;
  const key = planKey(state);
  const row = {
    ...{ key, id: ids.publicId('plan', key), partner, year, status, version, publishedAt, owner: content.owner },
    ...{ waitsFor: waitsFor(state), nextDueOn: nextDue(state), state },
  };
  return { businessPlan: [row] };
}

/** Of an agreed plan the first day by which a promise or an initiative is due that nobody has settled. */
function nextDue(state: PlanState): string | null {
  if (state.status !== 'AGREED' && state.status !== 'AMENDED') return null;
  const promised = commitmentsOf(state).filter(({ settlement }) => settlement === null);
  const open = state.content.initiatives.filter(({ initiative, status }) =>
    ['PLANNED', 'RUNNING'].includes(state.progress[initiative] ?? status),
  );
  return [...promised, ...open].map(({ due }) => due).sort()[0] ?? null;
}
