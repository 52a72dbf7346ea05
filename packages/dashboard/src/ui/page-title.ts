import { ref, watchEffect } from 'vue';

const title = ref('');
const badge = ref(0);

watchEffect(() => {
  const name = title.value ? `${title.value} — Tierline` : 'Tierline';
  document.title = badge.value > 0 ? `(${badge.value}) ${name}` : name;
});

export function setPageTitle(next: string): void {
  title.value = next;
}

/** How much waits to be seen, before the title; 0 shows nothing. */
export function setTitleBadge(count: number): void {
  badge.value = count;
}
