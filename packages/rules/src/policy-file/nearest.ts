/** How many letters differ between two names, with a swap of neighbours as one. */
function distance(a: string, b: string): number {
  let [older, previous]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const swap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (previous?.[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous?.[column - 1] ?? 0) + (isSame ? 0 : 1),
          swap ? (older?.[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [older, previous] = [previous, current];
  }
  return previous?.at(-1) ?? 0;
}

/** The longest name that is compared letter by letter. */
const LENGTH_LIMIT = 100;

/** The name that somebody most likely meant, case and signs aside; undefined where none is near. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  if (written.length > LENGTH_LIMIT) return undefined;
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const [best] = names
    .map((name) => ({ name, apart: distance(plain(written), plain(name)) }))
    .sort((a, b) => a.apart - b.apart);
  const isNear = best && best.apart <= Math.max(2, Math.floor(best.name.length / 3)) && best.apart < best.name.length;
  return isNear ? best.name : undefined;
}
