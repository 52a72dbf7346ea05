// One installation of its own for a case: an empty database, the command line as others call it, and the real server.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';
import { root } from '../run.mjs';

const command = join(root, 'packages/api/dist/cli/tierline.js');
const PATIENCE = 60_000;

function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
}

export class Installation {
  #folder = mkdtempSync(join(tmpdir(), 'tierline-case-'));
  #server;
  #output = '';

  get #environment() {
    return { ...process.env, DATABASE_URL: `sqlite:${join(this.#folder, 'case.sqlite')}`, TIERLINE_DEMO: '0' };
  }

  /** Runs one command to its end. */
  async run(args) {
    const child = spawn(process.execPath, [command, ...args], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    return { code: await ended(child), stdout, stderr };
  }

  async import(history) {
    const file = join(this.#folder, 'history.jsonl');
    writeFileSync(file, history.map((event) => `${JSON.stringify(event)}\n`).join(''));
    return this.run(['import', file]);
  }

  async token(holder) {
    const { code, stdout, stderr } = await this.run(['token', 'create', '--for', holder, '--name', 'acceptance']);
    if (code !== 0) throw new Error(`no token for ${holder}: ${stdout}${stderr}`);
    return stdout.trim().split('\n').at(-1);
  }

  /** Starts the server on a free port; resolves with its address once it takes requests. */
  async serve() {
    const port = await freePort();
    const env = { ...this.#environment, PORT: String(port) };
    this.#server = spawn(process.execPath, [command, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#server.stdout, this.#server.stderr])
      stream.on('data', (data) => (this.#output = (this.#output + data).slice(-4000)));
    const address = `http://127.0.0.1:${port}`;
    for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(40)) {
      if (this.#server.exitCode !== null) break;
      const isReady = await fetch(`${address}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isReady) return address;
    }
    throw new Error(`the server did not start: ${this.#output}`);
  }

  async stop() {
    if (!this.#server || this.#server.exitCode !== null) return;
    const end = ended(this.#server);
    this.#server.kill('SIGTERM');
    const code = await Promise.race([end, pause(15_000, 'still running', { ref: false })]);
    if (code === 'still running') this.#server.kill('SIGKILL');
    if (code !== 0) throw new Error(`the server did not stop in good order (${code}): ${this.#output}`);
  }

  remove() {
    this.#server?.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
