import { watch, type Ref } from 'vue';
import { explainRow } from '../figure/row-keys.ts';
import type { GridRow } from './column.ts';
import type { GridFocus } from './grid-focus.ts';

interface KeySource<Row> {
  readonly focus: GridFocus;
  readonly rows: () => readonly Row[];
  /** The row that is peeked into; null where nothing is, undefined where there is nothing to peek into. */
  readonly peeked: Ref<string | null>;
  readonly canPeek: () => boolean;
  readonly open: (row: Row) => void;
  /** Undefined where rows cannot be marked. */
  readonly toggle: () => ((id: string) => void) | undefined;
}

/** Opens a row: where its name is a link, as the link would. */
function follow(cell: HTMLElement): boolean {
  const link = cell.closest('[data-row]')?.querySelector<HTMLElement>('[role="rowheader"] a[href]');
  link?.click();
  return link !== null && link !== undefined;
}

/** Enter opens, Space peeks, Shift+Space marks, Escape ends the peek, `e` explains, and the arrows move. */
export function useGridKeys<Row extends GridRow>(source: KeySource<Row>): (event: KeyboardEvent) => void {
  const { focus, rows, peeked } = source;

  watch(
    () => focus.active.value.id,
    (id) => {
      if (peeked.value !== null && id !== null) peeked.value = id;
    },
  );

  function peek({ id }: Row): void {
    if (source.canPeek()) peeked.value = peeked.value === id ? null : id;
  }

  function verbOf(event: KeyboardEvent, row: Row): (() => void) | undefined {
    const { target } = event;
    const cell = target instanceof HTMLElement ? target : null;
    const isCell = cell?.dataset['column'] !== undefined;
    const toggle = source.toggle();
    if (event.key === 'Escape' && peeked.value !== null) return () => (peeked.value = null);
    if (event.key === 'Enter' && cell && isCell) return () => follow(cell) || source.open(row);
    if (event.key !== ' ') return undefined;
    if (event.shiftKey) return toggle && (() => toggle(row.id));
    return isCell || cell instanceof HTMLAnchorElement ? () => peek(row) : undefined;
  }

  return (event) => {
    if (event.isComposing) return;
    explainRow(event);
    const row = rows()[focus.activeIndex()];
    if (event.defaultPrevented || focus.move(event) || !row) return;
    const verb = verbOf(event, row);
    if (!verb) return;
    event.preventDefault();
    event.stopPropagation();
    verb();
  };
}
