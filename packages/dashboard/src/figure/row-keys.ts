import { moveInGrid } from '../ui/grid-keys.ts';
import { isComposing, isTyping } from '../ui/keys.ts';

/** `e` on any cell of a row explains what can be asked about in that row, where the cell itself cannot be. */
export function explainRow(event: KeyboardEvent): void {
  const isPlain = event.key === 'e' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const { target } = event;
  if (!isPlain || isComposing(event) || isTyping(event) || !(target instanceof Element)) return;
  const asked = target.closest('tr')?.querySelector<HTMLElement>('[data-explain]');
  if (!asked || asked === target) return;
  event.preventDefault();
  asked.click();
}

/** The keys of a table whose rows can be walked through and asked about. For `@keydown` on the table. */
export function onRowKey(event: KeyboardEvent): void {
  explainRow(event);
  moveInGrid(event);
}
