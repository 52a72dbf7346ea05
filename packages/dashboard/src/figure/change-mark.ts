import { formatDifference, type Amount } from '../format/money.ts';
import { parseMoney, subtract, amountText } from '@tierline/rules';
import { onScopeDispose, ref, watch, type Ref } from 'vue';

export interface ChangeMark {
  readonly direction: 'up' | 'down';
  readonly text: string;
}

const SEEN_FOR = 6_000;

function difference(before: Amount, after: Amount): ChangeMark | null {
  if (before.currency !== after.currency || before.amount === after.amount) return null;
  const { currency } = after;
  const change = subtract(parseMoney(after.amount, currency), parseMoney(before.amount, currency));
  return {
    direction: change.minor > 0 ? 'up' : 'down',
    text: formatDifference({ amount: amountText(change), currency }),
  };
}

/**
 * How a figure changed while it was on the screen, for a moment; never for its first value, and never because it became
 * another figure: `identity` tells one from the next.
 */
export function useChangeMark(value: () => Amount | null, identity: () => string): Ref<ChangeMark | null> {
  const mark = ref<ChangeMark | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch([value, identity] as const, ([after, id], [before, idBefore]) => {
    const found = after && before && id === idBefore ? difference(before, after) : null;
    if (!found && id === idBefore) return;
    mark.value = found;
    clearTimeout(timer);
    if (found) timer = setTimeout(() => (mark.value = null), SEEN_FOR);
  });
  onScopeDispose(() => clearTimeout(timer));
  return mark;
}
