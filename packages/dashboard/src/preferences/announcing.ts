import { readonly, ref } from 'vue';
import { keepPreference, readPreference } from './cookie.ts';

/** How often a screen reader is told what changed: never, or at most once in so many seconds. */
export type Announcing = 'off' | '10' | '60';

const kept = readPreference('announcing');
const chosen = ref<Announcing>(kept === 'off' || kept === '60' ? kept : '10');

export const announcing = readonly(chosen);

export function chooseAnnouncing(next: Announcing): void {
  chosen.value = next;
  keepPreference('announcing', next === '10' ? null : next);
}
