import { once } from 'node:events';
import process from 'node:process';
import type { Command } from 'commander';
import { describeVariables, readConfig } from '../config.js';
import { print } from './output.js';

export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the API, its subscriptions and the dashboard')
    .addHelpText('after', `\nEnvironment:\n${variablesText()}`)
    .action(run);
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  // The server's libraries take a while to load, and no other command needs them.
  const { serve } = await import('../main.js');
  const server = await serve(config);
  await print(`Tierline takes requests at ${server.url}`);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await server.close();
}

function variablesText(): string {
  const variables = describeVariables();
  const width = Math.max(...variables.map(({ name }) => name.length));
  return variables
    .map(
      ({ name, meaning, fallback }) =>
        `  ${name.padEnd(width)}  ${meaning}${fallback === '' ? '' : ` (default: ${fallback})`}`,
    )
    .join('\n');
}
