const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The weight that `holder` draws for `account`: 32 bits, the same on every machine and in every release, because assignments rest
 * on it. FNV-1a over the UTF-16 code units of both with a NUL between them, then the finalizer of MurmurHash3, without which
 * holders whose keys differ in the last letter would draw weights that go together.
 */
export function weightOf(account: string, holder: string): number {
  const text = `${account}\0${holder}`;
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return finalized(hash);
}

function finalized(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed >>> 0;
}
