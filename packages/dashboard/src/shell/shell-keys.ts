import { onMounted, onUnmounted } from 'vue';
import { isComposing, isTyping } from '../ui/keys.ts';

/** Keys of the whole dashboard. Letters alone act only where a grid or a figure has the focus; see MoneyFigure and grid-keys. */
export function useShellKeys({ pause, help }: { pause: () => void; help: () => void }): void {
  function onKey(event: KeyboardEvent): void {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && event.code === 'KeyP') pause();
    else if (event.key === '?') help();
    else return;
    event.preventDefault();
  }
  onMounted(() => document.addEventListener('keydown', onKey));
  onUnmounted(() => document.removeEventListener('keydown', onKey));
}
