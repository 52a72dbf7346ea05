/** A plan as it is being written: every field as text, so that nothing is lost while it is no number yet. */
import { reactive } from 'vue';
import type { PlanSide } from '@tierline/rules';
import type { PlanContentInput } from './acts.graphql.ts';
import { objectivesOf, type Plan } from './plan.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Objective = Plan['objectives'][number];

export interface ObjectiveDraft extends Mutable<Pick<Objective, 'metric' | 'productLine' | 'region' | 'motion'>> {
  key: string | null;
  weight: string;
  targets: string[];
}

export interface InitiativeDraft extends Mutable<
  Pick<Plan['initiatives'][number], 'name' | 'owner' | 'due' | 'status'>
> {
  key: string | null;
  expected: string;
  sharedDeals: readonly string[];
}

export interface CommitmentDraft extends Mutable<Pick<Plan['commitments'][number], 'side' | 'owner' | 'due' | 'text'>> {
  key: string | null;
}

export interface RiskDraft extends Mutable<Pick<Plan['risks'][number], 'text' | 'gravity'>> {
  key: string | null;
  response: string;
}

export interface AccreditationDraft extends Mutable<Pick<Plan['accreditations'][number], 'name' | 'state'>> {
  on: string;
}

export interface OpportunityDraft {
  readonly customer: { readonly id: string; readonly name: string };
  readonly productLine: string;
  nextStep: string;
}

export interface PlanDraft {
  /** The version that it was begun upon. */
  version: number;
  goals: string;
  ownerName: string;
  ownerEmail: string;
  tier: NonNullable<Plan['tierTarget']>['tier'] | '';
  tierOn: string;
  objectives: ObjectiveDraft[];
  initiatives: InitiativeDraft[];
  commitments: CommitmentDraft[];
  people: string;
  certified: string;
  onboardings: string;
  accreditations: AccreditationDraft[];
  opportunities: OpportunityDraft[];
  risks: RiskDraft[];
  reason: string;
}

const textOf = (count: number | null | undefined) => (count == null ? '' : String(count));

export function draftOf(plan: Plan): PlanDraft {
  return {
    ...{ version: plan.version, goals: plan.goals, reason: '' },
    ...{ ownerName: plan.partnerOwner?.name ?? '', ownerEmail: plan.partnerOwner?.email ?? '' },
    ...{ tier: plan.tierTarget?.tier ?? '', tierOn: plan.tierTarget?.on ?? '' },
    objectives: objectivesOf(plan).map(({ key, of: { metric, productLine, region, motion, weight }, quarters }) => ({
      ...{ key, metric, productLine, region, motion, weight: String(weight) },
      targets: quarters.map(({ target }) => target),
    })),
    initiatives: plan.initiatives.map(({ key, name, owner, due, status, expectedMrr, sharedDeals }) => ({
      ...{ key, name, owner, due, status, expected: expectedMrr?.amount ?? '' },
      sharedDeals: sharedDeals.map(({ id }) => id),
    })),
    commitments: plan.commitments
      .filter(({ review }) => review === null)
      .map(({ key, side, owner, due, text }) => ({ key, side, owner, due, text })),
    ...{ people: textOf(plan.capacity?.people), certified: textOf(plan.capacity?.certified) },
    onboardings: textOf(plan.capacity?.onboardingsPerMonth),
    accreditations: plan.accreditations.map(({ name, state, on }) => ({ name, state, on: on ?? '' })),
    opportunities: plan.opportunities.map(({ customer: { id, name }, productLine, nextStep }) => ({
      ...{ customer: { id, name }, productLine, nextStep },
    })),
    risks: plan.risks.map(({ key, text, gravity, response }) => ({ key, text, gravity, response: response ?? '' })),
  };
}

const drafts = new Map<string, PlanDraft>();

/** What was written on the plan in this tab and not saved yet, else the plan as it stands. */
export function keptDraft(plan: Plan): PlanDraft {
  const kept = drafts.get(plan.id) ?? reactive(draftOf(plan));
  drafts.set(plan.id, kept);
  return kept;
}

export function forgetDraft(plan: Pick<Plan, 'id'>): void {
  drafts.delete(plan.id);
}

const wholeNumber = /^\d{1,9}$/;
const decimal = /^-?\d{1,15}(\.\d{1,4})?$/;

/** Whether a number that is asked for was written, by the kind of number. */
export const isWhole = (text: string): boolean => wholeNumber.test(text.trim());
export const isDecimal = (text: string): boolean => decimal.test(text.trim());

/** Whether everything that must be a number or a day is one. What the plan may say is for the API to judge. */
export function isComplete({
  objectives,
  initiatives,
  commitments,
  people,
  certified,
  onboardings,
}: PlanDraft): boolean {
  const isCapacity = people === '' && certified === '' ? onboardings === '' : isWhole(people) && isWhole(certified);
  return (
    objectives.every(({ weight, targets }) => isWhole(weight) && targets.every(isDecimal)) &&
    initiatives.every(({ due, expected }) => due !== '' && (expected === '' || isDecimal(expected))) &&
    commitments.every(({ due }) => due !== '') &&
    isCapacity &&
    (onboardings === '' || isWhole(onboardings))
  );
}

/** The draft as the API takes it. A partner writes no objectives, and leaves them out. */
export function contentOf(draft: PlanDraft, side: PlanSide, currency: string): PlanContentInput {
  const { ownerName, ownerEmail, tier, tierOn, people, certified, onboardings } = draft;
  return {
    goals: draft.goals,
    ...(ownerName !== '' && { partnerOwner: { name: ownerName, email: ownerEmail } }),
    ...(tier !== '' && tierOn !== '' && { tierTarget: { tier, on: tierOn } }),
    ...(side === 'VENDOR' && {
      objectives: draft.objectives.map(({ weight, targets, ...rest }) => ({
        ...rest,
        weight: Number(weight),
        targets: targets.map((target) => target.trim()),
      })),
    }),
    initiatives: draft.initiatives.map(({ expected, sharedDeals, ...rest }) => ({
      ...rest,
      sharedDeals: [...sharedDeals],
      expectedMrr: expected === '' ? null : { amount: expected.trim(), currency },
    })),
    commitments: draft.commitments.map((each) => ({ ...each })),
    ...(people !== '' && {
      capacity: {
        ...{ people: Number(people), certified: Number(certified) },
        onboardingsPerMonth: onboardings === '' ? null : Number(onboardings),
      },
    }),
    accreditations: draft.accreditations.map(({ on, ...rest }) => ({ ...rest, on: on === '' ? null : on })),
    opportunities: draft.opportunities.map(({ customer, productLine, nextStep }) => ({
      ...{ customer: customer.id, productLine, nextStep },
    })),
    risks: draft.risks.map(({ response, ...rest }) => ({ ...rest, response: response === '' ? null : response })),
  };
}
