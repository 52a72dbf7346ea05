// `npm run dev`: the compiler, the server and the pages, each following the sources. Ctrl-C ends all three.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { ready } from './ready.mjs';
import { root, say } from './run.mjs';

const bin = join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  TIERLINE_DEMO: process.env.TIERLINE_DEMO ?? '1',
  // Where the pages that Vite serves find the API.
  TIERLINE_API: process.env.TIERLINE_API ?? `http://127.0.0.1:${process.env.PORT ?? 4000}`,
  PATH: [join(root, 'packages/dashboard/node_modules/.bin'), bin, process.env.PATH].join(delimiter),
};
const parts = [
  { commandLine: 'tsc -b -w --preserveWatchOutput packages/api', cwd: root },
  { commandLine: 'node --enable-source-maps --watch packages/api/dist/cli/tierline.js serve', cwd: root },
  { commandLine: 'vite', cwd: join(root, 'packages/dashboard') },
];

await ready();
say(
  `The API answers on port ${process.env.PORT ?? 4000}; the pages follow the sources at the address that Vite prints.`,
);
const children = parts.map(({ commandLine, cwd }) =>
  spawn(`exec ${commandLine}`, { cwd, env, shell: true, stdio: 'inherit' }),
);
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
children.forEach((child) => child.on('exit', stop));
