import { onMounted, onUnmounted, ref, type Ref, type ShallowRef } from 'vue';

/** The width of an element as it is laid out, for drawings that are made in its own pixels. */
export function useElementWidth(element: Readonly<ShallowRef<HTMLElement | null>>, first: number): Ref<number> {
  const width = ref(first);
  let observer: ResizeObserver | undefined;
  onMounted(() => {
    if (!element.value) return;
    width.value = element.value.clientWidth || first;
    observer = new ResizeObserver(([entry]) => {
      if (entry) width.value = entry.contentRect.width;
    });
    observer.observe(element.value);
  });
  onUnmounted(() => observer?.disconnect());
  return width;
}
