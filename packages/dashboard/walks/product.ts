/** The real product: its own command line, a database of its own, a port of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const tierline = fileURLToPath(new URL('../../api/dist/cli/tierline.js', import.meta.url));
const run = promisify(execFile);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

export class Product {
  readonly url: string;
  #server: ChildProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {
    this.url = `http://localhost:${port}`;
  }

  /** A product with this history in it, serving. */
  static async start(history: string): Promise<Product> {
    const product = new Product(await mkdtemp(join(tmpdir(), 'tierline-walk-')), await freePort());
    const file = join(product.folder, 'history.jsonl');
    await writeFile(file, history);
    await product.command('import', file);
    await product.serve();
    return product;
  }

  /** Runs a command beside the server; answers what it printed. */
  async command(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [tierline, ...args], { env: this.#environment() });
    return stdout.trim();
  }

  async token(holder: string): Promise<string> {
    return (await this.command('token', 'create', '--for', holder, '--name', 'walk')).split('\n').at(-1) ?? '';
  }

  async serve(): Promise<void> {
    const server = spawn(process.execPath, [tierline, 'serve'], {
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#server = server;
    let said = '';
    for await (const chunk of server.stdout as AsyncIterable<Buffer>) {
      said += chunk.toString();
      if (said.includes('takes requests')) return;
    }
    throw new Error(`The server ended before it took requests: ${said}`);
  }

  /** Ends the server at once, as a power cut would. */
  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server || server.exitCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  /** Stops the server where it stands, as a machine without memory would: its sockets stay open and say nothing. */
  freeze(): void {
    this.#server?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#server?.kill('SIGCONT');
  }

  /** Asks the API as the holder of a token; throws what it answers with errors. */
  async ask(token: string, query: string, variables: object = {}): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data');
    return data;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      DATABASE_URL: `sqlite:${join(this.folder, 'walk.sqlite')}`,
      PORT: String(this.port),
      TIERLINE_DEMO: '1',
    };
  }
}
