import { nextTick, onMounted, onUnmounted, ref, type Ref, type ShallowRef } from 'vue';
import { useKeptFocus } from './kept-focus.ts';
import { isComposing, isTyping } from '../ui/keys.ts';

/** The cell that has the grid's one place in the Tab order: by its row's id, for rows may move. */
export interface ActiveCell {
  readonly id: string | null;
  readonly column: number;
}

interface FocusSource {
  readonly box: Readonly<ShallowRef<HTMLElement | null>>;
  readonly ids: () => readonly string[];
  readonly columns: () => number;
  readonly reveal: (index: number) => void;
}

export interface GridFocus {
  readonly active: Ref<ActiveCell>;
  readonly activeIndex: () => number;
  /** Moves the focus for arrows, Home, End and the page keys; says whether it did. */
  readonly move: (event: KeyboardEvent) => boolean;
  readonly follow: (event: FocusEvent) => void;
  readonly focusCell: (index: number, column: number) => Promise<void>;
}

const PAGE = 10;
const WIDGETS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [role="button"]';

type Move = (row: number, column: number) => readonly [number, number];

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: (row, column) => [row + 1, column],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowLeft: (row, column) => [row, column - 1],
  PageDown: (row, column) => [row + PAGE, column],
  PageUp: (row, column) => [row - PAGE, column],
  Home: (row) => [row, 0],
  End: (row) => [row, Infinity],
};

const toEnds: Readonly<Record<string, Move>> = { Home: () => [0, 0], End: () => [Infinity, Infinity] };

const clamp = (value: number, last: number) => Math.max(0, Math.min(value, last));
const isTick = ({ target }: Event) => target instanceof HTMLInputElement && target.type === 'checkbox';

/** What takes the focus in a cell: the thing that can be worked in it, or the cell itself. */
export function stopOf(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>(WIDGETS) ?? cell;
}

/** Takes everything but one cell out of the Tab order, whatever the cells are drawn with. */
function setTabStops(box: HTMLElement | null, row: number, column: number): void {
  for (const cell of box?.querySelectorAll<HTMLElement>('tbody [data-column]') ?? []) {
    const isActive =
      Number(cell.closest<HTMLElement>('[data-row]')?.dataset['row']) === row &&
      Number(cell.dataset['column']) === column;
    const widgets = cell.querySelectorAll<HTMLElement>(WIDGETS);
    for (const widget of widgets) widget.tabIndex = isActive ? 0 : -1;
    if (widgets.length > 0) cell.removeAttribute('tabindex');
    else cell.tabIndex = isActive ? 0 : -1;
  }
}

/** One cell of the grid is in the Tab order; the arrows move it. Works over rows that are not laid out. */
export function useGridFocus({ box, ids, columns, reveal }: FocusSource): GridFocus {
  const active = ref<ActiveCell>({ id: null, column: 0 });
  const activeIndex = () => (active.value.id === null ? -1 : ids().indexOf(active.value.id));

  const setStops = () => setTabStops(box.value, Math.max(activeIndex(), 0), active.value.column);
  const observer = new MutationObserver(setStops);
  onMounted(() => {
    const body = box.value?.querySelector('tbody');
    if (body) observer.observe(body, { childList: true, subtree: true });
    setStops();
  });
  onUnmounted(() => observer.disconnect());

  const cellAt = (index: number, column: number) =>
    box.value?.querySelector<HTMLElement>(`[data-row="${index}"] [data-column="${column}"]`);

  useKeptFocus(box, ids, () => {
    const cell = cellAt(Math.max(activeIndex(), 0), active.value.column);
    return cell ? stopOf(cell) : null;
  });

  async function focusCell(index: number, column: number): Promise<void> {
    const id = ids()[index];
    if (id === undefined) return;
    active.value = { id, column };
    reveal(index);
    await nextTick();
    setStops();
    const cell = cellAt(index, column);
    if (cell) stopOf(cell).focus();
  }

  function move(event: KeyboardEvent): boolean {
    const next = (event.ctrlKey || event.metaKey ? toEnds : moves)[event.key];
    if (!next || event.altKey || isComposing(event) || (isTyping(event) && !isTick(event))) return false;
    const row = activeIndex();
    const { column } = active.value;
    const [toRow, toColumn] = next(Math.max(row, 0), column);
    const target = [clamp(toRow, ids().length - 1), clamp(toColumn, columns() - 1)] as const;
    event.preventDefault();
    if (target[0] !== row || target[1] !== column) void focusCell(...target);
    return true;
  }

  function follow({ target }: FocusEvent): void {
    if (!(target instanceof Element)) return;
    const cell = target.closest<HTMLElement>('[data-column]');
    const id = ids()[Number(cell?.closest<HTMLElement>('[data-row]')?.dataset['row'])];
    if (!cell || id === undefined) return;
    active.value = { id, column: Number(cell.dataset['column']) };
    setStops();
  }

  return { active, activeIndex, move, follow, focusCell };
}
