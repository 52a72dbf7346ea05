/** Shapes that go with words. Each state has its own outline, so that none is told by colour alone. */
export const icons = {
  disc: null,
  ring: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z',
  half: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6ZM8 4v8M9.5 4.2v7.6M11 5v6',
  check: 'm3.2 8.4 3.2 3.2 6.4-7.2',
  cross: 'm4 4 8 8m0-8-8 8',
  dash: 'M3.5 8h9',
  diamond: 'M8 2.5 13.5 8 8 13.5 2.5 8Z',
  pause: 'M5.5 3.5v9m5-9v9',
  turn: 'M12.8 8a4.8 4.8 0 1 1-1.5-3.5M12.9 2.4v2.8h-2.8',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  arrow: 'M8 13V3.5M4 7.2l4-4 4 4',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  plus: 'M8 3v10M3 8h10',
  more: 'M3.5 8h.1M8 8h.1m4.3 0h.1',
  file: 'M8 2.5v7.8m-3.2-3 3.2 3.2 3.2-3.2M3 13.2h10',
  info: 'M8 2.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7Zm0 4.8v3.3M8 5.2v.1',
  columns: 'M2.7 3.5h10.6v9H2.7Zm3.6 0v9m3.5-9v9',
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  clock: 'M8 2.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7Zm0 2.6V8l1.9 1.5',
  warn: 'M8 2.6 14 13H2Zm0 4v3m0 1.4v.2',
} as const satisfies Record<string, string | null>;

export type IconName = keyof typeof icons;

/** How a state is meant: told by a shape's colour beside its outline and its word. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'pen';
