// `npm run acceptance -- FOLDER…`: every case of the folders against the real server, two at a time.
import { resolve } from 'node:path';
import process from 'node:process';
import { casesIn, runCase } from './acceptance/case.mjs';
import { ready } from './ready.mjs';
import { say, secondsSince } from './run.mjs';

const AT_ONCE = 2;

async function accept(folders) {
  const waiting = folders.flatMap((folder) => casesIn(resolve(folder)));
  let failed = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const start = performance.now();
      const found = await runCase(next);
      if (found.length > 0) failed += 1;
      process.stdout.write(`${found.length === 0 ? 'ok    ' : 'FAILED'} ${next.name} (${secondsSince(start)})\n`);
      for (const text of found) process.stdout.write(`       ${text}\n`);
    }
  };
  const all = waiting.length;
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  process.stdout.write(`${all - failed} of ${all} cases hold\n`);
  return failed === 0 && all > 0;
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  say('Name a folder of cases: npm run acceptance -- FOLDER');
  process.exit(2);
}
try {
  await ready({ only: 'server' });
  process.exitCode = (await accept(folders)) ? 0 : 1;
} catch (error) {
  say(`${error.message}.`);
  process.exitCode = 2;
}
