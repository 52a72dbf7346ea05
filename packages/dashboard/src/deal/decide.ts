import * as m from '#messages';
import { useMutation } from '@urql/vue';
import { ref, shallowRef, type Ref } from 'vue';
import { apiLocale } from '../i18n/locale.ts';
import { ApproveDealDocument, WinDealDocument, type RefusalFragment, type WinDealInput } from './decide.graphql.ts';

/** Why the API did not do what was asked: its own words, with the clause that it rests on. */
export type Refusal = Omit<RefusalFragment, 'code'>;

export interface Decisions {
  readonly isBusy: Readonly<Ref<boolean>>;
  readonly refusals: Readonly<Ref<readonly Refusal[]>>;
  /** Whether it was done. */
  readonly approve: (deal: { readonly id: string; readonly version: number }) => Promise<boolean>;
  readonly win: (input: WinDealInput) => Promise<boolean>;
}

interface Payload {
  readonly userErrors: readonly Refusal[];
}

/** What growth specialists and operations decide about a shared deal. */
export function useDecisions(): Decisions {
  const approving = useMutation(ApproveDealDocument);
  const winning = useMutation(WinDealDocument);
  const isBusy = ref(false);
  const refusals = shallowRef<readonly Refusal[]>([]);

  async function decide(ask: () => Promise<Payload | undefined>): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    const payload = await ask();
    refusals.value = payload?.userErrors ?? [{ message: m.not_done(), field: null, clause: null }];
    isBusy.value = false;
    return refusals.value.length === 0;
  }

  return {
    isBusy,
    refusals,
    approve: ({ id: sharedDeal, version: expectedVersion }) =>
      decide(async () => {
        const input = { sharedDeal, expectedVersion };
        return (await approving.executeMutation({ input, locale: apiLocale() })).data?.approveSharedDeal;
      }),
    win: (input) => decide(async () => (await winning.executeMutation({ input, locale: apiLocale() })).data?.winDeal),
  };
}
