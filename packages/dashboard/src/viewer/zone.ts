import { inject, type InjectionKey, type Ref } from 'vue';

/** The zone in which times are shown: the partner's whose pages are open, else the viewer's own. */
export const zoneKey: InjectionKey<Ref<string>> = Symbol('zone');

export function useZone(): Ref<string> {
  const zone = inject(zoneKey);
  if (!zone) throw new Error('useZone is for the pages of a signed-in person');
  return zone;
}
