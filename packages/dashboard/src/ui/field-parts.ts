import { computed, useId, type ComputedRef } from 'vue';

/** The ids that tie a field to its hint and its fault, so that both are read out with it. */
export function useFieldParts(fault: () => string | undefined, hint: () => string | undefined) {
  const id = useId();
  const described: ComputedRef<string | undefined> = computed(
    () => [hint() ? `${id}-hint` : '', fault() ? `${id}-fault` : ''].filter(Boolean).join(' ') || undefined,
  );
  return { id, described };
}
