import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Feed } from '../changes/feed.js';
import type { Outbox } from '../changes/outbox.js';
import type { Database } from '../database/connect.js';
import { knownSteps } from '../database/migrate.js';

/** One thing that must hold for a server to be sent requests. */
export interface Check {
  readonly name: 'running' | 'database' | 'migrations' | 'outbox' | 'disk';
  readonly holds: boolean;
  /** For the operator. */
  readonly detail: string;
}

export interface ReadinessParts {
  readonly database: Database;
  readonly feed: Pick<Feed, 'isFollowed' | 'upTo'>;
  readonly outbox: Pick<Outbox, 'after'>;
  readonly now: () => Date;
  readonly log: Logger;
}

/** How long the database may take to answer. */
const PATIENCE = 2_000;
/** How long an answer is good for: whoever probes often asks the database no more often than this. */
const FRESH = 500;
const LONGEST_LAG = 60;
const LEAST_FREE = 0.05;

/**
 * Whether the server should be sent requests, and if not, why not (149). Whoever probes learns yes or no; the reasons go to the
 * log when they change, and to ops.
 */
export class Readiness {
  #isStopping = false;
  #wasReady = true;
  #asked: { readonly at: number; readonly checks: Promise<readonly Check[]> } | null = null;

  constructor(private readonly parts: ReadinessParts) {}

  /** From now on it is not ready, for good. */
  retire(): void {
    this.#isStopping = true;
    this.#asked = null;
  }

  async isReady(): Promise<boolean> {
    const checks = await this.checks();
    const isReady = checks.every(({ holds }) => holds);
    if (isReady !== this.#wasReady) this.#tell(isReady, checks);
    this.#wasReady = isReady;
    return isReady;
  }

  /** Everything that was looked at, half a second ago at most. */
  checks(): Promise<readonly Check[]> {
    const at = performance.now();
    if (this.#asked === null || at - this.#asked.at > FRESH) this.#asked = { at, checks: this.#look() };
    return this.#asked.checks;
  }

  /** How far the oldest change that is not yet told to this server's listeners lies back, in seconds; 0 while nobody listens. */
  async outboxLag(): Promise<number> {
    const { feed, outbox, now } = this.parts;
    if (!feed.isFollowed) return 0;
    const [oldest] = await outbox.after(feed.upTo, 1);
    return oldest ? Math.max(0, (now().getTime() - oldest.at) / 1_000) : 0;
  }

  async #look(): Promise<readonly Check[]> {
    const running: Check = {
      name: 'running',
      holds: !this.#isStopping,
      detail: this.#isStopping ? 'is stopping' : 'takes requests',
    };
    const rest: readonly [Check['name'], () => Promise<Omit<Check, 'name'>>][] = [
      ['database', () => this.#database()],
      ['migrations', () => this.#migrations()],
      ['outbox', () => this.#outbox()],
      ['disk', () => this.#disk()],
    ];
    return [running, ...(await Promise.all(rest.map(([name, look]) => looked(name, look))))];
  }

  async #database(): Promise<Omit<Check, 'name'>> {
    await this.parts.database.reader.query('SELECT 1');
    return { holds: true, detail: 'answers' };
  }

  async #migrations(): Promise<Omit<Check, 'name'>> {
    const rows = await this.parts.database.reader.query<{ name: string }[]>('SELECT name FROM migrations');
    const names = new Set(rows.map(({ name }) => name));
    const missing = knownSteps.filter((step) => !names.has(step)).length;
    const beyond = names.size - (knownSteps.length - missing);
    const holds = missing === 0 && beyond === 0;
    return { holds, detail: holds ? 'are current' : `${missing} not executed, ${beyond} of a newer version` };
  }

  async #outbox(): Promise<Omit<Check, 'name'>> {
    const lag = await this.outboxLag();
    return { holds: lag < LONGEST_LAG, detail: `lags ${Math.round(lag)} s behind` };
  }

  /** Where Postgres keeps its files cannot be told from here. */
  async #disk(): Promise<Omit<Check, 'name'>> {
    const { path } = this.parts.database;
    if (path === null) return { holds: true, detail: 'is watched where Postgres runs' };
    const { bavail, blocks } = await statfs(dirname(path));
    const free = blocks === 0 ? 1 : bavail / blocks;
    return { holds: free > LEAST_FREE, detail: `${Math.floor(free * 100)} % free` };
  }

  #tell(isReady: boolean, checks: readonly Check[]): void {
    const { log } = this.parts;
    const reasons = Object.fromEntries(checks.flatMap(({ name, holds, detail }) => (holds ? [] : [[name, detail]])));
    if (isReady) log.info('ready again');
    else log.warn({ reasons }, 'not ready');
  }
}

/** What cannot be looked at in time does not hold. */
async function looked(name: Check['name'], look: () => Promise<Omit<Check, 'name'>>): Promise<Check> {
  const waiting = new AbortController();
  const late = setTimeout(PATIENCE, { holds: false, detail: 'does not answer in time' }, { signal: waiting.signal });
  try {
    return { name, ...(await Promise.race([look(), late])) };
  } catch (error) {
    return { name, holds: false, detail: error instanceof Error ? error.constructor.name : 'failed' };
  } finally {
    waiting.abort();
    late.catch(() => undefined);
  }
}
