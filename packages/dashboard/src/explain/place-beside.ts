interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const GAP = 6;
const EDGE = 8;

/** Where a slip stands by a figure: under it, above it where there is more room; never over it. */
export function placeBeside(figure: Box, slip: Size, page: Size): { left: number; top: number } {
  const under = figure.top + figure.height + GAP;
  const above = figure.top - GAP - slip.height;
  const fitsUnder = under + slip.height <= page.height - EDGE;
  const left = Math.min(Math.max(EDGE, figure.left), Math.max(EDGE, page.width - slip.width - EDGE));
  return { left, top: fitsUnder || above < EDGE ? under : above };
}
