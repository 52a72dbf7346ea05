import { Command } from 'commander';
import { clausesCommand } from './clauses-command.js';
import { demoCommand } from './demo-command.js';
import { importCommand } from './import-command.js';
import { rebuildCommand } from './rebuild-command.js';
import { serveCommand } from './serve-command.js';
import { tokenCommand } from './token-command.js';
import { verifyCommand } from './verify-command.js';

/** The command line with all its commands. It throws CommanderError where it would end the process, and writes no errors itself. */
export function createProgram(): Command {
  const program = new Command('tierline')
    .description('A solutions-partner program: its history, its rules, its figures.')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const add of [
    serveCommand,
    importCommand,
    tokenCommand,
    verifyCommand,
    rebuildCommand,
    demoCommand,
    clausesCommand,
  ])
    add(program);
  return program;
}
