import { readonly, shallowRef, type Ref } from 'vue';
import type { Tone } from './icons.ts';

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly tone: Tone;
  /** Something that can be done about it. What can be done is never taken away by itself. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** How long it stays, in milliseconds; it stays until it is put away where this is infinite. */
  readonly stays: number;
}

export type ToastText = Pick<Toast, 'title' | 'detail' | 'action'> & {
  readonly tone?: Tone;
  /** How what was done is taken back; offered for a few seconds. */
  readonly undo?: Toast['action'];
};

const STAYS = 6000;
const UNDO_FOR = 8000;
const MOST = 4;

const shown = shallowRef<readonly Toast[]>([]);
let last = 0;

/** Words about what was just done, beside the page: by the shell, in the order in which they came. */
export function useToasts(): {
  readonly toasts: Readonly<Ref<readonly Toast[]>>;
  readonly show: (toast: ToastText) => number;
  readonly dismiss: (id: number) => void;
  readonly clear: () => void;
} {
  return {
    toasts: readonly(shown),
    show({ title, detail, action, undo, tone = 'good' }) {
      last += 1;
      const isGrave = action !== undefined || tone === 'bad' || tone === 'warn';
      const stays = isGrave ? Infinity : undo ? UNDO_FOR : STAYS;
      const toast: Toast = { id: last, title, detail, tone, action: action ?? undo, stays };
      const passing = shown.value.filter(({ stays }) => stays < Infinity);
      const dropped = shown.value.length >= MOST ? passing[0]?.id : undefined;
      shown.value = [...shown.value.filter(({ id }) => id !== dropped), toast];
      return last;
    },
    dismiss: (id) => (shown.value = shown.value.filter((toast) => toast.id !== id)),
    clear: () => (shown.value = []),
  };
}
