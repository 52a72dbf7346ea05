import { readonly, ref } from 'vue';
import { keepPreference, readPreference } from './cookie.ts';

const isOn = ref(readPreference('peeks') !== 'off');

/** Whether pointing at a figure tells what it is made of, before anybody asks. */
export const peeking = readonly(isOn);

export function choosePeeking(on: boolean): void {
  isOn.value = on;
  keepPreference('peeks', on ? null : 'off');
}
