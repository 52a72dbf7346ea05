/** Writes a line of a customer into the partner's plan of this year as an opportunity, by the act that the plan admits. */
import { planHindrance } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import { useAct, type ActError } from '../acts/act.ts';
import { dayOf } from '../format/date.ts';
import { useWidget } from '../graphql/widget.ts';
import { useClock } from '../viewer/clock.ts';
import { useZone } from '../viewer/zone.ts';
import {
  OpenPlanWithOpportunityDocument,
  PlanToWriteInDocument,
  ProposeOpportunityDocument,
  WriteOpportunityDocument,
  type PlanToWriteInQuery,
} from './to-plan.graphql.ts';

type Plan = NonNullable<NonNullable<PlanToWriteInQuery['partner']>['businessPlan']>;

/** What will be done: written at once, proposed, opened with it; or nothing, because the plan takes no changes. */
export type Way = 'revise' | 'amend' | 'open' | 'closed';

export interface Opportunity {
  readonly customer: string;
  readonly productLine: string;
  readonly nextStep: string;
  /** Why an agreed plan is to be changed. */
  readonly reason: string;
}

function wayOf(plan: Plan | null): Way {
  if (!plan) return 'open';
  const { status, amendment } = plan;
  const admits = (act: 'REVISE' | 'AMEND') =>
    planHindrance(act, 'VENDOR', { status, amendment: amendment && { side: amendment.by.side } }) === null;
  return admits('REVISE') ? 'revise' : admits('AMEND') ? 'amend' : 'closed';
}

/** What the plan says already stays. */
const contentOf = (plan: Plan | null, { customer, productLine, nextStep }: Opportunity) => ({
  opportunities: [
    ...(plan?.opportunities ?? []).map((each) => ({
      ...{ customer: each.customer.id, productLine: each.productLine, nextStep: each.nextStep },
    })),
    { customer, productLine, nextStep },
  ],
});

export interface PlanWriting {
  readonly year: ComputedRef<number>;
  readonly way: ComputedRef<Way>;
  readonly isKnown: ComputedRef<boolean>;
  readonly isWritten: (customer: string, productLine: string) => boolean;
  readonly send: (opportunity: Opportunity) => Promise<boolean>;
  readonly isBusy: ComputedRef<boolean>;
  readonly errors: ComputedRef<readonly ActError[]>;
  readonly reset: () => void;
}

export function usePlanWriting(partner: () => string): PlanWriting {
  const clock = useClock();
  const zone = useZone();
  const year = computed(() => Number(dayOf(clock.now.value, zone.value).slice(0, 4)));
  const widget = useWidget(PlanToWriteInDocument, () => ({ partner: partner(), year: year.value }));
  const plan = computed(() => widget.data.value?.partner?.businessPlan ?? null);

  const upon = (opportunity: Opportunity, clientMutationId: string) => ({
    ...{ plan: plan.value?.id ?? '', expectedVersion: plan.value?.version ?? 0 },
    ...{ content: contentOf(plan.value, opportunity), clientMutationId },
  });
  const acts = {
    revise: useAct({
      mutation: WriteOpportunityDocument,
      variables: (draft: Opportunity, attempt) => ({ input: upon(draft, attempt) }),
      payloadOf: ({ revisePlan }) => revisePlan,
    }),
    amend: useAct({
      mutation: ProposeOpportunityDocument,
      variables: (draft: Opportunity, attempt) => ({ input: { ...upon(draft, attempt), reason: draft.reason } }),
      payloadOf: ({ amendPlan }) => amendPlan,
    }),
    open: useAct({
      mutation: OpenPlanWithOpportunityDocument,
      variables: (draft: Opportunity, clientMutationId) => ({
        input: { partnerKey: partner(), year: year.value, content: contentOf(plan.value, draft), clientMutationId },
      }),
      payloadOf: ({ openPlan }) => openPlan,
    }),
  };
  const all = Object.values(acts);
  const way = computed(() => wayOf(plan.value));
  return {
    ...{ year, way },
    isKnown: computed(() => widget.state.value === 'ready'),
    isWritten: (customer, productLine) =>
      plan.value?.opportunities.some((each) => each.customer.key === customer && each.productLine === productLine) ??
      false,
    send: async (opportunity) => way.value !== 'closed' && (await acts[way.value].send(opportunity)) !== null,
    isBusy: computed(() => all.some(({ isBusy }) => isBusy.value)),
    errors: computed(() => all.flatMap(({ errors }) => errors.value)),
    reset: () => all.forEach(({ reset }) => reset()),
  };
}
