import { readonly, ref } from 'vue';
import { keepPreference, readPreference } from './cookie.ts';

export type Theme = 'auto' | 'light' | 'dark';

const stored = readPreference('theme');
const chosen = ref<Theme>(stored === 'light' || stored === 'dark' ? stored : 'auto');

export const theme = readonly(chosen);

/** 'auto' follows the device. */
export function chooseTheme(next: Theme): void {
  chosen.value = next;
  keepPreference('theme', next === 'auto' ? null : next);
  if (next === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}
