import { open, rename, type FileHandle } from 'node:fs/promises';
import { sourceLines } from './source-lines.js';

/** A longer line than this is named in the report only. */
const COPIED_LIMIT = 64 << 20;

/** Writes the lines with these numbers to a file of their own, byte for byte, so that they can be mended and imported. */
export async function writeRefusedLines(file: FileHandle, numbers: ReadonlySet<number>, path: string): Promise<void> {
  const draft = `${path}.part`;
  const target = await open(draft, 'w');
  try {
    for await (const lines of sourceLines(file, COPIED_LIMIT)) {
      const refused = lines.filter(({ number }) => numbers.has(number));
      await target.appendFile(Buffer.concat(refused.flatMap(({ bytes }) => (bytes ? [bytes, Buffer.from('\n')] : []))));
    }
  } finally {
    await target.close();
  }
  await rename(draft, path);
}
