import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountInPage, settle } from '../testing/mount.ts';
import { useToasts } from '../ui/toasts.ts';
import ToastRegion from './ToastRegion.vue';

const { toasts, show, clear } = useToasts();

afterEach(() => {
  clear();
  document.body.innerHTML = '';
});

const shown = () => [...document.querySelectorAll('.toast')].map((toast) => toast.textContent.trim());
const press = (label: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.toast button')]
    .find((button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === label)
    ?.click();
const appears = (text: string) => vi.waitFor(() => expect(shown()).toContain(text), { timeout: 10_000 });

describe('the region of messages', () => {
  it('draws nothing until there is something to tell', async () => {
    await mountInPage(ToastRegion);
    expect(document.querySelector('.toasts')).toBeNull();
    show({ title: 'Saved' });
    await appears('Saved');
  });

  it('does what a message offers once, and puts the message away', async () => {
    await mountInPage(ToastRegion);
    const run = vi.fn();
    show({ title: 'Removed', undo: { label: 'Undo', run } });
    await appears('RemovedUndo');
    press('Undo');
    await settle();
    expect(run).toHaveBeenCalledOnce();
    expect(toasts.value).toEqual([]);
  });

  it.each([
    ['en', 'Close'],
    ['ja', '閉じる'],
  ] as const)('is closed by a button that says so, in %s', async (language, close) => {
    await mountInPage(ToastRegion, { language });
    show({ title: 'Saved' });
    await appears('Saved');
    press(close);
    await settle();
    expect(toasts.value).toEqual([]);
  });

  it('leaves nothing to whoever signs in next', async () => {
    const { page } = await mountInPage(ToastRegion);
    show({ title: 'Not saved', tone: 'bad' });
    await settle();
    page.unmount();
    expect(toasts.value).toEqual([]);
  });
});
