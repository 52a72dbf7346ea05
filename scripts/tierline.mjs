// `npm run --silent tierline -- COMMAND`: builds what is not built, then is the command, with its input, output, signals and exit code.
import process from 'node:process';
import { enter } from './enter.mjs';
import { ready } from './ready.mjs';
import { say } from './run.mjs';

const args = process.argv.slice(2);
try {
  await ready({ only: args[0] === 'serve' ? undefined : 'server' });
} catch (error) {
  say(`tierline: ${error.message}.`);
  process.exit(1);
}
await enter(args);
