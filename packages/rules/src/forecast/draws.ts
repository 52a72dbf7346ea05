/**
 * Draws of a seeded simulation. There is no state: each draw is a hash of the seed, what it is drawn for, the path and a number,
 * so that it does not depend on what else is drawn. The same line fares alike in a forecast and in its what-if.
 */

/** How many values a draw may have: it is a whole number from 0 to below this. */
export const DRAWN = 2 ** 32;

/** FNV-1a over the UTF-16 units of a text, in 32 bits: turns keys into streams. */
export function streamOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** The `nth` draw for a stream in one path of a seed: three rounds of MurmurHash3's 32-bit finalizer. */
export function draw(seed: number, stream: number, path: number, nth: number): number {
  const first = mixed(seed ^ Math.imul(path + 1, 0x9e3779b9));
  return mixed(mixed(first ^ stream) ^ Math.imul(nth + 1, 0x85ebca6b)) >>> 0;
}

function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** A draw as a whole number from 0 to below `count`, each as likely but for what a draw's 2^32 values do not divide into. */
export function below(count: number, drawn: number): number {
  return Math.floor((drawn * count) / DRAWN);
}
