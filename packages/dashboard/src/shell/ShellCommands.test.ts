import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseSingleKeys } from '../preferences/keyboard.ts';
import { mountInPage, settle, type Mounted } from '../testing/mount.ts';
import { opened } from './opened.ts';
import ShellCommands from './ShellCommands.vue';

const staff = { kind: 'staff', id: 'st_1', name: 'PDM One', role: 'PDM' } as const;
const nodes = [
  { id: 'pt_1', key: 'p1', name: 'アオイデジタル株式会社' },
  { id: 'pt_2', key: 'p2', name: 'Harbor & Finch' },
];
const root = { partners: () => ({ nodes }), sharedDeals: () => ({ nodes: [] }) };
let mounted: Mounted;

const press = async (key: string, more: KeyboardEventInit = {}, on: Element = document.body) => {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  await settle();
};
const field = () => document.querySelector<HTMLInputElement>('input[role="combobox"]');
const options = () => [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent ?? '');
async function write(text: string): Promise<void> {
  const input = field();
  if (!input) throw new Error('the palette is not open');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await settle();
}
const at = () => mounted.router.currentRoute.value.fullPath;

// Fetched when it is asked for first; the machine that tests may be slow.
beforeAll(() => import('./CommandPalette.vue'));
beforeEach(async () => {
  opened.value = null;
  mounted = await mountInPage(ShellCommands, { root, viewer: staff });
});
afterEach(() => {
  mounted.page.unmount();
  chooseSingleKeys(true);
  document.body.innerHTML = '';
});

describe('the palette', () => {
  beforeEach(async () => {
    await press('k', { ctrlKey: true });
    await vi.waitFor(() => expect(field()).not.toBeNull());
    await settle();
  });

  it('finds a partner whatever kana its name is written in, and goes there with Enter', async () => {
    await write('あおい');
    expect(options()).toHaveLength(1);
    await press('Enter', {}, field() as Element);
    expect(at()).toBe('/p/p1');
    expect(field()).toBeNull();
  });

  it('runs nothing by the Enter that confirms a kanji', async () => {
    await write('アオイ');
    await press('Enter', { isComposing: true }, field() as Element);
    const confirming = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
    Object.defineProperty(confirming, 'keyCode', { value: 229 });
    field()?.dispatchEvent(confirming);
    await settle();
    expect(at()).toBe('/');
    expect(field()).not.toBeNull();
  });

  it('is walked by arrows, and says where one is', async () => {
    const active = () => document.getElementById(field()?.getAttribute('aria-activedescendant') ?? '')?.textContent;
    const first = active();
    await press('ArrowDown', {}, field() as Element);
    expect(active()).not.toBe(first);
    await press('ArrowUp', {}, field() as Element);
    expect(active()).toBe(first);
  });

  it('says so where nothing fits', async () => {
    await write('nowhere at all');
    expect(options()).toEqual([]);
    expect(document.body.textContent).toContain('Nothing fits.');
  });
});

describe('the keys of every page', () => {
  it('go to places by g and a letter', async () => {
    await press('g');
    await press('p');
    expect(at()).toBe('/partners');
  });

  it('do nothing while somebody writes, or composes a word', async () => {
    const input = document.body.appendChild(document.createElement('input'));
    await press('?', {}, input);
    await press('?', { isComposing: true });
    expect(opened.value).toBeNull();
  });

  it('are off, but for those with Ctrl, where one has said so', async () => {
    chooseSingleKeys(false);
    await press('?');
    await press('g');
    await press('p');
    expect([opened.value, at()]).toEqual([null, '/']);
    await press('k', { metaKey: true });
    expect(opened.value).toBe('palette');
  });

  it('search by / on the page, and in the palette where a page has no search', async () => {
    document.body.insertAdjacentHTML('beforeend', '<main><input type="search"></main>');
    await press('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    expect(opened.value).toBeNull();
    document.querySelector('main')?.remove();
    await press('/');
    expect(opened.value).toBe('palette');
  });
});
