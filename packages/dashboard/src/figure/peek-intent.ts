import { onScopeDispose, shallowRef, type Ref } from 'vue';
import { peeking } from '../preferences/peeking.ts';
import { parsePath, type Step } from './steps.ts';

/** A figure that somebody points at or has the focus on for long enough to wonder. */
export interface Peeked {
  readonly figure: HTMLElement;
  readonly step: Step;
}

interface Listening {
  readonly come: (figure: HTMLElement) => void;
  readonly leave: (figure: HTMLElement) => unknown;
  readonly dismiss: () => boolean;
}

export interface PeekIntent {
  readonly peeked: Readonly<Ref<Peeked | null>>;
  /** The pointer is on what is told of the figure: it stays. */
  readonly hold: () => void;
  /** The pointer left it. */
  readonly release: () => void;
}

const WONDERING = 400;
const LEAVING = 250;

const figureAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-explain]') : null;

/** Hears of every figure on the page by one set of listeners: figures themselves know nothing of it. */
function listen({ come, leave, dismiss }: Listening): () => void {
  const heard = new AbortController();
  const on = <Type extends keyof DocumentEventMap>(type: Type, hear: (event: DocumentEventMap[Type]) => void) => {
    document.addEventListener(type, hear, { signal: heard.signal, capture: true });
  };
  on('pointerover', ({ target, pointerType }) => {
    const figure = pointerType === 'touch' ? null : figureAt(target);
    if (figure) come(figure);
  });
  on('pointerout', ({ target, relatedTarget }) => {
    const figure = figureAt(target);
    if (figure && figureAt(relatedTarget) !== figure) leave(figure);
  });
  on('focusin', ({ target }) => {
    const figure = figureAt(target);
    if (figure?.matches(':focus-visible')) come(figure);
  });
  on('focusout', ({ target }) => {
    const figure = figureAt(target);
    if (figure) leave(figure);
  });
  on('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !dismiss()) return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Whoever asks outright gets the whole explanation.
  on('click', () => void dismiss());
  return () => heard.abort();
}

/**
 * Which figure is pointed at with a mouse or has the focus of the keyboard. Never by a finger: a touch asks outright. Escape
 * dismisses until the figure is left (WCAG 1.4.13); a figure whose explanation is open has no need of it.
 */
export function usePeekIntent(): PeekIntent {
  const peeked = shallowRef<Peeked | null>(null);
  let wanted: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function after(delay: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, delay);
  }

  function show(): void {
    const [step] = parsePath(wanted?.dataset['explain'] ?? '');
    const isAsked = wanted?.getAttribute('aria-expanded') === 'true';
    peeked.value = wanted?.isConnected && step && !isAsked ? { figure: wanted, step } : null;
  }

  function come(figure: HTMLElement): void {
    if (!peeking.value) return;
    if (figure === wanted) {
      if (peeked.value) clearTimeout(timer);
      return;
    }
    wanted = figure;
    after(WONDERING, show);
  }

  function dismiss(): boolean {
    clearTimeout(timer);
    const wasShown = peeked.value !== null;
    peeked.value = null;
    return wasShown;
  }

  function release(): void {
    wanted = null;
    after(LEAVING, dismiss);
  }

  const deafen = listen({ come, leave: (figure) => figure === wanted && release(), dismiss });
  onScopeDispose(() => {
    deafen();
    dismiss();
  });
  return { peeked, hold: () => clearTimeout(timer), release };
}
