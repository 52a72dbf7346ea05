import { Command, Option } from 'commander';
import { tokenScopes } from '../auth/token-scopes.js';
import { describeVariables } from '../config.js';
import type { DemoOptions } from '../demo/generate.js';
import { day, holder, overlap, quarter, wholeNumber } from './arguments.js';
import type { CreateFlags } from './token-command.js';

/**
 * The command line, all of it. Each command is loaded when it is asked for: a wrong word is answered at once.
 * It throws CommanderError where commander would end the process, and writes no errors itself.
 */
export function createProgram(): Command {
  const program = new Command('tierline')
    .description('A solutions-partner program: its history, its rules, its figures.')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  addServing(program);
  addImport(program);
  addTokens(program.command('token').description('make, list, replace and revoke API tokens'));
  addPeople(program.command('person').description('list who has signed in, keep somebody out, or let them in again'));
  addClosing(program);
  addProving(program);
  addKeeping(program);
  addPolicies(program.command('policy').description('check a policy file, or compare two policies'));
  addTelling(program);
  return program;
}

function addServing(program: Command): void {
  program
    .command('serve')
    .description('serve the API, its subscriptions and the dashboard')
    .addHelpText('after', () => `\nEnvironment:\n${variablesText()}`)
    .action(async () => (await import('./serve-command.js')).runServer());
}

function addImport(program: Command): void {
  program
    .command('import')
    .description('take a history: JSON Lines in UTF-8, in any order; what was imported before changes nothing')
    .argument('<file...>', 'files to take; - is standard input')
    .option('--dry-run', 'say what would be taken and refused, and write nothing')
    .action(async (files: string[], flags: { dryRun?: true }) =>
      (await import('./import-command.js')).importFiles(files, flags.dryRun === true),
    );
}

function addTokens(token: Command): void {
  token
    .command('create')
    .description('make a token; it is printed once, alone on the last line')
    .requiredOption('--for <holder>', 'whom it stands for: ops:KEY, pdm:KEY, gs:KEY or partner:KEY', holder)
    .requiredOption('--name <name>', 'what it is for, in your words')
    .option('--days <n>', 'how many days it is valid (default: until revoked)', wholeNumber)
    .addOption(
      new Option('--scopes <scope...>', 'what it may do of what its holder may (default: all of it)').choices(
        tokenScopes,
      ),
    )
    .action(async (flags: CreateFlags) => (await import('./token-command.js')).createOne(flags));
  token
    .command('list')
    .description('list the tokens, never their text')
    .action(async () => (await import('./token-command.js')).listAll());
  token
    .command('rotate')
    .description('make a token that takes the place of another; it is printed once, alone on the last line')
    .argument('<id>', 'the id of the one that is to go, as listed')
    .option('--overlap <hours>', 'how long the old one works beside it; shown later, it ends them both', overlap, 24)
    .action(async (id: string, flags: { overlap: number }) =>
      (await import('./token-command.js')).rotateOne(id, flags.overlap),
    );
  token
    .command('revoke')
    .description('end a token')
    .argument('<id>', 'its id, as listed')
    .action(async (id: string) => (await import('./token-command.js')).revokeOne(id));
}

function addPeople(person: Command): void {
  person
    .command('list')
    .description('list everybody who has signed in, the last to do so first')
    .action(async () => (await import('./person-command.js')).listEverybody());
  person
    .command('block')
    .description('keep somebody out at once: every session of theirs ends, and every token of their own')
    .argument('<id>', 'their id, as listed')
    .action(async (id: string) => (await import('./person-command.js')).blockOne(id, true));
  person
    .command('admit')
    .description('let somebody in again who was kept out')
    .argument('<id>', 'their id, as listed')
    .action(async (id: string) => (await import('./person-command.js')).blockOne(id, false));
}

