/** Which objects the events of business plans make and name. */
import type { Key } from '../history.js';
import type { PlanContent } from '../plans/plan.js';
import type { PlanEvent } from '../plans/plan-events.js';
import type { EventKeys, Need, ObjectKey } from './keys.js';

/** A plan is named by its partner and its year: there is one of each. */
export function planKey({ partner, year }: { readonly partner: Key; readonly year: number }): Key {
  return `${partner}/${year}`;
}

type KeysOf = { readonly [Type in PlanEvent['type']]: (event: Extract<PlanEvent, { type: Type }>) => EventKeys };

export const planKeys: KeysOf = {
  PlanOpened: (e) => ({
    ...hanging(e, [{ field: 'partner', key: `partner:${e.partner}` }, ...byStaff(e), ...named(e.content)]),
    creates: objectKey(e),
  }),
  PlanRevised: (e) => hanging(e, [known(e), ...byStaff(e), ...named(e.content)]),
  PlanMoved: (e) => hanging(e, [known(e), ...byStaff(e)]),
  PlanAmended: (e) => hanging(e, [known(e), ...byStaff(e), ...named(e.content)]),
  PlanCommented: (e) => hanging(e, [known(e), ...byStaff(e)]),
  PlanReviewed: (e) => hanging(e, [known(e), ...byStaff(e)]),
  CommitmentSettled: (e) => hanging(e, [known(e), ...byStaff(e)]),
  PlanClosed: (e) => hanging(e, [known(e), ...byStaff(e)]),
};

function objectKey(event: { readonly partner: Key; readonly year: number }): ObjectKey {
  return `plan:${planKey(event)}`;
}

function hanging(event: { readonly partner: Key; readonly year: number }, needs: readonly Need[]): EventKeys {
  return { creates: null, implies: [], needs, home: { kind: 'plan', key: planKey(event) } };
}

function known(event: { readonly partner: Key; readonly year: number }): Need {
  return { field: 'year', key: objectKey(event) };
}

function byStaff({ staff }: { readonly staff?: Key | undefined }): Need[] {
  return staff === undefined ? [] : [{ field: 'staff', key: `staff:${staff}` }];
}

/** Whom and what the content of a plan names. */
function named({ owner, initiatives, opportunities }: PlanContent): Need[] {
  return [
    { field: 'content.owner', key: `staff:${owner}` },
    ...initiatives.flatMap(({ sharedDeals }, place) =>
      sharedDeals.map((deal, position): Need => ({
        field: `content.initiatives[${place}].sharedDeals[${position}]`,
        key: `sharedDeal:${deal}`,
      })),
    ),
    ...opportunities.map(({ customer }, place): Need => ({
      field: `content.opportunities[${place}].customer`,
      key: `customer:${customer}`,
    })),
  ];
}
