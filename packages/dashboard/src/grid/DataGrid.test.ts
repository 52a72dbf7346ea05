import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { h, type VNode } from 'vue';
import { chooseLanguage } from '../i18n/locale.ts';
import type { GridColumn, SortState } from './column.ts';
import DataGrid from './DataGrid.vue';

interface Fruit {
  readonly id: string;
  readonly name: string;
  readonly price: number | null;
}

const columns: readonly GridColumn<Fruit>[] = [
  { key: 'name', label: () => 'Name', sortable: true, text: ({ name }) => name },
  {
    key: 'price',
    label: () => 'Price',
    align: 'end',
    sortable: true,
    sortBy: ({ price }) => price,
    text: ({ price }) => (price === null ? '—' : String(price)),
  },
];

const fruits: readonly Fruit[] = [
  { id: 'f1', name: 'Pear', price: 120 },
  { id: 'f2', name: 'Apple', price: null },
  { id: 'f3', name: 'Quince', price: 90 },
];

const many = (count: number): Fruit[] =>
  Array.from({ length: count }, (_, index) => ({ id: `m${index}`, name: `Fruit ${index}`, price: index }));

interface Slots {
  readonly [name: string]: (props: { row: Fruit }) => VNode;
}

let unmount: (() => void) | undefined;

async function grid(props: Record<string, unknown> = {}, slots: Slots = {}) {
  chooseLanguage('en');
  const wrapper = mount(DataGrid<Fruit>, {
    props: {
      columns,
      rows: fruits,
      label: 'Fruits',
      'onUpdate:sort': (sort: SortState | undefined) => wrapper.setProps({ sort }),
      'onUpdate:selected': (selected: readonly string[]) => wrapper.setProps({ selected }),
      'onUpdate:peek': (peek: string | null) => wrapper.setProps({ peek }),
      ...props,
    },
    slots,
    attachTo: document.body,
  });
  await flushPromises();
  unmount = () => wrapper.unmount();
  const lines = () => wrapper.findAll('tr[data-row]');
  return { wrapper, lines, names: () => lines().map((line) => line.find('th').text()) };
}

const press = async (key: string, more: KeyboardEventInit = {}) => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
  await flushPromises();
};

const cellOf = (row: number, column: number) =>
  document.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);

afterEach(() => unmount?.());

describe('a grid in an order', () => {
  it('is sorted by a click on a head, the other way by a second, and as it came by a third', async () => {
    const { wrapper, names } = await grid();
    const head = wrapper.findAll('button.sorter')[0];
    await head?.trigger('click');
    expect(names()).toEqual(['Apple', 'Pear', 'Quince']);
    expect(wrapper.find('[aria-sort="ascending"]').text()).toBe('Name');
    await head?.trigger('click');
    expect(names()).toEqual(['Quince', 'Pear', 'Apple']);
    await head?.trigger('click');
    expect(names()).toEqual(['Pear', 'Apple', 'Quince']);
  });

  it('has the rows that have nothing at the end, whichever way it is sorted', async () => {
    const { wrapper, names } = await grid({ sort: { key: 'price', direction: 'ascending' } });
    expect(names()).toEqual(['Quince', 'Pear', 'Apple']);
    await wrapper.setProps({ sort: { key: 'price', direction: 'descending' } });
    expect(names()).toEqual(['Pear', 'Quince', 'Apple']);
  });

  it('keeps its rows where they are while it is held, and shows new ones when asked', async () => {
    const { wrapper, names } = await grid();
    await wrapper.find('.frame').trigger('pointerenter');
    await wrapper.setProps({ rows: [{ id: 'f4', name: 'Fig', price: 1 }, ...fruits] });
    expect(names()).toEqual(['Pear', 'Apple', 'Quince']);
    await wrapper.find('.waiting button').trigger('click');
    expect(names()).toEqual(['Fig', 'Pear', 'Apple', 'Quince']);
  });

  it('settles at once on what the reader filters by, even while it is held', async () => {
    const { wrapper, names } = await grid({ settleOn: 'p' });
    await wrapper.find('.frame').trigger('pointerenter');
    await wrapper.setProps({ rows: [{ id: 'f4', name: 'Fig', price: 1 }, ...fruits], settleOn: '' });
    expect(names()[0]).toBe('Fig');
  });
});

