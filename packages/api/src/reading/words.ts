/** Words that recur in the descriptions of lists. */

export const FIRST = 'From 1 to 200.';
export const ORDER = 'The usual order where it is left out. A cursor is good for the order that it was given out with.';
export const FILTER = 'All where it is left out. A cursor is good for the filter that it was given out with.';
export const UPDATED =
  'When something in it last changed that can be read of it, in the order in which changes were stored. A reader that asks for what changed at or after the latest that it has misses nothing; what vanishes is among the tombstones. Before this was noted down: when the newest event was recorded by then.';
