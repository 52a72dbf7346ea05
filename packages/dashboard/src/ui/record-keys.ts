import { onMounted, onUnmounted } from 'vue';
import { singleKeys } from '../preferences/keyboard.ts';
import { isComposing, isTyping } from './keys.ts';

/** `[` and `]` walk to the record before and after; a way that does not exist is left out. For pages of one record. */
export function useRecordKeys({ previous, next }: { previous?: () => void; next?: () => void }): void {
  function onKey(event: KeyboardEvent): void {
    if (!singleKeys.value || isComposing(event) || isTyping(event)) return;
    if (event.ctrlKey || event.metaKey) return;
    const walk = event.key === '[' ? previous : event.key === ']' ? next : undefined;
    if (!walk) return;
    event.preventDefault();
    walk();
  }
  onMounted(() => document.addEventListener('keydown', onKey));
  onUnmounted(() => document.removeEventListener('keydown', onKey));
}