describe('a grid walked through by keys', () => {
  it('is one stop in the Tab order, wherever in it one was', async () => {
    await grid();
    expect(document.querySelectorAll('tbody [tabindex="0"]')).toHaveLength(1);
    cellOf(0, 0)?.focus();
    await press('ArrowDown');
    await press('ArrowRight');
    expect(document.activeElement).toBe(cellOf(1, 1));
    expect(document.querySelectorAll('tbody [tabindex="0"]')).toHaveLength(1);
    expect(cellOf(1, 1)?.tabIndex).toBe(0);
  });

  it('goes to the ends of a row and of the grid, and not beyond', async () => {
    await grid();
    cellOf(1, 0)?.focus();
    await press('End');
    expect(document.activeElement).toBe(cellOf(1, 1));
    await press('End', { ctrlKey: true });
    await press('ArrowDown');
    expect(document.activeElement).toBe(cellOf(2, 1));
    await press('PageUp');
    await press('Home');
    expect(document.activeElement).toBe(cellOf(0, 0));
  });

  it('puts the focus on what can be worked in a cell', async () => {
    await grid({}, { 'cell-price': ({ row }) => h('button', { type: 'button' }, `Ask ${row.name}`) });
    cellOf(0, 0)?.focus();
    await press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('Ask Pear');
  });

  it('opens a row by Enter, and leaves the Enter that confirms a kanji alone', async () => {
    const { wrapper } = await grid();
    cellOf(1, 0)?.focus();
    await press('Enter', { isComposing: true });
    expect(wrapper.emitted('open')).toBeUndefined();
    await press('Enter');
    expect(wrapper.emitted('open')).toEqual([[fruits[1]]]);
  });

  it('peeks by Space, follows the focus, and ends by Escape', async () => {
    const { wrapper } = await grid({}, { peek: ({ row }) => h('p', `More of ${row.name}`) });
    cellOf(0, 0)?.focus();
    await press(' ');
    expect(wrapper.find('aside').text()).toContain('More of Pear');
    await press('ArrowDown');
    expect(wrapper.find('aside').text()).toContain('More of Apple');
    await press('Escape');
    expect(wrapper.find('aside').exists()).toBe(false);
  });

  it('keeps the focus on its row when the order changes', async () => {
    const { wrapper } = await grid();
    const cell = wrapper.find<HTMLElement>('[data-id="f3"] [data-column="0"]').element;
    cell.focus();
    await wrapper.setProps({ sort: { key: 'price', direction: 'ascending' } });
    await flushPromises();
    expect(document.activeElement?.textContent).toBe('Quince');
    expect(wrapper.find('[data-row="0"]').attributes('data-id')).toBe('f3');
  });
});

describe('a grid whose rows can be marked', () => {
  it('marks one, a range, and all', async () => {
    const { wrapper } = await grid({ selectable: true });
    const ticks = () => wrapper.findAll<HTMLInputElement>('tbody input');
    await ticks()[0]?.trigger('click');
    expect(wrapper.props('selected')).toEqual(['f1']);
    await ticks()[2]?.trigger('click', { shiftKey: true });
    expect(wrapper.props('selected')).toEqual(['f1', 'f2', 'f3']);
    await wrapper.find('thead input').trigger('change');
    expect(wrapper.props('selected')).toEqual([]);
    expect(ticks()[1]?.attributes('aria-label')).toBe('Select Apple');
  });
});

describe('a grid of ten thousand rows', () => {
  it('lays out those in sight only, and says how many there are', async () => {
    const { wrapper, lines } = await grid({ rows: many(10_000) });
    expect(lines().length).toBeLessThan(60);
    expect(wrapper.find('table').attributes('aria-rowcount')).toBe('10001');
    expect(lines()[3]?.attributes('aria-rowindex')).toBe('5');
  });

  it('takes the focus to its very end by keys, and sorts', async () => {
    const { wrapper, names } = await grid({ rows: many(10_000) });
    cellOf(0, 0)?.focus();
    await press('End', { ctrlKey: true });
    expect(document.activeElement?.textContent).toBe('9999');
    await wrapper.setProps({ sort: { key: 'price', direction: 'descending' } });
    await flushPromises();
    expect(names()[0]).toBe('Fruit 9999');
  });
});
