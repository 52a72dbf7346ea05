import { readonly, ref } from 'vue';
import { keepPreference, readPreference } from '../preferences/cookie.ts';
import { overwriteGetLocale } from './messages/runtime.js';

export type Language = 'en' | 'ja';

function preferred(): Language {
  const kept = readPreference('language');
  if (kept === 'en' || kept === 'ja') return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

const current = ref<Language>(preferred());
overwriteGetLocale(() => current.value);

/** The language shown. Every message and every format reads it, so that all text follows it at once. */
export const language = readonly(current);

export function chooseLanguage(next: Language): void {
  current.value = next;
  keepPreference('language', next);
  document.documentElement.lang = next;
}

/** The language as the API's `Locale`. */
export function apiLocale(): 'EN' | 'JA' {
  return current.value === 'ja' ? 'JA' : 'EN';
}
