import { computed, onMounted, onUnmounted, ref, shallowRef, type ComputedRef, type ShallowRef } from 'vue';

/** A row that is laid out, after so many pixels of rows that are not. */
export interface ShownRow {
  readonly index: number;
  readonly gap: number;
}

export interface RowWindow {
  readonly shown: ComputedRef<readonly ShownRow[]>;
  /** The height of the rows after the last one that is laid out. */
  readonly tail: ComputedRef<number>;
  /** Takes the heights of the rows as they are laid out now. For `onUpdated`. */
  readonly measure: () => void;
  /** Scrolls as little as it takes to have a row in view. */
  readonly reveal: (index: number) => void;
}

interface WindowSource {
  readonly box: Readonly<ShallowRef<HTMLElement | null>>;
  readonly ids: () => readonly string[];
  /** Whether rows are left out at all: short lists are laid out whole. */
  readonly isOn: () => boolean;
  /** A row that is laid out wherever it is, for it has the focus. */
  readonly kept: () => number;
}

const OVERSCAN = 8;
const FIRST_GUESS = 33;
const FIRST_HEIGHT = 640;

/** The first row whose end lies below `at`. */
function rowAt(ends: Float64Array, at: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The heights of rows by their ids, as they were last laid out; those never seen are taken for average. */
function useHeights(ids: () => readonly string[]) {
  const heights = shallowRef(new Map<string, number>());
  const guess = computed(() => {
    const known = [...heights.value.values()];
    return known.length === 0 ? FIRST_GUESS : known.reduce((sum, height) => sum + height, 0) / known.length;
  });
  const ends = computed(() => {
    const list = ids();
    const found = new Float64Array(list.length);
    let end = 0;
    for (const [index, id] of list.entries()) found[index] = end += heights.value.get(id) ?? guess.value;
    return found;
  });
  return { heights, ends, startOf: (index: number) => (index > 0 ? (ends.value[index - 1] ?? 0) : 0) };
}

/** Where the box is scrolled to, and how much of it is in sight. */
function useScrolling(box: WindowSource['box'], onWidth: () => void) {
  const top = ref(0);
  const height = ref(FIRST_HEIGHT);
  let width = 0;
  const read = () => {
    top.value = box.value?.scrollTop ?? 0;
    height.value = box.value?.clientHeight || FIRST_HEIGHT;
  };
  const observer = new ResizeObserver(() => {
    read();
    if (box.value?.clientWidth === width) return;
    width = box.value?.clientWidth ?? 0;
    onWidth();
  });
  onMounted(() => {
    if (!box.value) return;
    box.value.addEventListener('scroll', read, { passive: true });
    observer.observe(box.value);
    read();
  });
  onUnmounted(() => observer.disconnect());
  return { top, height };
}

/** Of a long list, the rows in sight and a few around them; the others are gaps of the same height. */
export function useRowWindow({ box, ids, isOn, kept }: WindowSource): RowWindow {
  const { heights, ends, startOf } = useHeights(ids);
  const scroll = useScrolling(box, () => (heights.value = new Map()));
  const total = () => ends.value.at(-1) ?? 0;

  const indexes = computed(() => {
    const last = ids().length - 1;
    if (!isOn()) return Array.from({ length: last + 1 }, (_, index) => index);
    const from = Math.max(0, rowAt(ends.value, scroll.top.value) - OVERSCAN);
    const to = Math.min(last, rowAt(ends.value, scroll.top.value + scroll.height.value) + OVERSCAN);
    const inSight = Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
    const held = kept();
    if (held < 0 || held > last || (held >= from && held <= to)) return inSight;
    return held < from ? [held, ...inSight] : [...inSight, held];
  });

  const shown = computed(() =>
    indexes.value.map((index, place) => {
      const before = indexes.value[place - 1] ?? -1;
      return { index, gap: startOf(index) - (before < 0 ? 0 : (ends.value[before] ?? 0)) };
    }),
  );

  function measure(): void {
    if (!isOn() || !box.value) return;
    const seen = new Map(heights.value);
    for (const row of box.value.querySelectorAll<HTMLElement>('tr[data-row]')) {
      const id = ids()[Number(row.dataset['row'])];
      const { height } = row.getBoundingClientRect();
      if (id !== undefined && height > 0 && Math.abs((seen.get(id) ?? 0) - height) > 0.5) seen.set(id, height);
    }
    const isNew =
      seen.size !== heights.value.size || [...seen].some(([id, height]) => heights.value.get(id) !== height);
    if (isNew) heights.value = seen;
  }

  function reveal(index: number): void {
    const scroller = box.value;
    if (!scroller || !isOn()) return;
    const head = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const start = startOf(index);
    const end = ends.value[index] ?? start;
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (end + head > scroller.scrollTop + scroll.height.value)
      scroller.scrollTop = end + head - scroll.height.value;
    scroll.top.value = scroller.scrollTop;
  }

  return { shown, tail: computed(() => total() - (ends.value[indexes.value.at(-1) ?? -1] ?? 0)), measure, reveal };
}
