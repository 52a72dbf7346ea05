/** Between two readings of the same figures at least this, however many changes arrive. */
const SHORTEST_GAP = 200;

/** Calls back on the next frame, and not sooner than the shortest gap after the frame before. Hidden tabs have no frames. */
export function pacedFrames(): (callback: () => void) => void {
  let last = -Infinity;
  return (callback) => {
    const paint = () => {
      last = performance.now();
      callback();
    };
    const wait = Math.max(0, last + SHORTEST_GAP - performance.now());
    setTimeout(() => requestAnimationFrame(paint), wait);
  };
}
