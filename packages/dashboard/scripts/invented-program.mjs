// A product of its own with the invented program in it, and browsers at it: for what is measured and what is pictured.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { runNode, startNode, stop } from '../../../scripts/bench/processes.mjs';
import { ready } from '../../../scripts/ready.mjs';
import { root } from '../../../scripts/run.mjs';

const command = join(root, 'packages/api/dist/cli/tierline.js');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Builds what is not built, makes a product with the invented program, and gives `use` its address and a browser; then cleans up. */
export async function withInventedProgram(use, { partners = 24 } = {}) {
  if (!existsSync(executablePath))
    throw new Error(`a browser is needed and there is none at ${executablePath}; set CHROMIUM to another`);
  await ready();
  const folder = mkdtempSync(join(tmpdir(), 'tierline-pages-'));
  const env = { DATABASE_URL: `sqlite:${join(folder, 'pages.sqlite')}`, TIERLINE_DEMO: '1', LOG_LEVEL: 'silent' };
  let server;
  let browser;
  try {
    const history = join(folder, 'history.jsonl');
    writeFileSync(history, await runNode([command, 'demo', '--partners', String(partners)], env));
    await runNode([command, 'import', history], env);
    server = await startNode([command, 'serve'], env, '/readyz');
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-quic'] });
    return await use({ origin: `http://localhost:${server.port}`, browser, token: (holder) => token(holder, env) });
  } finally {
    await browser?.close();
    if (server) await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function token(holder, env) {
  const said = await runNode([command, 'token', 'create', '--for', holder, '--name', 'measuring'], env);
  return said.trim().split('\n').at(-1);
}

/** A browser's context of somebody who has signed in. */
export async function signedIn({ browser, origin }, person, options = {}) {
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const answer = await context.request.post(`${origin}/demo/sign-in`, { data: { person } });
  if (!answer.ok()) throw new Error(`${person} could not sign in: ${answer.status()}`);
  return context;
}
