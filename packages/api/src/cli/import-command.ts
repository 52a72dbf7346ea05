import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import process from 'node:process';
import type { Command } from 'commander';
import { importFile, type ImportReport } from '../history/import/import-file.js';
import { writeRefusedLines } from '../history/import/refused-file.js';
import type { RefusedLine } from '../history/import/refusals.js';
import { temporaryFile } from '../history/import/temporary-file.js';
import { CommandFailure } from './failure.js';
import { reportUndecided, withStore, type OpenStore } from './open-store.js';
import { counted, print, say } from './output.js';
import { rateOf, watching } from './watching.js';

interface Source {
  readonly name: string;
  readonly file: FileHandle;
}

interface ImportFlags {
  readonly dryRun?: true;
}

export function importCommand(program: Command): void {
  program
    .command('import')
    .description('take a history: JSON Lines in UTF-8, in any order; what was imported before changes nothing')
    .argument('<file...>', 'files to take; - is standard input')
    .option('--dry-run', 'say what would be taken and refused, and write nothing')
    .action(run);
}

async function run(names: readonly string[], { dryRun = undefined }: ImportFlags): Promise<void> {
  const sources = await Promise.all(names.map(openSource));
  const isWhole = await withStore(async (store) => {
    let isWhole = true;
    for (const source of sources) if (!(await importSource(source, store, dryRun === true))) isWhole = false;
    return isWhole;
  });
  for (const { file } of sources) await file.close();
  if (!isWhole) process.exitCode = 1;
}

/** Imports one file and reports it; false when something of it was refused or could not be decided. */
async function importSource(
  { name, file }: Source,
  { history, between }: OpenStore,
  isDryRun: boolean,
): Promise<boolean> {
  const begunAt = Date.now();
  const report = await importFile(history, file, { isDryRun, between, progress: watching() });
  await printReport(name, report);
  sayRate(name, report, Date.now() - begunAt);
  if (report.refused.length > 0 && !isDryRun) await putAside(name, file, report.refused);
  return reportUndecided(report) && report.refused.length === 0;
}

async function printReport(name: string, { taken, unchanged, refused }: ImportReport): Promise<void> {
  await print(`${name}: taken ${taken}, unchanged ${unchanged}, refused ${refused.length}`);
  for (const { line, refusals } of refused) {
    const reasons = refusals.map(({ field, message }) => `${field === '' ? 'the line' : field}: ${message}`);
    await print(`${name}:${line}: ${reasons.join(' | ')}`);
  }
}

function sayRate(name: string, { taken, unchanged, refused }: ImportReport, took: number): void {
  const lines = taken + unchanged + refused.length;
  say(`${name}: ${counted(lines, 'line')} in ${(took / 1000).toFixed(1)} s, ${rateOf(lines, took)} a second.`);
}

async function putAside(name: string, file: FileHandle, refused: readonly RefusedLine[]): Promise<void> {
  const path = `${name}.refused.jsonl`;
  await writeRefusedLines(file, new Set(refused.map(({ line }) => line)), path);
  say(`${counted(refused.length, 'refused line is', 'refused lines are')} in ${path}: mend and import that file.`);
}

async function openSource(name: string): Promise<Source> {
  if (name === '-') return { name: 'stdin', file: await standardInput() };
  try {
    const file = await open(name, 'r');
    if ((await file.stat()).isFile()) return { name, file };
    await file.close();
  } catch (error) {
    throw new CommandFailure(`${name} cannot be read (${(error as NodeJS.ErrnoException).code})`, 2);
  }
  throw new CommandFailure(`${name} is not a file; name a file of JSON Lines, or - for standard input`, 2);
}

/** What comes on standard input, as a file: an import reads it more than once. */
async function standardInput(): Promise<FileHandle> {
  const file = await temporaryFile();
  await pipeline(process.stdin, file.createWriteStream({ autoClose: false }));
  return file;
}
