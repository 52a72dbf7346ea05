/**
 * The socket that changes arrive on. It comes back by itself after any cut, and asks for what it missed: `after` is the cursor
 * of the last change received. Close codes that graphql-ws takes as final open a new client, once the API has said that
 * somebody still is signed in.
 */
import { createClient, type Client } from 'graphql-ws';
import type { ChangeEvent } from './feed.ts';

export type LineStatus =
  | { readonly kind: 'connected' }
  /** `retryAt`: when the next try is due, in milliseconds; null while one is being made. */
  | { readonly kind: 'away'; readonly retryAt: number | null };

export interface LineParts {
  readonly url: string;
  readonly query: string;
  readonly onChange: (event: ChangeEvent) => void;
  /** The cursor that was read before anything else was. */
  readonly after: string | null;
  /** Called when what was read before may have missed changes. */
  readonly onMissed: () => void;
  readonly onStatus: (status: LineStatus) => void;
  /** Whether the API still knows who is signed in. */
  readonly isSignedIn: () => Promise<boolean>;
  /** Tests bring their own. */
  readonly webSocket?: unknown;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
const PING_EVERY = 5_000;
const PONG_WITHIN = 3_000;
/** Closed by the server because the sign-in has ended, or means something else than before. */
const EXPELLED = 4403;

const jitter = () => 0.7 + Math.random() * 0.6;
const waitFor = (attempt: number) => Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT) * jitter();

function asksForResync(fault: unknown): boolean {
  const errors = Array.isArray(fault) ? (fault as { extensions?: { code?: unknown } }[]) : [];
  return errors.some(({ extensions }) => extensions?.code === 'RESYNC_REQUIRED');
}

/** Lets a client go. One that is turned away while it connects says so once more; that is known by then. */
function letGo(client: Client): void {
  void Promise.resolve(client.dispose()).catch(() => undefined);
}

export class Line {
  readonly #parts: LineParts;
  /** null where the API could not go on after the last one, until the next change comes. */
  #cursor: string | null;
  #client: Client | null = null;
  #isClosed = false;
  #restarts = 0;
  #wake: () => void = () => undefined;

  constructor(parts: LineParts) {
    this.#parts = parts;
    this.#cursor = parts.after;
    this.#start();
  }

  /** Tries at once instead of waiting. */
  retry(): void {
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
    if (this.#client) letGo(this.#client);
  }

  #start(): void {
    const { query, onChange } = this.#parts;
    const client = this.#createClient();
    this.#client = client;
    const cursor = () => this.#cursor;
    // Read again at every subscribing, so that a reconnection goes on where the last one ended.
    const payload = {
      query,
      get variables() {
        return { after: cursor() };
      },
    };
    client.subscribe<{ changes: ChangeEvent }>(payload, {
      next: ({ data, errors }) => {
        if (errors) return void this.#startAgain(client, errors);
        if (!data) return;
        this.#cursor = data.changes.cursor;
        onChange(data.changes);
      },
      error: (fault) => void this.#startAgain(client, fault),
      complete: () => void this.#startAgain(client, null),
    });
  }

  #createClient(): Client {
    let pong: ReturnType<typeof setTimeout> | undefined;
    const client = createClient({
      url: this.#parts.url,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: (attempt) => this.#sleep(waitFor(attempt)),
      connectionAckWaitTimeout: 5_000,
      keepAlive: PING_EVERY,
      ...(this.#parts.webSocket ? { webSocketImpl: this.#parts.webSocket } : {}),
      on: {
        connected: () => this.#connected(),
        closed: (event) => {
          clearTimeout(pong);
          if ((event as { code?: number }).code === EXPELLED) void this.#askRights();
          if (!this.#isClosed) this.#parts.onStatus({ kind: 'away', retryAt: null });
        },
        ping: (received) => {
          if (!received) pong = setTimeout(() => client.terminate(), PONG_WITHIN);
        },
        pong: (received) => {
          if (received) clearTimeout(pong);
        },
      },
    });
    return client;
  }

  #connected(): void {
    this.#restarts = 0;
    this.#parts.onStatus({ kind: 'connected' });
    // There is nothing to go on after, and something may have happened before the line stood.
    if (this.#cursor === null) this.#parts.onMissed();
  }

  /** The API tells whether somebody still is signed in; whoever is may see other things now than what is on the screen. */
  async #askRights(): Promise<void> {
    if (!this.#isClosed && (await this.#parts.isSignedIn())) this.#parts.onMissed();
  }

  async #startAgain(ended: Client, fault: unknown): Promise<void> {
    if (this.#isClosed || ended !== this.#client) return;
    this.#client = null;
    letGo(ended);
    if (asksForResync(fault)) {
      this.#cursor = null;
      this.#parts.onMissed();
    }
    await this.#sleep(waitFor(this.#restarts++));
    if (!this.#isClosed && (await this.#parts.isSignedIn())) this.#start();
  }

  #sleep(milliseconds: number): Promise<void> {
    this.#parts.onStatus({ kind: 'away', retryAt: Date.now() + milliseconds });
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
