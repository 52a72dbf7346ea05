import { afterEach, expect, it } from 'vitest';
import { mountInPage, settle } from '../testing/mount.ts';
import { useToasts } from '../ui/toasts.ts';
import { viewText } from './saved-views.ts';
import SavedViews from './SavedViews.vue';

afterEach(() => {
  useToasts().clear();
  document.body.innerHTML = '';
});

it('writes a page’s state in one order, without what is looked into in passing', () => {
  expect(viewText({ stage: 'WON', q: '北斗', explain: 'soldMrr~p1', many: ['a', 'b'] })).toBe(
    'q=%E5%8C%97%E6%96%97&stage=WON',
  );
});

it('shows a kept view, keeps the state of the page under a name, and says why where it was refused', async () => {
  const kept: object[] = [];
  const root = {
    savedViews: () => [{ name: 'Won', query: 'stage=WON' }, ...kept],
    saveView: ({ input }: { input: { name: string; query: string } }) => {
      if (input.name === 'x')
        return { userErrors: [{ code: 'TOO_MANY', message: 'Remove one first.', field: ['name'] }] };
      kept.push({ name: input.name, query: input.query });
      return { userErrors: [] };
    },
  };
  const { page, router } = await mountInPage(SavedViews, { props: { page: 'deals' }, root, path: '/?q=a' });
  await page.find('button').trigger('click');
  await page.find('.view button').trigger('click');
  await settle();
  expect(router.currentRoute.value.fullPath).toBe('/?stage=WON');
  expect(page.find('button').text()).toContain('Won');

  await router.push('/?stage=LOST&explain=x');
  await page.find('input').setValue('x');
  await page.find('form').trigger('submit');
  await settle();
  expect(page.text()).toContain('Remove one first.');
  await page.find('input').setValue('Lost');
  await page.find('form').trigger('submit');
  await settle();
  expect(kept).toEqual([{ name: 'Lost', query: 'stage=LOST' }]);
  expect(page.findAll('.view').map((view) => view.text())).toEqual(['Won', 'Lost']);
});

it.each([
  ['en', 'View “Won” removed', 'Undo'],
  ['ja', 'ビュー「Won」を削除しました', '元に戻す'],
] as const)('offers for a while to bring a removed view back, in %s', async (language, removed, undo) => {
  let kept = [{ name: 'Won', query: 'stage=WON' }];
  const root = {
    savedViews: () => kept,
    removeView: () => {
      kept = [];
      return { userErrors: [] };
    },
    saveView: ({ input }: { input: { name: string; query: string } }) => {
      kept = [{ name: input.name, query: input.query }];
      return { userErrors: [] };
    },
  };
  const { page } = await mountInPage(SavedViews, { props: { page: 'deals' }, root, path: '/?q=other', language });
  const { toasts } = useToasts();
  await page.find('button').trigger('click');
  await page.find('.view button:last-child').trigger('click');
  await settle();
  expect(page.findAll('.view')).toHaveLength(0);
  expect(toasts.value.map(({ title, stays }) => [title, stays])).toEqual([[removed, 8000]]);

  expect(toasts.value[0]?.action?.label).toBe(undo);
  toasts.value[0]?.action?.run();
  await settle();
  expect(kept).toEqual([{ name: 'Won', query: 'stage=WON' }]);
  expect(page.findAll('.view').map((view) => view.text())).toEqual(['Won']);
});
