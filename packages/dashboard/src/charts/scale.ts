/** The round number at or above a value, which four ruled lines divide evenly: 1, 2, 4, 5 or 8 of a power of ten. */
export function roundTop(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 5, 8, 10].find((each) => each * power >= most) ?? 10;
  return step * power;
}

export interface Tick {
  readonly value: number;
  readonly y: number;
}

/** The ruled lines of a plot `height` high that begins at `top`, lowest first. */
export function ticksOf(most: number, top: number, height: number): Tick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((part) => ({ value: most * part, y: top + height - height * part }));
}
