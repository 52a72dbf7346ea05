import { randomBytes } from 'node:crypto';
import { open, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A file without a name: it is removed from its folder as soon as it is open, so that nothing of a history stays on the disk
 * when the process ends, however it ends.
 */
export async function temporaryFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `tierline-${randomBytes(8).toString('hex')}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

/** A file without a name that holds what `parts` are, put together. */
export async function temporaryFileOf(parts: Iterable<string> | AsyncIterable<Buffer>): Promise<FileHandle> {
  const file = await temporaryFile();
  await writeFile(file, parts);
  return file;
}
