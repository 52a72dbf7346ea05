import { ref } from 'vue';

/** What lies over the page: the palette, with everything or for choosing a partner only; the list of keys. */
export type Opened = 'palette' | 'partners' | 'keys';

export const opened = ref<Opened | null>(null);
