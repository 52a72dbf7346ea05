import type { Line, LineParts } from './line.ts';

/** Opens the line once its code has come: the page is drawn first. */
export function openLater(parts: LineParts): { retry: () => void; close: () => void } {
  let line: Line | null = null;
  let isClosed = false;

  async function open(): Promise<void> {
    const { Line } = await import('./line.ts');
    if (!isClosed) line = new Line(parts);
  }

  void open();
  return {
    retry: () => line?.retry(),
    close() {
      isClosed = true;
      line?.close();
    },
  };
}
