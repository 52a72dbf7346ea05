import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';

export interface SettledRows<Row> {
  /** The rows in the order in which they stand on the screen; what is in them is always the newest. */
  readonly rows: ComputedRef<Row[]>;
  /** How many rows are new, and wait until the reader lets go of the grid or asks for them. */
  readonly waiting: ComputedRef<number>;
  /** Whether somebody points at the grid or has the focus in it: nothing may move then. */
  readonly isHeld: Ref<boolean>;
  readonly settle: () => void;
}

/** Keeps a grid's rows where they are while somebody is in it: new ones wait, changed ones change in place. */
export function useSettledRows<Row extends { readonly id: string }>(newest: () => readonly Row[]): SettledRows<Row> {
  const order = shallowRef<readonly string[]>(newest().map(({ id }) => id));
  const isHeld = ref(false);
  const settle = () => (order.value = newest().map(({ id }) => id));

  /** Rows that only follow at the end move nothing. */
  const onlyGrew = (ids: readonly string[]) => order.value.every((id, index) => ids[index] === id);

  watch(
    () => newest().map(({ id }) => id),
    (ids) => {
      if (!isHeld.value || onlyGrew(ids)) settle();
    },
  );
  watch(isHeld, (held) => {
    if (!held) settle();
  });

  return {
    isHeld,
    settle,
    rows: computed(() => {
      const byId = new Map(newest().map((row) => [row.id, row]));
      return order.value.flatMap((id) => byId.get(id) ?? []);
    }),
    waiting: computed(() => {
      const known = new Set(order.value);
      return newest().filter(({ id }) => !known.has(id)).length;
    }),
  };
}
