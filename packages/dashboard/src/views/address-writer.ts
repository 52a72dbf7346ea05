/** Writes to the address from several places at once without one undoing the other. */
import { shallowRef, type ShallowRef } from 'vue';
import type { Router } from 'vue-router';

/** What is to be written under each key; undefined takes the key away. */
type Patch = Readonly<Record<string, string | undefined>>;
type Way = 'push' | 'replace';

export interface AddressWriter {
  /** What is on its way into the address: pages show it already. */
  readonly pending: Readonly<ShallowRef<Patch>>;
  readonly write: (patch: Patch, way: Way) => void;
}

function createWriter(router: Router): AddressWriter {
  const pending = shallowRef<Patch>({});
  let next: Way | null = null;

  let newest = 0;

  /** Forgets what has been written, unless it was written anew meanwhile. */
  function settle(written: Patch): void {
    const isSettled = (key: string, text: string | undefined) => key in written && written[key] === text;
    pending.value = Object.fromEntries(Object.entries(pending.value).filter(([key, text]) => !isSettled(key, text)));
  }

  async function go(): Promise<void> {
    const way = next ?? 'replace';
    next = null;
    newest += 1;
    const turn = newest;
    const patch = pending.value;
    const { query, hash } = router.currentRoute.value;
    await router[way]({ query: { ...query, ...patch }, hash }).catch(() => undefined);
    // Overtaken by a later turn, which carries the same values: they are pending until that has arrived.
    if (turn === newest) settle(patch);
  }

  return {
    pending,
    write(patch, way) {
      pending.value = { ...pending.value, ...patch };
      if (next === null) queueMicrotask(() => void go());
      if (next !== 'push') next = way;
    },
  };
}

const writers = new WeakMap<Router, AddressWriter>();

/** The one writer of a router. */
export function addressWriter(router: Router): AddressWriter {
  const known = writers.get(router);
  if (known) return known;
  const writer = createWriter(router);
  writers.set(router, writer);
  return writer;
}
