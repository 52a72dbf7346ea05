// The built command line, entered in this very process: no child stands between the caller and its signals, input and exit code.
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

export async function enter(args) {
  const file = join(root, 'packages/api/dist/cli/tierline.js');
  process.argv = [process.argv[0], file, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(file).href);
}
