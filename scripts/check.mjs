// `npm run check`: types, laws, style and drift of what is generated. Every check runs; the exit code tells of any that failed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ready } from './ready.mjs';
import { root, run, say, secondsSince } from './run.mjs';

const dashboard = join(root, 'packages/dashboard');

function dashboardScript(name, otherwise) {
  return JSON.parse(readFileSync(join(dashboard, 'package.json'), 'utf8')).scripts?.[name] ?? otherwise;
}

// The longest first.
const checks = [
  { name: 'laws', commandLine: 'eslint --max-warnings 0 .' },
  { name: 'types of the dashboard', commandLine: dashboardScript('typecheck', 'vue-tsc --noEmit'), cwd: dashboard },
  { name: 'style', commandLine: 'prettier --check --log-level warn .' },
  { name: 'types of the API', commandLine: 'tsc -p packages/api/tsconfig.test.json' },
  { name: 'types of rules', commandLine: 'tsc -p packages/rules/tsconfig.test.json' },
  { name: 'generated documents', commandLine: 'node scripts/codegen.mjs --check', cwd: dashboard },
];

/** Runs every check, two at a time; resolves with the names of those that failed. What a check says is shown when it fails. */
export async function check() {
  const waiting = checks.filter(({ cwd = root }) => existsSync(cwd));
  const failed = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, commandLine, cwd = root } = next;
      const start = performance.now();
      const code = await run(commandLine, { cwd, isShownOnFailure: true });
      say(`${code === 0 ? 'ok' : 'FAILED'}: ${name} (${secondsSince(start)})`);
      if (code !== 0) failed.push(name);
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ready();
  process.exitCode = (await check()).length > 0 ? 1 : 0;
}
