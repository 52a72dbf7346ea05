// `npm run --silent tierline -- COMMAND`: builds what is not built, then is the command, with its input, output, signals and exit code.
import process from 'node:process';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { enter } from './enter.mjs';
import { say } from './run.mjs';

const args = process.argv.slice(2);
try {
  await install();
  await build({ only: args[0] === 'serve' ? undefined : 'server' });
} catch (error) {
  say(`tierline: ${error.message}.`);
  process.exit(1);
}
await enter(args);
