/** A past day that the pages are shown as of, in the address: what was known then is compared with what is known now. */
import { computed, type ComputedRef } from 'vue';
import type { LocationQuery, RouteLocationNormalized, RouteLocationRaw } from 'vue-router';
import { dayOf } from '../format/date.ts';
import { useClock } from '../viewer/clock.ts';
import { useZone } from '../viewer/zone.ts';
import { dayValue, useAddressState } from './address.ts';

export interface AsOf {
  /** The day, before today; null while the pages show the present. */
  readonly day: ComputedRef<string | null>;
  /** The day that it is now, where the partner in view is. */
  readonly today: ComputedRef<string>;
  readonly show: (day: string) => void;
  /** Back to the present. */
  readonly leave: () => void;
}

const schema = { asOf: dayValue() };

export function useAsOf({ clock, zone } = { clock: useClock(), zone: useZone() }): AsOf {
  const address = useAddressState<{ asOf: string | null }>(schema);
  const today = computed(() => dayOf(clock.now.value, zone.value));
  const written = computed(() => address.values.value.asOf);
  return {
    day: computed(() => (written.value !== null && written.value < today.value ? written.value : null)),
    today,
    show: (day) => address.set('asOf', day < today.value ? day : null),
    leave: () => address.clear(),
  };
}

const asOfIn = ({ asOf }: LocationQuery) => (typeof asOf === 'string' ? asOf : undefined);

/** The past day goes along from page to page, until it is left where one stands. */
export function carryAsOf(to: RouteLocationNormalized, from: RouteLocationNormalized): RouteLocationRaw | undefined {
  const day = asOfIn(from.query);
  if (day === undefined || to.path === from.path || to.meta.public || asOfIn(to.query) !== undefined) return undefined;
  return { path: to.path, query: { ...to.query, asOf: day }, hash: to.hash };
}
