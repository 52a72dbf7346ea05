import { onMounted, onUnmounted } from 'vue';
import { singleKeys } from '../preferences/keyboard.ts';
import { isComposing, isTyping } from '../ui/keys.ts';

export interface ShellKeys {
  readonly pause: () => void;
  readonly help: () => void;
  readonly palette: () => void;
  readonly search: () => void;
  readonly copyLink: () => void;
  /** After `g`: whether the letter leads anywhere. */
  readonly go: (letter: string) => boolean;
}

/** So long a `g` waits for its letter. */
const SEQUENCE = 1_500;

/** Keys of the whole dashboard; those that are one letter or sign can be switched off. */
export function useShellKeys(keys: ShellKeys): void {
  let wentAt = -Infinity;
  const singles: Readonly<Record<string, () => void>> = {
    '?': keys.help,
    '/': keys.search,
    '.': keys.copyLink,
    g: () => (wentAt = performance.now()),
  };

  function single(event: KeyboardEvent): boolean {
    const isSecond = performance.now() - wentAt < SEQUENCE;
    wentAt = -Infinity;
    if (isSecond && keys.go(event.key)) return true;
    const does = singles[event.key];
    does?.();
    return does !== undefined;
  }

  function command(event: KeyboardEvent): boolean {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      keys.palette();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return false;
    if (event.shiftKey && event.code === 'KeyP') {
      keys.pause();
      return true;
    }
    return singleKeys.value && single(event);
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.defaultPrevented && !isComposing(event) && command(event)) event.preventDefault();
  }
  onMounted(() => document.addEventListener('keydown', onKey));
  onUnmounted(() => document.removeEventListener('keydown', onKey));
}
