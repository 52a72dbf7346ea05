import * as m from '#messages';
import { planHindrance, type PlanAct, type PlanSide } from '@tierline/rules';
import { useClientHandle, type TypedDocumentNode } from '@urql/vue';
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { faultText } from '../graphql/fault.ts';
import { apiLocale } from '../i18n/locale.ts';
import { useViewer } from '../viewer/viewer.ts';
import type { PlanRefusalFragment, PlanStandingFragment } from './acts.graphql.ts';
import type { Plan } from './plan.ts';

/** Why the API did not do what was asked: its own words, the field that they are about, and the clause they rest on. */
export type Refusal = Omit<PlanRefusalFragment, 'code'> & { readonly code: string };

interface Answer {
  readonly businessPlan: PlanStandingFragment | null;
  readonly userErrors: readonly Refusal[];
}

type Locale = ReturnType<typeof apiLocale>;
type ActDocument<Input> = TypedDocumentNode<object, { input: Input; locale: Locale }>;

export interface PlanActing {
  readonly isBusy: Readonly<Ref<boolean>>;
  readonly refusals: Readonly<Ref<readonly Refusal[]>>;
  /** Somebody else was faster: the plan is not what was decided upon any more. */
  readonly isConflict: ComputedRef<boolean>;
  readonly faultOf: (...path: readonly string[]) => string | undefined;
  /** Sends an act once; whether it was done. An act that is repeated after the line broke is the same act. */
  readonly send: <Input extends object>(document: ActDocument<Input>, input: Input) => Promise<boolean>;
  readonly reset: () => void;
}

const noAnswer = (message: string): Answer => ({
  businessPlan: null,
  userErrors: [{ code: 'NO_ANSWER', message, field: null, clause: null }],
});

/** Anything that is done to a plan: never twice, and with the API's own reasons where it is not done. */
export function usePlanActing(): PlanActing {
  const { client } = useClientHandle();
  const isBusy = ref(false);
  const refusals = shallowRef<readonly Refusal[]>([]);
  let attempt = crypto.randomUUID();

  async function ask<Input extends object>(document: ActDocument<Input>, input: Input): Promise<Answer> {
    const variables = { input: { ...input, clientMutationId: attempt }, locale: apiLocale() };
    const { data, error } = await client.mutation(document, variables).toPromise();
    const [answer] = Object.values(data ?? {}) as Answer[];
    return answer ?? noAnswer(error ? faultText(error) : m.not_done());
  }

  async function send<Input extends object>(document: ActDocument<Input>, input: Input): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    const { userErrors } = await ask(document, input);
    refusals.value = userErrors;
    // What was answered is settled, and the next act is another one; what was not may have been done, and is asked again as it was.
    if (userErrors[0]?.code !== 'NO_ANSWER') attempt = crypto.randomUUID();
    isBusy.value = false;
    return userErrors.length === 0;
  }

  return {
    isBusy,
    refusals,
    isConflict: computed(() => refusals.value.some(({ code }) => code === 'VERSION_CONFLICT')),
    faultOf: (...path) =>
      refusals.value.find(({ field }) => field !== null && path.every((part, place) => field[place] === part))?.message,
    send,
    reset: () => (refusals.value = []),
  };
}

/** On whose side the viewer stands. */
export function useSide(): PlanSide {
  return useViewer().kind === 'partner' ? 'PARTNER' : 'VENDOR';
}

type Standing = Pick<Plan, 'status' | 'amendment'>;

/** Whether the rules admit an act of this side now. The API decides when it is done. */
export function mayDo(act: PlanAct, side: PlanSide, { status, amendment }: Standing): boolean {
  return planHindrance(act, side, { status, amendment: amendment && { side: amendment.by.side } }) === null;
}
