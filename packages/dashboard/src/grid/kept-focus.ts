import { watch, type ShallowRef } from 'vue';

/**
 * A row that is moved in the document loses the focus to the page. Where one had it, it gets it back, without a scroll.
 * Where the row has gone the focus goes to the nearest that is left.
 */
export function useKeptFocus(
  box: Readonly<ShallowRef<HTMLElement | null>>,
  ids: () => readonly string[],
  stop: () => HTMLElement | null,
): void {
  let had: Element | null = null;
  watch(ids, () => {
    const focused = document.activeElement;
    // Asked twice where a row that is moved makes the grid let go: the first answer stands.
    if (focused && box.value?.querySelector('tbody')?.contains(focused)) had = focused;
  });
  watch(
    ids,
    () => {
      if (had && document.activeElement !== had && !box.value?.contains(document.activeElement)) {
        (had.isConnected ? (had as HTMLElement) : stop())?.focus({ preventScroll: true });
      }
      had = null;
    },
    { flush: 'post' },
  );
}
