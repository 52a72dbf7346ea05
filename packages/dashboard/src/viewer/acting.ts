import { computed, inject, type ComputedRef, type InjectionKey } from 'vue';

/** Why nothing can be changed at the moment: the pages show a past day, or the device is offline. */
export type ActingStop = 'past-day' | 'offline';

export interface Acting {
  /** Null while acts are possible. */
  readonly stop: ComputedRef<ActingStop | null>;
}

export const actingKey: InjectionKey<Acting> = Symbol('acting');

const free: Acting = { stop: computed(() => null) };

/** Whether acts are possible at the moment; what is being written is kept until they are again. */
export function useActing(): Acting {
  return inject(actingKey, free);
}
