import { timeZoneOf } from '@tierline/rules';
import { computed, inject, onScopeDispose, provide, watchEffect, type ComputedRef, type InjectionKey } from 'vue';
import { dayOf } from '../format/date.ts';
import { useClock } from './clock.ts';
import type { PartnerScope } from './viewer.ts';
import { useZone } from './zone.ts';

/** The partner whose pages are open. */
export interface PartnerInView {
  readonly scope: ComputedRef<PartnerScope>;
  /** The zone of its region: in it its days begin and its times are shown. */
  readonly zone: ComputedRef<string>;
  /** Its calendar date now. */
  readonly today: ComputedRef<string>;
}

const key: InjectionKey<PartnerInView> = Symbol('partner in view');

export function providePartner(scope: () => PartnerScope): PartnerInView {
  const clock = useClock();
  const zone = computed(() => timeZoneOf(scope().region));
  const partner = { scope: computed(scope), zone, today: computed(() => dayOf(clock.now.value, zone.value)) };
  provide(key, partner);
  const shown = useZone();
  const own = shown.value;
  watchEffect(() => (shown.value = zone.value));
  onScopeDispose(() => (shown.value = own));
  return partner;
}

export function usePartner(): PartnerInView {
  const partner = inject(key);
  if (!partner) throw new Error('usePartner is for the pages of one partner');
  return partner;
}
