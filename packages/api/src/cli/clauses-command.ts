import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { clauses, type ClauseEntry } from '@tierline/rules';
import { counted, print } from './output.js';

/** The checkout: the command tells of its own tests. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
/** Tests of the register itself name every clause and say nothing of any. */
const REGISTER = /rules\/src\/clauses\//;

/** Lists the clauses; the exit code tells whether one is nowhere. */
export async function listClauses(): Promise<void> {
  const tests = readTests();
  for (const entry of clauses) await print(described(entry, tests));
  const missing = clauses.filter(({ covered }) => covered.places.length === 0 && covered.plannedFor === undefined);
  const planned = clauses.filter(({ covered }) => covered.plannedFor !== undefined);
  await print(
    `${counted(clauses.length, 'clause')}: ${planned.length} wholly or partly planned, ${missing.length} missing.`,
  );
  if (missing.length > 0) process.exitCode = 1;
}

function described({ code, covered }: ClauseEntry, tests: ReadonlyMap<string, string>): string {
  const places = covered.places.map(({ how, where }) => `${how} ${where}`);
  const planned = covered.plannedFor === undefined ? [] : [`planned for step ${covered.plannedFor}`];
  const naming = [...tests].filter(([, text]) => text.includes(`'${code}'`)).map(([path]) => `test ${path}`);
  const found = [...places, ...planned, ...naming];
  return `${code}\t${found.length > 0 ? found.join('; ') : 'MISSING'}`;
}

/** The text of every test by its path in the checkout. */
function readTests(): Map<string, string> {
  const packages = join(ROOT, 'packages');
  const files = readdirSync(packages).flatMap((name) =>
    readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(packages, name, 'src', file),
    ),
  );
  const tests = files.filter((file) => file.endsWith('.test.ts') && !REGISTER.test(file));
  return new Map(tests.map((file) => [relative(ROOT, file), readFileSync(file, 'utf8')]));
}
