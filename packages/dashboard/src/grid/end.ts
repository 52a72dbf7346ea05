import { onMounted, onUnmounted, watch, type ShallowRef } from 'vue';

/** Tells when the end of a list comes into sight, once for each length of it. */
export function useEnd(
  sentinel: Readonly<ShallowRef<HTMLElement | null>>,
  length: () => number,
  reached: () => void,
): void {
  let told = -1;
  const observer = new IntersectionObserver((entries) => {
    if (told === length() || length() === 0 || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    told = length();
    reached();
  });
  /** Looked for again after every page, for one page may not push the end out of sight. */
  const look = () => {
    observer.disconnect();
    if (sentinel.value) observer.observe(sentinel.value);
  };
  onMounted(look);
  watch(length, look, { flush: 'post' });
  onUnmounted(() => observer.disconnect());
}
