import { inject, onScopeDispose, shallowRef, type InjectionKey, type ShallowRef } from 'vue';

/** The server's clock as far as this device can know it: a device with a wrong clock still counts deadlines right. */
export interface Clock {
  /** Moves every half minute. */
  readonly now: Readonly<ShallowRef<Date>>;
  /** This very moment. */
  readonly read: () => Date;
}

const STEP = 30_000;

/** A clock that is `offset` milliseconds ahead of the device's. */
export function startClock(offset: number): Clock {
  const read = () => new Date(Date.now() + offset);
  const now = shallowRef(read());
  const timer = setInterval(() => (now.value = read()), STEP);
  onScopeDispose(() => clearInterval(timer));
  return { now, read };
}

export const clockKey: InjectionKey<Clock> = Symbol('clock');

export function useClock(): Clock {
  const clock = inject(clockKey);
  if (!clock) throw new Error('useClock is for the pages of a signed-in person');
  return clock;
}
