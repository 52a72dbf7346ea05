import { readonly, ref } from 'vue';
import { keepPreference, readPreference } from './cookie.ts';

const isOn = ref(readPreference('single_keys') !== 'off');

/** Whether letters and signs alone are commands (WCAG 2.1.4): some people's keys are pressed by their voice. */
export const singleKeys = readonly(isOn);

export function chooseSingleKeys(on: boolean): void {
  isOn.value = on;
  keepPreference('single_keys', on ? null : 'off');
}
