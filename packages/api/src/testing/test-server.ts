import { defaultPolicies, type PolicyBook } from '@tierline/rules';
import { type Logger, pino } from 'pino';
import type { Limits } from '../allowances/allowances.js';
import type { HolderKind } from '../auth/api-token.entity.js';
import { createToken, type TokenDraft } from '../auth/tokens.js';
import { connect, type Database } from '../database/connect.js';
import { regionHolidays } from '../deadlines/holidays.js';
import { InstallationEntity } from '../installation/installation.entity.js';
import { startServer, type RunningServer } from '../server/server.js';
import type { IssuerOptions } from '../sign-in/sign-in-variables.js';

/** An answer, as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export interface TestServerOptions {
  readonly url: string;
  readonly events?: readonly unknown[];
  readonly today?: string;
  readonly isDemo?: boolean;
  /** The address under which browsers reach it; null: the one they used. */
  readonly publicUrl?: string | null;
  /** The issuer at which people sign in. */
  readonly oidc?: IssuerOptions | null;
  readonly trustProxy?: string;
  /** The installation's secret; else one is drawn. */
  readonly secret?: string;
  readonly policies?: PolicyBook;
  readonly log?: Logger;
  /** What viewers may ask for in a minute; else so much that no test uses it up, for the clock stands still. */
  readonly limits?: Limits;
  /** How the server writes exports, where a test wants to watch it. */
  readonly exports?: { readonly rows?: number; readonly every?: number };
}

const ENOUGH = 1_000_000_000;

/** A real server on a real store and a free port, with a clock that stands still until it is set. */
export class TestServer {
  readonly #tokens = new Map<string, string>();
  /** The statements since the list was last emptied. */
  readonly statements: string[] = [];

  private constructor(
    readonly database: Database,
    readonly running: RunningServer,
    private readonly clock: { now: Date },
  ) {}

  static async start({
    url,
    events = [],
    today = '2025-12-15',
    isDemo = false,
    publicUrl = null,
    oidc = null,
    trustProxy = '',
    secret,
    policies = defaultPolicies,
    exports = {},
    limits = { token: ENOUGH, session: ENOUGH, anonymous: ENOUGH },
    log = pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
  }: TestServerOptions): Promise<TestServer> {
    const clock = { now: new Date(`${today}T12:00:00Z`) };
    const counter = { count: (_sql: string): unknown => undefined };
    const database = await connect(url, { onStatement: (sql) => counter.count(sql) });
    if (secret !== undefined)
      await database.work.write(({ manager }) => manager.insert(InstallationEntity, { name: 'secret', value: secret }));
    const grounds = { policies, holidays: regionHolidays, now: () => clock.now };
    const door = { isDemo, publicUrl, oidc, trustProxy };
    const running = await startServer({ database, port: 0, log, limits, exports, ...door, ...grounds });
    const server = new TestServer(database, running, clock);
    counter.count = (sql) => server.statements.push(sql);
    await server.record(events);
    return server;
  }

  get url(): string {
    return this.running.url;
  }

  /** Takes events; throws where one is refused. */
  async record(events: readonly unknown[]): Promise<void> {
    if (events.length === 0) return;
    const { refused } = await this.running.history.record(events, { source: 'test' });
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
  }

  setClock(instant: string): void {
    this.clock.now = new Date(instant);
  }

  /** A token for "partner:p1"; the same one each time, unless `more` asks for another. */
  async token(holder: string, more?: Partial<TokenDraft>): Promise<string> {
    const known = this.#tokens.get(holder);
    if (known !== undefined && !more) return known;
    const [kind = '', key = ''] = holder.split(':');
    const draft = { holderKind: kind as HolderKind, holderKey: key, name: holder, scopes: [], days: null, ...more };
    const token = await createToken(this.database.work, this.running.history.deciding.ids, draft, this.clock.now);
    if (!more) this.#tokens.set(holder, token);
    return token;
  }

  /** The cookie of somebody who signs in now, in a server that is a demonstration: "partner:p1". */
  async signIn(person: string, device = 'a test'): Promise<string> {
    const { headers } = await this.post({ person }, { 'user-agent': device }, '/demo/sign-in');
    const cookie = headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`${person} cannot sign in here`);
    return cookie;
  }

  /** Asks in the name of a holder ("partner:p1"), or of nobody. */
  async ask(holder: string | null, query: string, variables: object = {}): Promise<Answer> {
    const authorization = holder === null ? {} : { authorization: `Bearer ${await this.token(holder)}` };
    return this.post({ query, variables }, authorization);
  }

  async post(body: unknown, headers: Readonly<Record<string, string>> = {}, path = '/graphql'): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as Pick<Answer, 'data'> & { errors?: Answer['errors'] };
    return { status: response.status, headers: response.headers, text, data, errors };
  }

  async close(): Promise<void> {
    await this.running.close();
    await this.database.close();
  }
}
