import { describe, expect, it } from 'vitest';
import { nextTick, shallowRef } from 'vue';
import { useSettledRows } from './settled-rows.ts';

const row = (id: string, text = id) => ({ id, text });

describe('rows', () => {
  it('change in place, whoever is in the grid', async () => {
    const newest = shallowRef([row('a'), row('b')]);
    const settled = useSettledRows(() => newest.value);
    settled.isHeld.value = true;
    newest.value = [row('a', 'changed'), row('b')];
    await nextTick();
    expect(settled.rows.value.map(({ text }) => text)).toEqual(['changed', 'b']);
    expect(settled.waiting.value).toBe(0);
  });

  it('that are new wait while somebody is in the grid, and come when asked for', async () => {
    const newest = shallowRef([row('a')]);
    const settled = useSettledRows(() => newest.value);
    settled.isHeld.value = true;
    newest.value = [row('c'), row('b'), row('a')];
    await nextTick();
    expect(settled.rows.value.map(({ id }) => id)).toEqual(['a']);
    expect(settled.waiting.value).toBe(2);
    settled.settle();
    expect(settled.rows.value.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(settled.waiting.value).toBe(0);
  });

  it('come at once where nobody is in the grid, or where they only follow at the end', async () => {
    const newest = shallowRef([row('a')]);
    const settled = useSettledRows(() => newest.value);
    newest.value = [row('b'), row('a')];
    await nextTick();
    expect(settled.rows.value).toHaveLength(2);
    settled.isHeld.value = true;
    newest.value = [row('b'), row('a'), row('z')];
    await nextTick();
    expect(settled.rows.value).toHaveLength(3);
  });

  it('settle when the reader lets go of the grid', async () => {
    const newest = shallowRef([row('a')]);
    const settled = useSettledRows(() => newest.value);
    settled.isHeld.value = true;
    newest.value = [row('b'), row('a')];
    await nextTick();
    settled.isHeld.value = false;
    await nextTick();
    expect(settled.rows.value.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
