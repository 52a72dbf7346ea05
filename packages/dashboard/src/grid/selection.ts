import { computed, type ComputedRef, type Ref } from 'vue';

export interface Selection {
  readonly has: (id: string) => boolean;
  /** Marks a row or takes its mark away; with `through`, every row since the one marked last. */
  readonly toggle: (id: string, through?: boolean) => void;
  readonly toggleAll: () => void;
  readonly all: ComputedRef<'all' | 'some' | 'none'>;
}

/** Rows that are marked, by their ids; those that a filter hides keep their mark. */
export function useSelection(selected: Ref<readonly string[]>, ids: () => readonly string[]): Selection {
  const marked = computed(() => new Set(selected.value));
  let last: string | null = null;

  function toggle(id: string, through = false): void {
    const next = new Set(marked.value);
    const isMarked = !next.has(id);
    const [from, to] = [last === null ? -1 : ids().indexOf(last), ids().indexOf(id)].sort((a, b) => a - b);
    const range = through && from !== undefined && from >= 0 ? ids().slice(from, (to ?? from) + 1) : [id];
    for (const each of range) {
      if (isMarked) next.add(each);
      else next.delete(each);
    }
    last = id;
    selected.value = [...next];
  }

  const all = computed(() => {
    const count = ids().filter((id) => marked.value.has(id)).length;
    return count === 0 ? 'none' : count === ids().length ? 'all' : 'some';
  });

  return {
    toggle,
    all,
    has: (id) => marked.value.has(id),
    toggleAll: () => {
      const shown = new Set(ids());
      selected.value =
        all.value === 'all'
          ? selected.value.filter((id) => !shown.has(id))
          : [...new Set([...selected.value, ...shown])];
    },
  };
}
