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
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  clock: 'M8 2.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7Zm0 2.6V8l1.9 1.5',
  warn: 'M8 2.6 14 13H2Zm0 4v3m0 1.4v.2',
} as const satisfies Record<string, string | null>;

export type IconName = keyof typeof icons;

/** How a state is meant: told by a shape's colour beside its outline and its word. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'pen';
