import process from 'node:process';
import { CommanderError } from 'commander';
import { ConfigurationError } from '../configuration-error.js';
import { StoreRefused, StoreUnavailable } from '../database/faults.js';
import { PolicyFileRefused } from '../policies/policy-file.js';
import { CommandFailure } from './failure.js';
import { endWhenNobodyReads, say } from './output.js';
import { createProgram } from './program.js';

/** What went wrong in one line, and the exit code: 2 where the command, the configuration or the store must be mended first. */
function failureOf(error: unknown): { message: string; exitCode: number } {
  if (error instanceof CommandFailure) return error;
  if (error instanceof CommanderError) return { message: commandLineFault(error), exitCode: 2 };
  if (error instanceof ConfigurationError || error instanceof StoreRefused)
    return { message: error.message, exitCode: 2 };
  if (error instanceof StoreUnavailable) return { message: `${error.message}; try again in a moment`, exitCode: 1 };
  return {
    message: `this should not have happened: ${error instanceof Error ? error.message : String(error)}`,
    exitCode: 1,
  };
}

function commandLineFault({ code, message }: CommanderError): string {
  if (code === 'commander.help') return `a command is missing; it is one of ${commands()} (tierline --help)`;
  const [fault = '', ...hints] = message
    .replace(/^error: /, '')
    .split('\n')
    .filter((line) => line !== '');
  const mend = code === 'commander.unknownCommand' && hints.length === 0 ? `; the commands are ${commands()}` : '';
  return `${[fault, ...hints].join(' ')}${mend} (see --help)`;
}

function commands(): string {
  return createProgram()
    .commands.map((command) => command.name())
    .join(', ');
}

endWhenNobodyReads();
try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  const isAnswered = error instanceof CommanderError && error.exitCode === 0;
  if (!isAnswered) {
    if (error instanceof PolicyFileRefused) for (const fault of error.faults) say(fault);
    const { message, exitCode } = failureOf(error);
    say(`tierline: ${message.replaceAll('\n', ' ')}`);
    process.exitCode = exitCode;
  }
}
