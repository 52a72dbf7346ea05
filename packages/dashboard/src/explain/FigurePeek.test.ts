import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import MoneyFigure from '../figure/MoneyFigure.vue';
import { usePeekIntent } from '../figure/peek-intent.ts';
import { step } from '../figure/steps.ts';
import { choosePeeking } from '../preferences/peeking.ts';
import { mountInPage, settle, type Mounted } from '../testing/mount.ts';
import { money, partnerRoot } from '../testing/objects.ts';
import FigurePeek from './FigurePeek.vue';

let mounted: Mounted | undefined;

const line = (id: string, counted: string) => ({
  ...{ productLine: 'SALES_HUB', motion: 'PARTNER_SOURCED', association: { id } },
  customer: { id: `cu_${id}`, name: `Customer ${id}` },
  ...{ now: money(counted), twelveMonthsBefore: money('0'), counted: money(counted) },
});
const lines = [line('a', '1000'), line('b', '40000'), line('c', '3000'), line('d', '200')];
const root = partnerRoot({
  more: {
    soldMrr: () => ({ total: money('44200'), sourced: money('44200'), assisted: money('0'), lines }),
  },
});

const page = defineComponent({
  setup() {
    const { peeked, hold, release } = usePeekIntent();
    return () => [
      h(MoneyFigure, { value: money('44200'), explain: step('soldMrr', 'p1', '2025-11-23'), label: 'Sold MRR' }),
      peeked.value && h(FigurePeek, { ...peeked.value, onHold: hold, onRelease: release }),
    ];
  },
});

async function shown() {
  mounted = await mountInPage(page, { root });
  return mounted.page.find<HTMLElement>('[data-explain]');
}
const slip = () => document.querySelector<HTMLElement>('[role="tooltip"]');

function point(element: HTMLElement | null, type: string, pointerType = 'mouse'): void {
  element?.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { pointerType, relatedTarget: null }));
}

async function rest(): Promise<void> {
  await vi.advanceTimersByTimeAsync(500);
  await vi.dynamicImportSettled();
  await settle();
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  mounted?.page.unmount();
  vi.useRealTimers();
  choosePeeking(true);
});

describe('a figure that is pointed at', () => {
  it('tells what it is, how it is worked out and what it is mostly made of', async () => {
    const figure = await shown();
    point(figure.element, 'pointerover');
    await rest();
    await vi.waitFor(() => expect(slip()?.textContent).toContain('¥44,200'));
    const text = slip()?.textContent ?? '';
    expect(text.indexOf('Customer b')).toBeGreaterThan(0);
    expect(text.indexOf('Customer b')).toBeLessThan(text.indexOf('Customer c'));
    expect(text).not.toContain('Customer d');
    expect(text).toContain('and 1 more');
    expect(figure.attributes('aria-describedby')).toBe(slip()?.id);
  });

  it('stays told while the pointer is on what is told, and no longer', async () => {
    const figure = await shown();
    point(figure.element, 'pointerover');
    await rest();
    await vi.waitFor(() => expect(slip()).not.toBeNull());
    point(figure.element, 'pointerout');
    point(slip(), 'pointerenter');
    await rest();
    expect(slip()).not.toBeNull();
    point(slip(), 'pointerleave');
    await rest();
    expect(slip()).toBeNull();
    expect(figure.attributes('aria-describedby')).toBeUndefined();
  });

  it('is dismissed by Escape, and not told again until it was left', async () => {
    const figure = await shown();
    point(figure.element, 'pointerover');
    await rest();
    await vi.waitFor(() => expect(slip()).not.toBeNull());
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    await settle();
    expect(slip()).toBeNull();
    point(figure.element, 'pointerover');
    await rest();
    expect(slip()).toBeNull();
  });

  it.each([
    ['by a finger', () => undefined, 'touch'],
    ['by somebody who wants none of it', () => choosePeeking(false), 'mouse'],
  ])('%s tells nothing until it is asked', async (_name, prepare, pointerType) => {
    prepare();
    const figure = await shown();
    point(figure.element, 'pointerover', pointerType);
    await rest();
    expect(slip()).toBeNull();
  });

  it('tells nothing in passing', async () => {
    const figure = await shown();
    point(figure.element, 'pointerover');
    point(figure.element, 'pointerout');
    await rest();
    expect(slip()).toBeNull();
  });
});
