import { useQuery } from '@urql/vue';
import { computed, type ComputedRef } from 'vue';
import { useAct, type Act } from '../../acts/act.ts';
import { faultText } from '../../graphql/fault.ts';
import { AdjudicateDocument, type AdjudicateMutation } from './decide.graphql.ts';
import { AdjudicationPreviewDocument, type EffectFragment } from './preview.graphql.ts';

export type Effect = EffectFragment;

/** Whom a decision would credit: a shared deal, or nobody. */
export const NOBODY = 'nobody';

export interface Choice {
  readonly sharedDeal: string;
  /** The id of the shared deal that is credited, or NOBODY. */
  readonly credited: string;
  readonly reason: string;
}

const creditedOf = (credited: string) => (credited === NOBODY ? null : credited);

/** What a decision would do, asked for as soon as somebody is chosen. It is never kept: things may change in between. */
export function usePreview(choice: () => Pick<Choice, 'sharedDeal' | 'credited'> | null): {
  effects: ComputedRef<readonly Effect[] | null>;
  fault: ComputedRef<string | null>;
} {
  const chosen = computed(choice);
  const result = useQuery({
    query: AdjudicationPreviewDocument,
    variables: () => ({
      sharedDeal: chosen.value?.sharedDeal ?? '',
      credited: creditedOf(chosen.value?.credited ?? NOBODY),
    }),
    pause: () => chosen.value === null,
    requestPolicy: 'cache-and-network',
  });
  const isCurrent = () => chosen.value !== null && !result.fetching.value;
  return {
    effects: computed(() => (isCurrent() ? (result.data.value?.adjudicationPreview?.effects ?? null) : null)),
    fault: computed(() => (isCurrent() && result.error.value ? faultText(result.error.value) : null)),
  };
}

export function useAdjudication(): Act<Choice, AdjudicateMutation['adjudicateCredit']> {
  return useAct({
    mutation: AdjudicateDocument,
    variables: ({ sharedDeal, credited, reason }: Choice, clientMutationId) => ({
      input: { sharedDeal, credited: creditedOf(credited), reason: reason.trim(), clientMutationId },
    }),
    payloadOf: ({ adjudicateCredit }: AdjudicateMutation) => adjudicateCredit,
  });
}
