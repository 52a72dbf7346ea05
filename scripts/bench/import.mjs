// How fast an empty database takes a generated history, decided and committed, through the command line.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';
import { runNode } from './processes.mjs';

const command = join(root, 'packages/api/dist/cli/tierline.js');

async function write(file, partners, today) {
  const { generateHistory } = await import(pathToFileURL(join(root, 'packages/api/dist/demo/generate.js')).href);
  let lines = 0;
  const text = function* () {
    for (const line of generateHistory({ partners, today })) {
      lines += 1;
      yield `${line}\n`;
    }
  };
  await pipeline(Readable.from(text()), createWriteStream(file));
  return lines;
}

/** Writes a history of `partners` partners into `folder` and imports it there; resolves with the rate and the database's file. */
export async function benchImport(folder, partners, today = new Date().toISOString().slice(0, 10)) {
  const history = join(folder, 'history.jsonl');
  const file = join(folder, 'bench.sqlite');
  const lines = await write(history, partners, today);
  const env = { DATABASE_URL: `sqlite:${file}`, TIERLINE_DEMO: '0' };
  const start = performance.now();
  await runNode([command, 'import', history], env);
  const seconds = (performance.now() - start) / 1000;
  const verifying = performance.now();
  await runNode([command, 'verify'], env);
  return { file, lines, seconds, perSecond: lines / seconds, verifySeconds: (performance.now() - verifying) / 1000 };
}
