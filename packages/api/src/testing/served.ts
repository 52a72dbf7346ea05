import { once } from 'node:events';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startTierline } from './command-line.js';

/** `tierline serve` as a process of its own. */
export class Served {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcessWithoutNullStreams,
  ) {}

  /** Starts it on a free port, or on the one given; resolves once it takes requests, and throws what it said where it does not. */
  static async start(databaseUrl: string, env: Readonly<Record<string, string>> = {}): Promise<Served> {
    const child = startTierline(['serve'], { env: { PORT: '0', ...env, DATABASE_URL: databaseUrl } });
    let [stdout, stderr] = ['', ''];
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${stderr}`)));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        const found = /takes requests at (\S+)/.exec(stdout)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    return new Served(url, child);
  }

  /** Asks with a token; throws where the answer has errors. */
  async ask(token: string, query: string, variables: object = {}): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Ends it as an operator would; resolves to its exit code. */
  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    this.child.kill('SIGTERM');
    const [code] = (await once(this.child, 'exit')) as [number | null];
    return code;
  }

  /** Ends it as a fault would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
