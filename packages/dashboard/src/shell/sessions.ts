import { computed, type ComputedRef } from 'vue';
import { useAct, type Act } from '../forms/act.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { useClock } from '../viewer/clock.ts';
import {
  EndSessionDocument,
  SessionsDocument,
  type EndSessionMutation,
  type SessionsQuery,
} from './sessions.graphql.ts';

export interface OwnSessions {
  readonly widget: Widget<SessionsQuery>;
  readonly ending: Act<EndSessionMutation, string>;
}

/** The browsers that one is signed in with. */
export function useOwnSessions(): OwnSessions {
  return {
    widget: useWidget(SessionsDocument, () => ({})),
    ending: useAct(EndSessionDocument, (session: string, clientMutationId) => ({
      input: { session, clientMutationId },
    })),
  };
}

const WARNING = 120_000;

/** When this sign-in ends, from two minutes before on (and a little more, for a clock that moves every half minute). */
export function useSessionEnd(): ComputedRef<string | null> {
  const clock = useClock();
  const { data } = useWidget(SessionsDocument, () => ({}));
  return computed(() => {
    const end = data.value?.sessions.find(({ isCurrent }) => isCurrent)?.expiresAt ?? null;
    return end !== null && Date.parse(end) - clock.now.value.getTime() <= WARNING + 30_000 ? end : null;
  });
}
