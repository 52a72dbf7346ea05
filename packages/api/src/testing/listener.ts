import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

interface Received {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Somebody who listens over a WebSocket, and keeps what came. */
export class Listener {
  readonly received: Received[] = [];
  /** How the connection was closed; null while it is open. */
  closed: { readonly code: number; readonly reason: string } | null = null;
  isComplete = false;
  failure: unknown = null;
  readonly #client: Client;
  #unsubscribe: () => void = () => undefined;

  /** `token` null: says nothing of who it is. */
  constructor(url: string, token: string | null, socket: WebSocket.ClientOptions = {}) {
    this.#client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: withOptions(socket),
      retryAttempts: 0,
      ...(token !== null && { connectionParams: { authorization: `Bearer ${token}` } }),
      on: { closed: (event) => (this.closed = event as Listener['closed']) },
    });
  }

  /** Subscribes, and resolves once the connection is made. */
  async subscribe(query: string, variables: Record<string, unknown> = {}): Promise<this> {
    const connected = new Promise<void>((resolve) => {
      this.#client.on('connected', () => resolve());
      this.#client.on('closed', () => resolve());
    });
    this.#unsubscribe = this.#client.subscribe<Record<string, unknown>>(
      { query, variables },
      {
        next: (value) => this.received.push(value as Received),
        error: (failure) => (this.failure = failure),
        complete: () => (this.isComplete = true),
      },
    );
    await connected;
    return this;
  }

  /** Resolves once `condition` holds of this listener; throws where it does not in time. */
  async until(condition: (listener: this) => boolean, patience = 5_000): Promise<this> {
    for (const deadline = Date.now() + patience; !condition(this); await pause(5))
      if (Date.now() > deadline)
        throw new Error(`waited in vain; there is ${JSON.stringify([this.received, this.closed, this.failure])}`);
    return this;
  }

  unsubscribe(): void {
    this.#unsubscribe();
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }
}

/** The client makes its own sockets; these bring headers along. */
function withOptions(options: WebSocket.ClientOptions): unknown {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, options);
    }
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
