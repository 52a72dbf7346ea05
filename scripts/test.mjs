// `npm test`: install, build, every check, every test. The last line counts the tests; a failed check counts as a failure of its own.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { check } from './check.mjs';
import { ready } from './ready.mjs';
import { run, say, secondsSince } from './run.mjs';

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.some((name) => folders.some((folder) => existsSync(join(folder, name))));
}

function hasPostgres() {
  const debian = '/usr/lib/postgresql';
  return (
    onPath('initdb') ||
    (existsSync(debian) && readdirSync(debian).some((v) => existsSync(join(debian, v, 'bin/initdb'))))
  );
}

/** What the machine lacks, and what of the tests is left out for it. */
function missing() {
  const lacks = [];
  if (!hasPostgres()) lacks.push('Postgres is not installed: the API is tested on SQLite only');
  const browser = process.env.CHROMIUM_PATH ?? '';
  if (!existsSync(browser) && !onPath('chromium', 'chromium-browser', 'google-chrome'))
    lacks.push('Chromium is not installed: the walks through the pages are left out');
  return lacks;
}

/** Runs every project of Vitest; resolves with its counts. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'tierline-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run(`vitest run --reporter=default --reporter=json --outputFile.json="${report}"`);
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    const failed = numFailedTests + broken.length;
    return {
      passed: numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: numPendingTests + (numTodoTests ?? 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function test() {
  await ready();
  const failedChecks = await check();
  const lacks = missing();
  const counts = await runTests();
  const isCi = process.env.CI === 'true';
  for (const name of failedChecks) say(`Failed outside the tests: ${name}`);
  for (const lack of lacks) say(`${isCi ? 'Failed' : 'Skipped'}: ${lack}.`);
  const failed = counts.failed + failedChecks.length + (isCi ? lacks.length : 0);
  return { ...counts, failed };
}

const start = performance.now();
const counts = await test().catch((error) => {
  say(`${error.message}.`);
  return { passed: 0, failed: 1, skipped: 0 };
});
say(`Took ${secondsSince(start)}.`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
