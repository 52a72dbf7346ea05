import { mount } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { computed, nextTick, ref, shallowRef } from 'vue';
import { chooseLanguage } from '../i18n/locale.ts';
import { liveKey, type Live, type LiveState } from './live.ts';
import LiveChip from './LiveChip.vue';

const state = ref<LiveState>('live');
const retryIn = ref<number | null>(null);
const held = ref(0);
const isPaused = ref(false);
const live: Live = {
  state: computed(() => state.value),
  retryIn: computed(() => retryIn.value),
  held,
  lastEventAt: shallowRef(new Date('2025-11-23T05:00:00Z')),
  freshUntil: shallowRef(null),
  delivered: shallowRef([]),
  isPaused,
  togglePause: vi.fn(),
  updateNow: vi.fn(),
  forwardSubscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
};
const chip = () =>
  mount(LiveChip, {
    props: { zone: 'Asia/Tokyo' },
    global: { provide: { [liveKey as symbol]: live } },
    attachTo: document.body,
  });

afterEach(() => {
  chooseLanguage('en');
  document.body.innerHTML = '';
});

describe('the chip', () => {
  it.each([
    ['live', 'Live', 'ライブ'],
    ['delayed', 'Delayed', '遅延'],
    ['reconnecting', 'Reconnecting', '再接続中'],
    ['offline', 'Offline', 'オフライン'],
    ['paused', 'Paused', '一時停止'],
  ] as const)('says %s in a word of each language', async (next, en, ja) => {
    state.value = next;
    const it = chip();
    expect(it.find('button').text()).toBe(en);
    chooseLanguage('ja');
    await nextTick();
    expect(it.find('button').text()).toBe(ja);
  });

  it('draws each state with an outline of its own', () => {
    const outlines = (['live', 'delayed', 'reconnecting', 'offline', 'paused'] as const).map((next) => {
      state.value = next;
      return chip().find('button svg').html();
    });
    expect(new Set(outlines).size).toBe(5);
  });

  it('counts down, and counts what is held', async () => {
    state.value = 'reconnecting';
    retryIn.value = 4;
    const it = chip();
    expect(it.find('button').text()).toBe('Reconnecting 4 s');
    state.value = 'paused';
    retryIn.value = null;
    isPaused.value = true;
    held.value = 48;
    await nextTick();
    expect(it.find('button').text()).toBe('Paused (48)');
    isPaused.value = false;
  });

  it('opens to the last change and to reading everything now; Esc closes it', async () => {
    state.value = 'live';
    const it = chip();
    await it.find('button').trigger('click');
    expect(it.find('.card').isVisible()).toBe(true);
    expect(it.find('dd').text()).toBe('23 Nov 2025, 14:00');
    await it.findAll('.card button')[0]?.trigger('click');
    expect(live.updateNow).toHaveBeenCalled();
    await it.trigger('keydown', { key: 'Escape' });
    expect(it.find('button').attributes('aria-expanded')).toBe('false');
  });
});
