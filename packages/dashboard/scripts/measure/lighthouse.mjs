// Lighthouse's own verdict of a page on a desktop. It is fetched when it is wanted: nothing else of ours needs it.
import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { signedIn } from '../invented-program.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const run = promisify(execFile);

/** Its points out of a hundred, by category. */
export async function lighthouse(program, { person, path }) {
  const context = await signedIn(program, person);
  const cookies = await context.cookies(program.origin);
  await context.close();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { stdout } = await run(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, program.origin + path, '--preset=desktop', '--output=json', '--quiet'],
      ...['--only-categories=performance,accessibility,best-practices'],
      `--extra-headers=${JSON.stringify({ cookie })}`,
      '--chrome-flags=--headless --no-sandbox',
    ],
    {
      env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium' },
      maxBuffer: 1 << 28,
    },
  );
  const { categories } = JSON.parse(stdout);
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]));
}