function addClosing(program: Command): void {
  program
    .command('close-quarter')
    .description('close a quarter for good: its statements never change again; closing it once more changes nothing')
    .argument('<quarter>', 'such as 2025-Q2', quarter)
    .option('--dry-run', 'say what would be closed and what stands in the way, and close nothing')
    .action(async (of: string, flags: { dryRun?: true }) =>
      (await import('./close-quarter-command.js')).closeOne(of, flags.dryRun === true),
    );
  program
    .command('pay-quarter')
    .description('keep that the statements of a closed quarter are paid; it moves no money')
    .argument('<quarter>', 'such as 2025-Q2', quarter)
    .action(async (of: string) => (await import('./close-quarter-command.js')).payOne(of));
  program
    .command('keep-forecasts')
    .description("keep every partner's forecast of this month, once; a running server does it by itself")
    .action(async () => (await import('./keep-forecasts-command.js')).keepOfMonth());
  program
    .command('run-jobs')
    .description('do what is due and nobody has done: what a running server does by itself, on time')
    .action(async () => (await import('./run-jobs-command.js')).runJobs());
}

function addProving(program: Command): void {
  program
    .command('verify')
    .description('decide everything afresh from the history and compare it with what is stored')
    .option('--chain', 'also walk what is sealed entry upon entry (the audit log), and name the first that is broken')
    .action(async (flags: { chain?: true }) => (await import('./verify-command.js')).verifyStore(flags.chain === true));
  program
    .command('rebuild')
    .description('replace everything derived by a fresh decision from the history')
    .action(async () => (await import('./rebuild-command.js')).rebuildStore());
}

function addKeeping(program: Command): void {
  program
    .command('backup')
    .description('write everything that is stored into a file, as it is at one moment, while a server goes on')
    .argument('<file>', 'a file that is not there yet: gzip; it holds secrets, and only its owner may read it')
    .action(async (file: string) => (await import('./backup-command.js')).backUp(file));
  program
    .command('restore')
    .description(
      'put a backup, of either database, into an empty store, all of it or nothing; and verify what is there',
    )
    .argument('<file>', 'a file that backup wrote, with this version or an older one')
    .option('--replace <name>', 'lose what is stored: the name of the SQLite file, or of the Postgres database')
    .action(async (file: string, flags: { replace?: string }) =>
      (await import('./restore-command.js')).restoreStore(file, flags.replace),
    );
}

function addPolicies(policy: Command): void {
  policy
    .command('check')
    .description('name everything that is wrong with a policy file, or say what its versions are; nothing is stored')
    .argument('<file>', 'the file, JSON in UTF-8; its format stands in packages/rules/README.md')
    .action(async (file: string) => (await import('./policy-check-command.js')).checkPolicy(file));
  policy
    .command('compare')
    .description(
      'decide the history under two policies and tell what would differ, and by which clauses; nothing is written',
    )
    .argument(
      '<a>',
      'a version that is in force or comes with the product, in-force for all that are, or a policy file',
    )
    .argument('<b>', 'the one to compare it with')
    .option('--partner <key>', 'only this partner, and then each difference by itself')
    .action(async (a: string, b: string, flags: { partner?: string }) =>
      (await import('./policy-compare-command.js')).comparePolicies(a, b, flags),
    );
}

function addTelling(program: Command): void {
  program
    .command('demo')
    .description('write the history of an invented program to standard output; the same options give the same bytes')
    .option('--partners <n>', 'how many partners', wholeNumber)
    .option('--seed <n>', 'another number invents another program', wholeNumber)
    .option('--years <n>', 'how many years it goes back', wholeNumber)
    .option('--today <day>', 'the day on which it ends, such as 2025-06-30 (default: today)', day)
    .action(async (flags: Partial<DemoOptions>) => (await import('./demo-command.js')).writeDemo(flags));
  program
    .command('clauses')
    .description('list every clause: where it is decided, guarded, tracked or shown, and the tests that name it')
    .action(async () => (await import('./clauses-command.js')).listClauses());
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
