/** What can be read off the line: whether this device is online, how late changes are, when the next try is due. */
import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { LineStatus } from './line.ts';

const LATE = 10_000;
const CAUGHT_UP_AFTER = 2_000;

export interface Lateness {
  readonly isLate: Ref<boolean>;
  readonly note: (at: Date) => void;
}

/** Changes are late when they arrive ten seconds after they happened, until none has been late for a while. */
export function useLateness(serverNow: () => Date): Lateness {
  const isLate = ref(false);
  let caughtUp: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(caughtUp));
  return {
    isLate,
    note(at) {
      isLate.value = serverNow().getTime() - at.getTime() > LATE;
      clearTimeout(caughtUp);
      if (isLate.value) caughtUp = setTimeout(() => (isLate.value = false), CAUGHT_UP_AFTER);
    },
  };
}

/** Whole seconds until the next try, while there is one to wait for. */
export function useCountdown(status: Ref<LineStatus>): ComputedRef<number | null> {
  const now = ref(Date.now());
  const timer = setInterval(() => {
    if (status.value.kind === 'away') now.value = Date.now();
  }, 1_000);
  onScopeDispose(() => clearInterval(timer));
  return computed(() => {
    if (status.value.kind !== 'away' || status.value.retryAt === null) return null;
    return Math.max(0, Math.ceil((status.value.retryAt - now.value) / 1_000));
  });
}

export function useOnline(): Ref<boolean> {
  const isOnline = ref(navigator.onLine);
  const read = () => (isOnline.value = navigator.onLine);
  addEventListener('online', read);
  addEventListener('offline', read);
  onScopeDispose(() => {
    removeEventListener('online', read);
    removeEventListener('offline', read);
  });
  return isOnline;
}

/** Until when the screen is known to be up to date; null while it is, and before it ever was. */
export function useFreshness(isFresh: () => boolean, serverNow: () => Date): Ref<Date | null> {
  const freshUntil = shallowRef<Date | null>(null);
  watch(isFresh, (fresh) => (freshUntil.value = fresh ? null : serverNow()), { flush: 'sync' });
  return freshUntil;
}
