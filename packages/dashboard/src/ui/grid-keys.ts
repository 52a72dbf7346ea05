import { isComposing, isTyping } from './keys.ts';

const CELL = '[data-cell]';

function rowsOf(grid: HTMLElement): HTMLElement[][] {
  return [...grid.querySelectorAll<HTMLElement>('tbody tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>(CELL)])
    .filter((cells) => cells.length > 0);
}

type Move = (row: number, column: number, last: number) => readonly [number, number];

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: (row, column) => [row + 1, column],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowLeft: (row, column) => [row, column - 1],
  PageDown: (row, column, last) => [Math.min(row + 10, last), column],
  PageUp: (row, column) => [Math.max(row - 10, 0), column],
  Home: (row) => [row, 0],
  End: (row) => [row, Infinity],
};

/**
 * Arrows, Home, End and the page keys move between what can be asked about or opened in a table's rows (`data-cell`).
 * For `@keydown` on the table.
 */
export function moveInGrid(event: KeyboardEvent): void {
  const move = moves[event.key];
  const grid = event.currentTarget;
  if (!move || !(grid instanceof HTMLElement) || isComposing(event) || isTyping(event)) return;
  const rows = rowsOf(grid);
  const focused = document.activeElement as HTMLElement;
  const at = rows.findIndex((cells) => cells.includes(focused));
  if (at < 0) return;
  const [row, column] = move(at, rows[at]?.indexOf(focused) ?? 0, rows.length - 1);
  const cells = rows[row];
  const next = cells?.[Math.min(Math.max(column, 0), cells.length - 1)];
  if (!next || next === focused) return;
  event.preventDefault();
  next.focus();
}
