/** What is wrong with what a plan says. */
import { stableText } from '../history/canonical.js';
import { planning } from '../policies/planning.js';
import { decimalsOfMetric, planMetrics, unitsOf, unknownLimits } from './metrics.js';
import type { PlanContent, PlanSide } from './plan.js';

export interface PlanFault {
  readonly code:
    | 'WEIGHTS_NOT_WHOLE'
    | 'NO_OBJECTIVES'
    | 'NO_PARTNER_OWNER'
    | 'KEY_TWICE'
    | 'LIMIT_UNKNOWN'
    | 'ABOVE_THE_WHOLE'
    | 'NOT_YOURS_TO_CHANGE';
  /** Of the content. */
  readonly field: keyof PlanContent;
  /** The entry of the list, by its place. */
  readonly place?: number;
  /** What was found, for the sentence. */
  readonly found?: string;
}

type Listed = 'objectives' | 'initiatives' | 'commitments' | 'risks';

const keysIn: { readonly [List in Listed]: (content: PlanContent) => readonly string[] } = {
  objectives: ({ objectives }) => objectives.map(({ objective }) => objective),
  initiatives: ({ initiatives }) => initiatives.map(({ initiative }) => initiative),
  commitments: ({ commitments }) => commitments.map(({ commitment }) => commitment),
  risks: ({ risks }) => risks.map(({ risk }) => risk),
};

/**
 * What no plan may say, in whatever state: two entries of one key, a limit that the metric does not know, more than all of
 * something.
 */
export function contentFaults(content: PlanContent): PlanFault[] {
  const twice = (Object.keys(keysIn) as Listed[]).flatMap((field) => {
    const keys = keysIn[field](content);
    return keys.flatMap((key, place): PlanFault[] =>
      keys.indexOf(key) < place ? [{ code: 'KEY_TWICE', field, place, found: key }] : [],
    );
  });
  const limits = content.objectives.flatMap((objective, place) =>
    unknownLimits(objective).map((limit): PlanFault => ({
      ...{ code: 'LIMIT_UNKNOWN', field: 'objectives', place },
      found: `${objective.metric} by ${limit}`,
    })),
  );
  return [...twice, ...limits, ...aboveTheWhole(content)];
}

/** Rates are parts of one, and the certified are among the people. */
function aboveTheWhole({ objectives, capacity, currency }: PlanContent): PlanFault[] {
  const rates = objectives.flatMap(({ metric, targets }, place) => {
    const decimals = decimalsOfMetric(metric, currency);
    const isAbove = (target: string) => unitsOf(target, decimals) > unitsOf('1', decimals);
    const found = planMetrics[metric].unit === 'RATIO' ? targets.find(isAbove) : undefined;
    return found === undefined ? [] : [{ code: 'ABOVE_THE_WHOLE', field: 'objectives', place, found } as const];
  });
  if (!capacity || capacity.certified <= capacity.people) return rates;
  return [...rates, { code: 'ABOVE_THE_WHOLE', field: 'capacity', found: String(capacity.certified) }];
}

/** What is missing before both sides may sign: objectives whose weights make 100, and somebody who answers for it on each side. */
export function readinessFaults(content: PlanContent): PlanFault[] {
  const faults = contentFaults(content);
  if (content.objectives.length === 0) faults.push({ code: 'NO_OBJECTIVES', field: 'objectives' });
  const weights = content.objectives.reduce((sum, { weight }) => sum + weight, 0);
  if (content.objectives.length > 0 && weights !== planning.weightInAll)
    faults.push({ code: 'WEIGHTS_NOT_WHOLE', field: 'objectives', found: String(weights) });
  if (content.partnerOwner === undefined) faults.push({ code: 'NO_PARTNER_OWNER', field: 'partnerOwner' });
  return faults;
}

/** What only the vendor writes: what is asked for, by which policy, and who answers for it. */
const VENDORS = ['currency', 'policyVersion', 'owner', 'tierTarget', 'objectives'] as const;

/**
 * What stands against replacing `before` by `after`: the partner writes the text, the initiatives, its own promises and what it
 * brings, but neither objectives nor what the vendor promised. The vendor may write everything: nothing holds before the partner
 * has signed it.
 */
export function revisionFaults(before: PlanContent, after: PlanContent, side: PlanSide): PlanFault[] {
  const faults = contentFaults(after);
  if (side === 'VENDOR') return faults;
  const isOther = (one: unknown, other: unknown) => stableText(one ?? null) !== stableText(other ?? null);
  for (const field of VENDORS)
    if (isOther(before[field], after[field])) faults.push({ code: 'NOT_YOURS_TO_CHANGE', field });
  const vendors = (content: PlanContent) => content.commitments.filter((each) => each.side === 'VENDOR');
  if (isOther(vendors(before), vendors(after))) faults.push({ code: 'NOT_YOURS_TO_CHANGE', field: 'commitments' });
  return faults;
}
