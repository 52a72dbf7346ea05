import { open, type FileHandle } from 'node:fs/promises';
import process from 'node:process';
import type { EntityManager } from 'typeorm';
import { importFile, type ImportReport } from '../history/import/import-file.js';
import { writeRefusedLines } from '../history/import/refused-file.js';
import type { RefusedLine } from '../history/import/refusals.js';
import { temporaryFileOf } from '../history/import/temporary-file.js';
import { CommandFailure } from './failure.js';
import { noting } from './noting.js';
import { reportUndecided, withStore, type OpenStore } from './open-store.js';
import { counted, print, say } from './output.js';
import { rateOf, watching } from './watching.js';

interface Source {
  readonly name: string;
  readonly file: FileHandle;
}

/** Imports files one after the other. The exit code tells whether something was refused or could not be decided. */
export async function importFiles(names: readonly string[], isDryRun: boolean): Promise<void> {
  const sources = await Promise.all(names.map(openSource));
  const isWhole = await withStore(
    async (store) => {
      let isWhole = true;
      for (const source of sources) if (!(await importSource(source, store, isDryRun))) isWhole = false;
      return isWhole;
    },
    { decides: !isDryRun },
  );
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
  const alongside = (manager: EntityManager, taken: number) =>
    noting(history, { act: 'import', detail: { taken } })(manager);
  const report = await importFile(history, file, { isDryRun, between, alongside, progress: watching() });
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
  // An import reads its file more than once.
  if (name === '-') return { name: 'stdin', file: await temporaryFileOf(process.stdin) };
  try {
    const file = await open(name, 'r');
    if ((await file.stat()).isFile()) return { name, file };
    await file.close();
  } catch (error) {
    throw new CommandFailure(`${name} cannot be read (${(error as NodeJS.ErrnoException).code})`, 2);
  }
  throw new CommandFailure(`${name} is not a file; name a file of JSON Lines, or - for standard input`, 2);
}
