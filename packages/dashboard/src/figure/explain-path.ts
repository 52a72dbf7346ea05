import { computed, nextTick, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { parsePath, pathText, stepText, type Step } from './steps.ts';

export interface ExplainPath {
  /** The steps in the address; empty while nothing is being explained. */
  readonly path: ComputedRef<readonly Step[]>;
  /** Explains a figure, from its start. */
  readonly open: (first: Step) => void;
  readonly deeper: (next: Step) => void;
  /** One step up; closes on the first. */
  readonly up: () => void;
  readonly goTo: (depth: number) => void;
  readonly close: () => void;
}

/** Focus goes back to the figure that was asked about: found by its step, for the row may have been drawn anew meanwhile. */
async function returnFocus(first: Step | undefined): Promise<void> {
  await nextTick();
  if (!first) return;
  const asked = document.querySelector<HTMLElement>(`[data-explain="${CSS.escape(stepText(first))}"]`);
  (asked ?? document.querySelector<HTMLElement>('h1'))?.focus();
}

/** The explanation's place in the address. Any figure opens it; the panel of src/explain shows it. */
export function useExplainPath(): ExplainPath {
  const route = useRoute();
  const router = useRouter();
  const path = computed(() => parsePath(String(route.query['explain'] ?? '')));

  function go(steps: readonly Step[]): Promise<unknown> {
    const explain = steps.length > 0 ? pathText(steps) : undefined;
    return router.push({ query: { ...route.query, explain }, hash: route.hash });
  }

  async function close(): Promise<void> {
    const [first] = path.value;
    await go([]);
    await returnFocus(first);
  }

  return {
    path,
    open: (first) => void go([first]),
    deeper: (next) => void go([...path.value, next]),
    up: () => void (path.value.length > 1 ? go(path.value.slice(0, -1)) : close()),
    goTo: (depth) => void go(path.value.slice(0, depth)),
    close: () => void close(),
  };
}
